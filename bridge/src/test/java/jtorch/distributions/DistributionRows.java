package jtorch.distributions;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.expand;
import static jtorch.distributions.kl.kl_divergence;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jtorch.DType;
import jtorch.PyString;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** What distributions answer, as distributions.py asks them in Python. */
public final class DistributionRows {
  private static final List<String> DISTANT =
      List.of(
          "Normal",
          "Bernoulli",
          "Categorical",
          "Uniform",
          "Exponential",
          "Laplace",
          "LogNormal",
          "HalfNormal",
          "Gamma",
          "Beta",
          "Dirichlet",
          "Chi2",
          "Poisson",
          "Geometric",
          "Binomial",
          "OneHotCategorical",
          "RelaxedBernoulli",
          "Gumbel",
          "Cauchy",
          "StudentT",
          "MultivariateNormal precision",
          "MultivariateNormal factor",
          "Independent",
          "TransformedDistribution tanh",
          "TransformedDistribution affine",
          "ContinuousBernoulli lims",
          "LowRankMultivariateNormal batch",
          "Pareto",
          "Wishart");

  private static final Map<String, Question> QUESTIONS = new LinkedHashMap<>();

  /** What is asked of a distribution, beside its parameters and a value. */
  private interface Question {
    Object of(Distribution d, List<Tensor> parameters, Tensor value);
  }

  static {
    QUESTIONS.put("repr", (d, _, _) -> d.toString());
    QUESTIONS.put("batch_shape", (d, _, _) -> PythonTable.words(d.batch_shape()));
    QUESTIONS.put("event_shape", (d, _, _) -> PythonTable.words(d.event_shape()));
    QUESTIONS.put("has_rsample", (d, _, _) -> String.valueOf(d.has_rsample()));
    QUESTIONS.put("support", (d, _, _) -> d.support().toString());
    QUESTIONS.put(
        "arg_constraints",
        (d, _, _) -> PyString.format("{!r}", d.expand(d.batch_shape()).arg_constraints()));
    QUESTIONS.put("mean", (d, _, _) -> d.mean());
    QUESTIONS.put("mode", (d, _, _) -> d.mode());
    QUESTIONS.put("variance", (d, _, _) -> d.variance());
    QUESTIONS.put("stddev", (d, _, _) -> d.stddev());
    QUESTIONS.put("entropy", (d, _, _) -> d.entropy());
    QUESTIONS.put("perplexity", (d, _, _) -> d.perplexity());
    QUESTIONS.put("log_prob", (d, _, v) -> d.log_prob(v));
    QUESTIONS.put("cdf", (d, _, v) -> d.cdf(v));
    QUESTIONS.put("icdf", (d, _, v) -> d.icdf(torch.full_like(v, 0.375)));
    QUESTIONS.put("sample", (d, _, _) -> drawn(d::sample));
    QUESTIONS.put("sample 2 3", (d, _, _) -> drawn(() -> d.sample(2, 3)));
    QUESTIONS.put("rsample 2", (d, _, _) -> drawn(() -> d.rsample(2)));
    QUESTIONS.put(
        "enumerate_support",
        (d, _, _) -> d.has_enumerate_support() ? d.enumerate_support() : "none");
    QUESTIONS.put("enumerate_support alone", (d, _, _) -> d.enumerate_support(expand(false)));
    QUESTIONS.put("expand", (d, _, _) -> fourTimes(d).toString());
    QUESTIONS.put("expand sample", (d, _, _) -> drawn(() -> fourTimes(d).sample(2)));
    QUESTIONS.put("expand log_prob", (d, _, v) -> fourTimes(d).log_prob(v));
    QUESTIONS.put("log_prob grad", (d, p, v) -> slopes(p, d.log_prob(v)));
    QUESTIONS.put("entropy grad", (d, p, _) -> slopes(p, d.entropy()));
    QUESTIONS.put(
        "rsample grad", (d, p, _) -> slopes(p, drawn(() -> d.rsample(differentiable(d))).square()));
  }

  private DistributionRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    Set<String> names = new HashSet<>();
    for (DType type : List.of(DType.float32, DType.float64)) {
      DistributionCases.ALL.keySet().forEach(name -> names.add(name + " " + type.name()));
      DISTANT.forEach(name -> names.add("kl " + name + " " + type.name()));
    }
    names.remove("GeneralizedPareto float64"); // where PyTorch 2.10 trips over its own float32
    return new PythonTable(
        "distributions.py",
        DistributionRows.class,
        "distributions.txt",
        "|",
        names,
        DistributionRows::compare);
  }

  private static void compare(String... cells) {
    String name = cells[0].substring(0, cells[0].lastIndexOf(' '));
    assertAll(
        name.startsWith("kl ")
            ? distances(name.substring("kl ".length()), cells)
            : answers(name, cells));
  }

  private static List<Executable> answers(String name, String... cells) {
    List<Executable> checks = new ArrayList<>();
    boolean bare = cells[1].isEmpty();
    var questions = QUESTIONS.keySet().stream().filter(q -> !bare || !q.endsWith("grad"));
    assertEquals(
        questions.toList(),
        Arrays.stream(cells).skip(3).map(cell -> cell.substring(0, cell.indexOf('='))).toList());
    for (int i = 3; i < cells.length; i++) {
      String[] asked = cells[i].split("=", 2);
      List<Tensor> parameters = parameters(cells[1], asked[0].endsWith("grad"));
      Supplier<Object> answer =
          () ->
              Objects.requireNonNull(QUESTIONS.get(asked[0]))
                  .of(made(name, parameters), parameters, tensor(cells[2]));
      checks.add(() -> check(cells[0] + ": " + asked[0], asked[1], answer));
    }
    return checks;
  }

  private static List<Executable> distances(String name, String... cells) {
    List<Executable> checks = new ArrayList<>();
    Distribution p = made(name, parameters(cells[1], false));
    for (int i = 2; i < cells.length; i++) {
      String[] asked = cells[i].split("=", 3);
      assertEquals(DISTANT.get(i - 2), asked[0]);
      Distribution q = made(asked[0], parameters(asked[1], false));
      checks.add(() -> check(cells[0] + " " + asked[0], asked[2], () -> kl_divergence(p, q)));
    }
    return checks;
  }

  private static Distribution made(String name, List<Tensor> parameters) {
    return Objects.requireNonNull(DistributionCases.ALL.get(name), name).of(parameters);
  }

  /** Compares what is answered with what Python answers. */
  static void check(String what, String python, Supplier<Object> answer) {
    Object java = answered(answer);
    if (java instanceof Tensor tensor) {
      String[] parts = python.split(";", -1);
      assertEquals(3, parts.length, what + ": " + python + " but " + tensor);
      assertEquals(parts[0], tensor.dtype().name(), what);
      assertEquals(parts[1], PythonTable.words(tensor.size()), what);
      PythonTable.assertClose(what, parts[2], tensor);
    } else {
      assertEquals(python, java, what);
    }
  }

  private static Object answered(Supplier<Object> answer) {
    try {
      Object found = answer.get();
      return found instanceof String text ? text.replace("\n", "\\n") : found;
    } catch (UnsupportedOperationException _) {
      return "unsupported";
    } catch (IllegalArgumentException _) {
      return "refused";
    }
  }

  private static List<Tensor> parameters(String cell, boolean withGradient) {
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(cell.split("&", -1))
            .map(DistributionRows::tensor)
            .map(p -> p.requires_grad_(withGradient))
            .toList();
  }

  private static Tensor tensor(String cell) {
    String[] parts = cell.split(";", -1);
    double[] numbers =
        Arrays.stream(parts[2].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    long[] shape =
        parts[1].isEmpty()
            ? new long[0]
            : Arrays.stream(parts[1].split(" ", -1)).mapToLong(Long::parseLong).toArray();
    return torch.tensor(numbers, dtype(DType.float64)).view(shape).to(DType.valueOf(parts[0]));
  }

  private static Tensor drawn(Supplier<Tensor> draw) {
    torch.manual_seed(7);
    return draw.get();
  }

  /** How many draws Python can go back through. */
  private static long[] differentiable(Distribution d) {
    return d instanceof Wishart ? new long[0] : new long[] {2};
  }

  private static Distribution fourTimes(Distribution d) {
    return d.expand(Distribution.joined(new long[] {4}, d.batch_shape()));
  }

  private static Tensor slopes(List<Tensor> parameters, Tensor value) {
    if (value.requires_grad()) {
      value.sum().backward();
    }
    return torch.cat(
        parameters.stream().map(DistributionRows::slope).map(Tensor::flatten).toList(), 0);
  }

  private static Tensor slope(Tensor parameter) {
    @Nullable Tensor slope = parameter.grad();
    return slope == null ? torch.zeros_like(parameter) : slope;
  }
}
