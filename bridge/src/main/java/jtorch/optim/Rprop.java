package jtorch.optim;

import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.RpropKwarg;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Resilient backpropagation: only the gradient's sign decides; for full batches.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Rprop.html">Rprop</a>; paper: <a
 * href="https://ieeexplore.ieee.org/document/298623">Riedmiller and Braun, 1993</a>.
 */
public class Rprop extends Optimizer {
  /** Makes one with a learning rate of 1e-2, or what the keywords say. */
  public Rprop(Iterable<? extends Tensor> params, RpropKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public Rprop(List<ParamGroup> groups, RpropKwarg... keywords) {
    super(settings().set(keywords), Rprop::check, groups);
  }

  private static Settings settings() {
    return new Settings("Rprop")
        .set("lr", 1e-2)
        .set("etas", new Pair(0.5, 1.2))
        .set("step_sizes", new Pair(1e-6, 50))
        .set("foreach", null)
        .set("maximize", false)
        .set("differentiable", false)
        .set("capturable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr");
    Pair etas = settings.pair("etas");
    settings.check(
        0 < etas.first() && etas.first() < 1 && 1 < etas.second(),
        "etas",
        "one between 0 and 1 and one above 1");
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    Pair etas = group.pair("etas");
    Pair limits = group.pair("step_sizes");
    state.nextStep();
    Tensor prev = state.zerosLike("prev", param);
    Tensor step_size = state.orMake("step_size", () -> torch.zeros_like(grad).add_(group.lr()));
    Tensor slope = group.is("maximize") ? Arithmetic.neg(grad) : grad.clone();

    Tensor sign = Arithmetic.sign(slope.mul(prev));
    Arithmetic.masked_fill_(sign, Arithmetic.gt(sign, 0), etas.second());
    Arithmetic.masked_fill_(sign, Arithmetic.lt(sign, 0), etas.first());
    Arithmetic.masked_fill_(sign, Arithmetic.eq(sign, 0), 1);
    step_size.copy_(step_size.mul(sign));
    Arithmetic.clamp_(step_size, limits.first(), limits.second());

    Arithmetic.masked_fill_(slope, Arithmetic.eq(sign, etas.first()), 0); // waits where it turned
    param.addcmul_(Arithmetic.sign(slope), step_size, value(-1));
    prev.copy_(slope);
  }
}
