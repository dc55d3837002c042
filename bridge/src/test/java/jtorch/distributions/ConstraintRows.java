package jtorch.distributions;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.event_dim;
import static jtorch.distributions.constraint_registry.biject_to;
import static jtorch.distributions.constraint_registry.transform_to;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;

/** What constraints and transforms answer, as constraints.py asks them in Python. */
public final class ConstraintRows {
  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;

  private static final Map<String, Constraint> CONSTRAINTS = new LinkedHashMap<>();
  private static final Map<String, Given> TRANSFORMS = new LinkedHashMap<>();
  private static final Map<String, Allowed> REGISTERED = new LinkedHashMap<>();

  private record Given(Transform transform, Tensor x) {}

  private record Allowed(Constraint constraint, Tensor x) {}

  static {
    ranges();
    others();
    elementwise();
    sizes();
    registered();
  }

  private ConstraintRows() {}

  private static Tensor t(double... values) {
    return torch.tensor(values, dtype(torch.float64));
  }

  private static Tensor numbers() {
    return t(-1.5, -1, 0, 0.25, 1, 2, 3, NAN, INF);
  }

  private static Tensor rows() {
    return t(0, 1, 0, 0.25, 0.25, 0.5, 1, 2, 0, -0.5, 1, 0.5).view(4, 3);
  }

  private static Tensor matrices() {
    Tensor first = t(1, 0, 0, 1, 0.5, 0, 1, 2, 2, 0.5, 0.5, 1, 1, 1, 1, 1);
    return torch.cat(List.of(first, t(1, 2, 2, 1, 1, 0, 0.6, 0.8, 1, 0, 0.5, -1)), 0).view(7, 2, 2);
  }

  private static Tensor x() {
    return t(0.5, -1, 0.25);
  }

  private static Tensor shorts() {
    return t(0.5, -1, 0.25, 2, 0, -3).view(2, 3);
  }

  private static Tensor squares() {
    return t(0.5, -1, 0.25, 0.75, -0.5, 1, 2, 0).view(2, 2, 2);
  }

  private static void ranges() {
    Tensor low = t(0, 0, 0, 0, 0, 0, 0, 0, -1);
    Tensor high = torch.full_like(low, 2);
    CONSTRAINTS.put("nonnegative_integer", constraints.nonnegative_integer);
    CONSTRAINTS.put("positive_integer", constraints.positive_integer);
    CONSTRAINTS.put("integer_interval", constraints.integer_interval(0, 2));
    CONSTRAINTS.put("integer_interval of tensors", constraints.integer_interval(0, high));
    CONSTRAINTS.put("positive", constraints.positive);
    CONSTRAINTS.put("nonnegative", constraints.nonnegative);
    CONSTRAINTS.put("greater_than", constraints.greater_than(0.25));
    CONSTRAINTS.put("greater_than of tensors", constraints.greater_than(low));
    CONSTRAINTS.put("greater_than_eq", constraints.greater_than_eq(0.25));
    CONSTRAINTS.put("greater_than_eq of tensors", constraints.greater_than_eq(low));
    CONSTRAINTS.put("less_than", constraints.less_than(0.25));
    CONSTRAINTS.put("less_than of tensors", constraints.less_than(high));
    CONSTRAINTS.put("unit_interval", constraints.unit_interval);
    CONSTRAINTS.put("interval", constraints.interval(-1, 2));
    CONSTRAINTS.put("interval of tensors", constraints.interval(low, high));
    CONSTRAINTS.put("half_open_interval", constraints.half_open_interval(-1, 2));
    CONSTRAINTS.put("half_open_interval of tensors", constraints.half_open_interval(low, high));
  }

  private static void others() {
    CONSTRAINTS.put("boolean", constraints.boolean_);
    CONSTRAINTS.put("one_hot", constraints.one_hot);
    CONSTRAINTS.put("real", constraints.real);
    CONSTRAINTS.put("real_vector", constraints.real_vector);
    CONSTRAINTS.put("multinomial", constraints.multinomial(1));
    CONSTRAINTS.put("simplex", constraints.simplex);
    CONSTRAINTS.put("lower_triangular", constraints.lower_triangular);
    CONSTRAINTS.put("lower_cholesky", constraints.lower_cholesky);
    CONSTRAINTS.put("corr_cholesky", constraints.corr_cholesky);
    CONSTRAINTS.put("square", constraints.square);
    CONSTRAINTS.put("square of rows", constraints.square);
    CONSTRAINTS.put("symmetric", constraints.symmetric);
    CONSTRAINTS.put("symmetric of rows", constraints.symmetric);
    CONSTRAINTS.put("positive_semidefinite", constraints.positive_semidefinite);
    CONSTRAINTS.put("positive_definite", constraints.positive_definite);
    CONSTRAINTS.put("positive_definite of others", constraints.positive_definite);
    CONSTRAINTS.put("independent", constraints.independent(constraints.positive, 1));
    CONSTRAINTS.put("independent of rows", constraints.independent(constraints.simplex, 1));
    CONSTRAINTS.put("independent of too much", constraints.independent(constraints.simplex, 2));
    CONSTRAINTS.put(
        "MixtureSameFamilyConstraint", new MixtureSameFamilyConstraint(constraints.positive));
    CONSTRAINTS.put(
        "MixtureSameFamilyConstraint of rows",
        new MixtureSameFamilyConstraint(constraints.simplex));
    List<Constraint> parts = List.of(constraints.positive, constraints.real, constraints.boolean_);
    CONSTRAINTS.put("cat", constraints.cat(parts, 0, 2, 3, 4));
    CONSTRAINTS.put(
        "stack",
        constraints.stack(
            List.of(
                constraints.one_hot,
                constraints.simplex,
                constraints.real_vector,
                constraints.real_vector),
            0));
    CONSTRAINTS.put(
        "stack of columns",
        constraints.stack(
            List.of(constraints.positive, constraints.boolean_, constraints.unit_interval), -1));
    CONSTRAINTS.put("dependent", constraints.dependent);
  }

  /** What a constraint is asked about. */
  private static Tensor value(String name) {
    Tensor matrices = matrices();
    return switch (name) {
      case "positive_semidefinite", "positive_definite" -> matrices.narrow(0, 2, 3);
      case "lower_triangular", "lower_cholesky", "corr_cholesky", "square", "symmetric" -> matrices;
      case "positive_definite of others" -> matrices;
      case "one_hot", "real_vector", "multinomial", "simplex", "independent" -> rows();
      case "independent of too much", "stack", "stack of columns" -> rows();
      default -> name.endsWith("of rows") ? rows() : numbers();
    };
  }

  private static void row(String name, Transform transform, Tensor x) {
    TRANSFORMS.put(name, new Given(transform, x));
  }

  private static void elementwise() {
    row("ExpTransform", new ExpTransform(), x());
    row("ExpTransform inv", new ExpTransform().inv(), t(0.5, 2));
    row("AffineTransform", new AffineTransform(1, -2), x());
    row("AffineTransform of events", new AffineTransform(t(0.5, 0, 1), 2, event_dim(1)), shorts());
    row("PowerTransform", new PowerTransform(torch.tensor(2, dtype(torch.float64))), t(0.5, 2));
    row("SigmoidTransform", new SigmoidTransform(), x());
    row("TanhTransform", new TanhTransform(), x());
    row("SoftplusTransform", new SoftplusTransform(), x());
    Tensor half = t(0.5).squeeze(0);
    row(
        "CumulativeDistributionTransform",
        new CumulativeDistributionTransform(new Normal(half, half.mul(4))),
        x());
    List<Transform> two = List.of(new ExpTransform(), new TanhTransform());
    row(
        "CatTransform",
        new CatTransform(List.of(new ExpTransform(), new AffineTransform(0, 2)), 0, 1, 2),
        x());
    row("CatTransform of columns", new CatTransform(two, -1, 2, 1), shorts());
    row("StackTransform", new StackTransform(two, 0), shorts());
    row(
        "StackTransform of columns",
        new StackTransform(
            List.of(new ExpTransform(), new TanhTransform(), new SigmoidTransform()), 1),
        shorts());
    row(
        "ComposeTransform",
        new ComposeTransform(List.of(new ExpTransform(), new AffineTransform(1, -2))),
        x());
    row("ComposeTransform of nothing", new ComposeTransform(List.of()), x());
  }

  private static void sizes() {
    row("SoftmaxTransform", new SoftmaxTransform(), shorts());
    row("StickBreakingTransform", new StickBreakingTransform(), shorts());
    row("StickBreakingTransform inv", new StickBreakingTransform().inv(), t(0.25, 0.25, 0.5));
    row("LowerCholeskyTransform", new LowerCholeskyTransform(), squares());
    row("PositiveDefiniteTransform", new PositiveDefiniteTransform(), squares());
    row("CorrCholeskyTransform", new CorrCholeskyTransform(), shorts());
    row("CorrCholeskyTransform of one", new CorrCholeskyTransform(), t(0.5));
    row("CorrCholeskyTransform of too many", new CorrCholeskyTransform(), t(0.5, 0.25));
    Transform rows = new IndependentTransform(new ExpTransform(), 1);
    row("IndependentTransform", rows, shorts());
    row("IndependentTransform of too much", new IndependentTransform(new ExpTransform(), 2), x());
    long[] three = {3};
    row("ReshapeTransform", new ReshapeTransform(three, new long[] {3, 1}), shorts());
    row("ReshapeTransform inv", new ReshapeTransform(new long[] {1, 3}, three).inv(), shorts());
    row(
        "CatTransform of events",
        new CatTransform(List.of(rows, new TanhTransform()), -1, 2, 1),
        shorts());
    row(
        "ComposeTransform of sizes",
        new ComposeTransform(
            List.of(new AffineTransform(0.5, 2), new StickBreakingTransform(), new ExpTransform())),
        shorts());
    row(
        "ComposeTransform of matrices",
        new ComposeTransform(
            List.of(new TanhTransform(), new CorrCholeskyTransform(), new AffineTransform(0, 2))),
        shorts());
  }

  private static void allowed(String name, Constraint constraint, Tensor x) {
    REGISTERED.put(name, new Allowed(constraint, x));
  }

  private static void registered() {
    allowed("real", constraints.real, x());
    allowed("real_vector", constraints.real_vector, x());
    allowed("positive", constraints.positive, x());
    allowed("nonnegative", constraints.nonnegative, x());
    allowed("greater_than", constraints.greater_than(2), x());
    allowed("greater_than of tensors", constraints.greater_than(x()), x());
    allowed("greater_than_eq", constraints.greater_than_eq(2), x());
    allowed("less_than", constraints.less_than(2), x());
    allowed("unit_interval", constraints.unit_interval, x());
    allowed("interval", constraints.interval(1, 3), x());
    allowed("interval of tensors", constraints.interval(x(), x().add(2)), x());
    allowed("half_open_interval", constraints.half_open_interval(1, 3), x());
    allowed("simplex", constraints.simplex, shorts());
    allowed("lower_cholesky", constraints.lower_cholesky, squares());
    allowed("positive_definite", constraints.positive_definite, squares());
    allowed("positive_semidefinite", constraints.positive_semidefinite, squares());
    allowed("corr_cholesky", constraints.corr_cholesky, shorts());
    allowed("independent", constraints.independent(constraints.positive, 1), shorts());
    List<Constraint> two = List.of(constraints.positive, constraints.real);
    allowed("cat", constraints.cat(two, 0, 1, 2), x());
    List<Constraint> both = List.of(constraints.positive, constraints.unit_interval);
    allowed("stack", constraints.stack(both, 0), shorts());
    allowed("boolean", constraints.boolean_, x());
    allowed("one_hot", constraints.one_hot, x());
    allowed("symmetric", constraints.symmetric, squares());
  }

  /** Returns the table. */
  public static PythonTable table() {
    Set<String> names = new HashSet<>(CONSTRAINTS.keySet());
    names.addAll(TRANSFORMS.keySet());
    for (String name : REGISTERED.keySet()) {
      names.addAll(List.of("biject_to " + name, "transform_to " + name));
    }
    return new PythonTable(
        "constraints.py",
        ConstraintRows.class,
        "constraints.txt",
        "|",
        names,
        ConstraintRows::compare);
  }

  private static void compare(String... cells) {
    Map<String, Supplier<Object>> answers = answers(cells[0]);
    assertEquals(cells.length - 1, answers.size(), cells[0]);
    for (String cell : Arrays.copyOfRange(cells, 1, cells.length)) {
      String[] asked = cell.split("=", 2);
      Supplier<Object> answer = Objects.requireNonNull(answers.get(asked[0]), cell);
      DistributionRows.check(cells[0] + ": " + asked[0], asked[1], answer);
    }
  }

  private static Map<String, Supplier<Object>> answers(String name) {
    String bijected = name.replaceFirst("^biject_to ", "");
    String optimized = name.replaceFirst("^transform_to ", "");
    if (!bijected.equals(name)) {
      Allowed allowed = Objects.requireNonNull(REGISTERED.get(bijected));
      return transformed(() -> biject_to(allowed.constraint()), allowed.x());
    }
    if (!optimized.equals(name)) {
      Allowed allowed = Objects.requireNonNull(REGISTERED.get(optimized));
      return transformed(() -> transform_to(allowed.constraint()), allowed.x());
    }
    if (TRANSFORMS.containsKey(name)) {
      Given given = Objects.requireNonNull(TRANSFORMS.get(name));
      return transformed(given::transform, given.x());
    }
    Constraint constraint = Objects.requireNonNull(CONSTRAINTS.get(name));
    return Map.of(
        "repr",
        constraint::toString,
        "is_discrete",
        () -> String.valueOf(constraint.is_discrete()),
        "event_dim",
        () -> String.valueOf(constraint.event_dim()),
        "check",
        () -> constraint.check(value(name)));
  }

  private static Map<String, Supplier<Object>> transformed(Supplier<Transform> make, Tensor x) {
    Transform transform;
    Tensor y;
    try {
      transform = make.get();
      y = transform.call(x);
    } catch (UnsupportedOperationException | IllegalArgumentException e) {
      return Map.of(
          "repr",
          () -> {
            throw e;
          });
    }
    Map<String, Supplier<Object>> answers = new LinkedHashMap<>();
    answers.put("repr", transform::toString);
    answers.put("call", () -> y);
    answers.put("inv", () -> transform.inv().call(y));
    answers.put("log_abs_det_jacobian", () -> transform.log_abs_det_jacobian(x, y));
    answers.put("domain", () -> transform.domain().toString());
    answers.put("codomain", () -> transform.codomain().toString());
    answers.put(
        "event_dims",
        () -> transform.domain().event_dim() + " " + transform.codomain().event_dim());
    answers.put("bijective", () -> String.valueOf(transform.bijective()));
    answers.put("forward_shape", () -> PythonTable.words(transform.forward_shape(x.size())));
    answers.put("inverse_shape", () -> PythonTable.words(transform.inverse_shape(y.size())));
    return answers;
  }
}
