package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.amsgrad;
import static jtorch.Kwargs.betas;
import static jtorch.Kwargs.centered;
import static jtorch.Kwargs.dampening;
import static jtorch.Kwargs.decoupled_weight_decay;
import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.etas;
import static jtorch.Kwargs.fused;
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
import static jtorch.Kwargs.nesterov;
import static jtorch.Kwargs.rho;
import static jtorch.Kwargs.step_sizes;
import static jtorch.Kwargs.t0;
import static jtorch.Kwargs.weight_decay;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.torch;

/** Optimizers, whose steps optimizers.py makes, too. */
public final class OptimizerRows {
  private static final int STEPS = 10;
  private static final Map<String, Function<List<Parameter>, Optimizer>> MAKE =
      new LinkedHashMap<>();

  private OptimizerRows() {}

  /** Returns the table. */
  public static PythonTable table() {
    return new PythonTable(
        "optimizers.py",
        OptimizerRows.class,
        "optimizers.csv",
        ",",
        MAKE.keySet(),
        OptimizerRows::compare);
  }

  private static void row(String name, Function<List<Parameter>, Optimizer> make) {
    MAKE.put(name, make);
  }

  static {
    row("SGD", p -> new SGD(p, lr(0.05)));
    row(
        "SGD nesterov",
        p -> new SGD(p, lr(0.05), momentum(0.9), weight_decay(0.1), nesterov(true)));
    row("SGD dampening", p -> new SGD(p, lr(0.05), momentum(0.8), dampening(0.3)));
    row("Adam", p -> new Adam(p, lr(0.1)));
    row("Adam amsgrad", p -> new Adam(p, lr(0.1), betas(0.8, 0.95), eps(1e-6), amsgrad(true)));
    row("SGD maximize", p -> new SGD(p, lr(0.01), momentum(0.9), maximize(true)));
    row("Adam maximize", p -> new Adam(p, lr(0.1), weight_decay(0.1), maximize(true)));
    row("AdamW", p -> new AdamW(p, lr(0.1)));
    row(
        "AdamW amsgrad",
        p -> new AdamW(p, lr(0.1), betas(0.8, 0.95), weight_decay(0.1), amsgrad(true)));
    row("Adadelta", Adadelta::new);
    row("Adadelta decay", p -> new Adadelta(p, lr(5), rho(0.8), eps(1e-3), weight_decay(0.1)));
    row("Adagrad", p -> new Adagrad(p, lr(0.5)));
    row(
        "Adagrad decay",
        p ->
            new Adagrad(
                p, lr(0.5), lr_decay(0.1), weight_decay(0.1), initial_accumulator_value(0.2)));
    row("Adamax", p -> new Adamax(p, lr(0.1)));
    row("Adamax decay", p -> new Adamax(p, lr(0.1), betas(0.8, 0.95), weight_decay(0.1)));
    row("NAdam", p -> new NAdam(p, lr(0.1)));
  }

  static {
    row(
        "NAdam decoupled",
        p ->
            new NAdam(
                p, lr(0.1), weight_decay(0.1), momentum_decay(0.01), decoupled_weight_decay(true)));
    row("RAdam", p -> new RAdam(p, lr(0.1), betas(0.9, 0.99)));
    row(
        "RAdam decoupled",
        p -> new RAdam(p, lr(0.1), weight_decay(0.1), decoupled_weight_decay(true)));
    row("RMSprop", p -> new RMSprop(p, lr(0.1)));
    row(
        "RMSprop centered",
        p ->
            new RMSprop(p, lr(0.01), alpha(0.9), momentum(0.9), centered(true), weight_decay(0.1)));
    row("Rprop", p -> new Rprop(p, lr(0.1)));
    row("Rprop sizes", p -> new Rprop(p, lr(0.3), etas(0.4, 1.5), step_sizes(1e-2, 0.6)));
    row("ASGD", p -> new ASGD(p, lr(0.1)));
    row(
        "ASGD averaging",
        p -> new ASGD(p, lr(0.1), lambd(0.01), alpha(0.5), t0(3), weight_decay(0.1)));
    row(
        "SGD fused",
        p -> new SGD(p, lr(0.05), momentum(0.9), weight_decay(0.1), nesterov(true), fused(true)));
    row("Adam fused", p -> new Adam(p, lr(0.1), weight_decay(0.1), amsgrad(true), fused(true)));
    row("AdamW fused", p -> new AdamW(p, lr(0.1), fused(true)));
    row("Adagrad fused", p -> new Adagrad(p, lr(0.5), lr_decay(0.1), fused(true)));
    row("SparseAdam", p -> new SparseAdam(p, lr(0.1)));
    row(
        "SparseAdam maximize",
        p -> new SparseAdam(p, lr(0.1), betas(0.8, 0.95), eps(1e-6), maximize(true)));
    row("LBFGS", p -> new LBFGS(p, lr(0.1), max_iter(3)));
    row(
        "LBFGS wolfe",
        p -> new LBFGS(p, max_iter(2), history_size(2), line_search_fn("strong_wolfe")));
  }

  private static void compare(String... cells) {
    Parameter p = new Parameter(torch.tensor(1.0, -2, 3));
    Tensor goal = torch.tensor(0.5, 0.25, -1);
    Tensor weight = torch.tensor(1.0, 2, 3);
    Optimizer optimizer = Objects.requireNonNull(MAKE.get(cells[0])).apply(List.of(p));
    Supplier<Tensor> closure =
        () -> {
          optimizer.zero_grad();
          Tensor far = p.sub(goal).square().mul(weight).sum();
          Tensor loss = far.add(p.square().square().sum().mul(0.01));
          loss.backward();
          if (optimizer instanceof SparseAdam) {
            p.grad(Objects.requireNonNull(p.grad()).to_sparse());
          }
          return loss;
        };
    for (int i = 0; i < STEPS; i++) {
      optimizer.step(closure);
    }
    PythonTable.assertClose(cells[0], String.join(" ", cells[1], cells[2], cells[3]), p);
    assertLayout(cells, optimizer.state_dict());
  }

  private static void assertLayout(String[] cells, Map<String, Object> state_dict) {
    Map<?, ?> states = (Map<?, ?>) Objects.requireNonNull(state_dict.get("state"));
    Map<?, ?> state = (Map<?, ?>) states.get(0);
    assertEquals(cells[4], state == null ? "" : words(state), cells[0]);
    List<?> groups = (List<?>) Objects.requireNonNull(state_dict.get("param_groups"));
    assertEquals(cells[5], words((Map<?, ?>) groups.get(0)), cells[0]);
  }

  private static String words(Map<?, ?> map) {
    return map.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
