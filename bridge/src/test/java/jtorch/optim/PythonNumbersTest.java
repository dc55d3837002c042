package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.betas;
import static jtorch.Kwargs.centered;
import static jtorch.Kwargs.decoupled_weight_decay;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.etas;
import static jtorch.Kwargs.history_size;
import static jtorch.Kwargs.initial_accumulator_value;
import static jtorch.Kwargs.lambd;
import static jtorch.Kwargs.line_search_fn;
import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.lr_decay;
import static jtorch.Kwargs.max_iter;
import static jtorch.Kwargs.maximize;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.momentum_decay;
import static jtorch.Kwargs.rho;
import static jtorch.Kwargs.step_sizes;
import static jtorch.Kwargs.t0;
import static jtorch.Kwargs.weight_decay;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Ten steps of each optimizer against what src/test/python/optimizers.py wrote. */
class PythonNumbersTest {
  private static final Map<String, String[]> EXPECTED = read();

  private static Map<String, String[]> read() {
    try (InputStream in = PythonNumbersTest.class.getResourceAsStream("optimizers.csv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split(",", -1))
          .collect(Collectors.toMap(cells -> cells[0], cells -> cells));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertAsPython(String name, Function<List<Parameter>, Optimizer> make) {
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Tensor goal = torch.tensor(0.5, 0.25, -1);
    Tensor weight = torch.tensor(1.0, 2, 3);
    Optimizer optimizer = make.apply(List.of(p));
    Supplier<Tensor> closure =
        () -> {
          optimizer.zero_grad();
          Tensor far = p.sub(goal).square().mul(weight).sum();
          Tensor loss = far.add(p.square().square().sum().mul(0.01));
          loss.backward();
          return loss;
        };
    for (int i = 0; i < (optimizer instanceof LBFGS ? 3 : 10); i++) {
      optimizer.step(closure);
    }
    String[] cells = Objects.requireNonNull(EXPECTED.get(name));
    float[] expected = new float[3];
    for (int i = 0; i < 3; i++) {
      expected[i] = Float.parseFloat(cells[i + 1]);
    }
    assertArrayEquals(expected, p.toFloats(), 2e-6f, name);
    assertLayout(cells, optimizer.state_dict());
  }

  private static void assertLayout(String[] cells, Map<String, Object> state_dict) {
    Map<?, ?> states = (Map<?, ?>) Objects.requireNonNull(state_dict.get("state"));
    Map<?, ?> state = (Map<?, ?>) Objects.requireNonNull(states.get(0));
    assertEquals(cells[4], words(state), cells[0]);
    List<?> groups = (List<?>) Objects.requireNonNull(state_dict.get("param_groups"));
    assertEquals(cells[5], words((Map<?, ?>) groups.get(0)), cells[0]);
  }

  private static String words(Map<?, ?> map) {
    return map.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  @Test
  void sgdClimbsAsInPython() {
    assertAsPython("SGD maximize", p -> new SGD(p, lr(0.01), momentum(0.9), maximize(true)));
  }

  @Test
  void adamClimbsAsInPython() {
    assertAsPython("Adam maximize", p -> new Adam(p, lr(0.1), weight_decay(0.1), maximize(true)));
  }

  @Test
  void adamWStepsAsInPython() {
    assertAsPython("AdamW", p -> new AdamW(p, lr(0.1)));
    assertAsPython(
        "AdamW amsgrad",
        p -> new AdamW(p, lr(0.1), betas(0.8, 0.95), weight_decay(0.1), amsgrad(true)));
  }

  @Test
  void adadeltaStepsAsInPython() {
    assertAsPython("Adadelta", Adadelta::new);
    assertAsPython(
        "Adadelta decay", p -> new Adadelta(p, lr(5), rho(0.8), eps(1e-3), weight_decay(0.1)));
  }

  @Test
  void adagradStepsAsInPython() {
    assertAsPython("Adagrad", p -> new Adagrad(p, lr(0.5)));
    assertAsPython(
        "Adagrad decay",
        p ->
            new Adagrad(
                p, lr(0.5), lr_decay(0.1), weight_decay(0.1), initial_accumulator_value(0.2)));
  }

  @Test
  void adamaxStepsAsInPython() {
    assertAsPython("Adamax", p -> new Adamax(p, lr(0.1)));
    assertAsPython(
        "Adamax decay", p -> new Adamax(p, lr(0.1), betas(0.8, 0.95), weight_decay(0.1)));
  }

  @Test
  void nadamStepsAsInPython() {
    assertAsPython("NAdam", p -> new NAdam(p, lr(0.1)));
    assertAsPython(
        "NAdam decoupled",
        p ->
            new NAdam(
                p, lr(0.1), weight_decay(0.1), momentum_decay(0.01), decoupled_weight_decay(true)));
  }

  @Test
  void radamStepsAsInPython() {
    assertAsPython("RAdam", p -> new RAdam(p, lr(0.1), betas(0.9, 0.99)));
    assertAsPython(
        "RAdam decoupled",
        p -> new RAdam(p, lr(0.1), weight_decay(0.1), decoupled_weight_decay(true)));
  }

  @Test
  void rmspropStepsAsInPython() {
    assertAsPython("RMSprop", p -> new RMSprop(p, lr(0.1)));
    assertAsPython(
        "RMSprop centered",
        p ->
            new RMSprop(p, lr(0.01), alpha(0.9), momentum(0.9), centered(true), weight_decay(0.1)));
  }

  @Test
  void rpropStepsAsInPython() {
    assertAsPython("Rprop", p -> new Rprop(p, lr(0.1)));
    assertAsPython(
        "Rprop sizes", p -> new Rprop(p, lr(0.3), etas(0.4, 1.5), step_sizes(1e-2, 0.6)));
  }

  @Test
  void asgdStepsAsInPython() {
    assertAsPython("ASGD", p -> new ASGD(p, lr(0.1)));
    assertAsPython(
        "ASGD averaging",
        p -> new ASGD(p, lr(0.1), lambd(0.01), alpha(0.5), t0(3), weight_decay(0.1)));
  }

  @Test
  void lbfgsStepsAsInPython() {
    assertAsPython("LBFGS", p -> new LBFGS(p, lr(0.1), max_iter(3)));
    assertAsPython(
        "LBFGS wolfe",
        p -> new LBFGS(p, max_iter(2), history_size(2), line_search_fn("strong_wolfe")));
  }
}
