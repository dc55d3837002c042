package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.AdagradKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Adagrad: steps scaled by the sum of all squared gradients so far.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html">Adagrad</a>;
 * paper: <a href="https://jmlr.org/papers/v12/duchi11a.html">Duchi, Hazan and Singer, 2011</a>.
 */
public non-sealed class Adagrad extends Optimizer implements FusedSteps {
  /** Makes one with a learning rate of 1e-2, or what the keywords say. */
  public Adagrad(Iterable<? extends Tensor> params, AdagradKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code Adagrad(params, 1e-3)} in Python. */
  public Adagrad(Iterable<? extends Tensor> params, double lr, AdagradKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), Adagrad::check, List.of(ParamGroup.of(params)));
    param_groups().forEach(this::start);
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public Adagrad(List<ParamGroup> groups, AdagradKwarg... keywords) {
    super(settings().set(keywords), Adagrad::check, groups);
    param_groups().forEach(this::start);
  }

  private static Settings settings() {
    return new Settings("Adagrad")
        .set("lr", 1e-2)
        .set("lr_decay", 0L)
        .set("eps", 1e-10)
        .set("weight_decay", 0L)
        .set("initial_accumulator_value", 0L)
        .set("foreach", null)
        .set("maximize", false)
        .set("differentiable", false)
        .set("fused", null);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "lr_decay", "weight_decay", "initial_accumulator_value", "eps");
  }

  /** Python has no fused steps on a GPU either, though LibTorch has a kernel. */
  private static void checkPlace(ParamGroup group) {
    for (Tensor param : group.params()) {
      if (param.device().is_cuda()) {
        throw new IllegalArgumentException(
            "Adagrad: fused(true) is for parameters on the CPU, and one is on "
                + param.device()
                + "; leave it out.");
      }
    }
  }

  @Override
  protected boolean takesSparse(ParamGroup group) {
    return !group.is("fused") && group.number("weight_decay") == 0;
  }

  @Override
  protected void update(ParamGroup group) {
    if (group.is("fused")) {
      checkPlace(group);
      Fused.adagrad(this, group);
    } else {
      super.update(group);
    }
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    Tensor sum = sum(group, param, state);
    double step = state.nextStep();
    Tensor slope = Slope.of(group, param, grad);
    double clr = group.lr() / (1 + (step - 1) * group.number("lr_decay"));

    if (slope.is_sparse()) {
      update(param, slope.coalesce(), sum, clr, group.number("eps"));
      return;
    }
    sum.addcmul_(slope, slope, value(1));
    Tensor std = sum.sqrt().add_(group.number("eps"));
    param.addcdiv_(slope, std, value(-clr));
  }

  /** Changes only what a sparse gradient has values of. */
  private static void update(Tensor param, Tensor slope, Tensor sum, double clr, double eps) {
    Tensor indices = slope.indices();
    Tensor values = slope.values();
    sum.add_(torch.sparse_coo_tensor(indices, values.square(), slope.shape()));
    Tensor std = sum.sparse_mask(slope).values().sqrt().add_(eps);
    param.add_(torch.sparse_coo_tensor(indices, values.div(std), slope.shape()), alpha(-clr));
  }

  @Override
  public void add_param_group(ParamGroup group) {
    super.add_param_group(group);
    start(param_groups().getLast());
  }

  /** Python makes this optimizer's state before the first step. */
  private void start(ParamGroup group) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      for (Tensor param : group.params()) {
        sum(group, param, state(param));
      }
    }
  }

  private static Tensor sum(ParamGroup group, Tensor param, State state) {
    state.start("step");
    double start = group.number("initial_accumulator_value");
    return state.orMake("sum", () -> torch.zeros_like(param).add_(start));
  }
}
