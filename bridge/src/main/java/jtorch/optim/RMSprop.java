package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.RmspropKwarg;
import jtorch.Tensor;

/**
 * RMSprop: steps scaled by a running mean of the squared gradient.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html">RMSprop</a>;
 * source: <a
 * href="https://www.cs.toronto.edu/~tijmen/csc321/slides/lecture_slides_lec6.pdf">Hinton, lecture
 * 6</a>.
 */
public class RMSprop extends Optimizer {
  /** Makes one with a learning rate of 1e-2, or what the keywords say. */
  public RMSprop(Iterable<? extends Tensor> params, RmspropKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code RMSprop(params, 1e-3)} in Python. */
  public RMSprop(Iterable<? extends Tensor> params, double lr, RmspropKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), RMSprop::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public RMSprop(List<ParamGroup> groups, RmspropKwarg... keywords) {
    super(settings().set(keywords), RMSprop::check, groups);
  }

  private static Settings settings() {
    return new Settings("RMSprop")
        .set("lr", 1e-2)
        .set("momentum", 0L)
        .set("alpha", 0.99)
        .set("eps", 1e-8)
        .set("centered", false)
        .set("weight_decay", 0L)
        .set("capturable", false)
        .set("foreach", null)
        .set("maximize", false)
        .set("differentiable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "eps", "momentum", "weight_decay", "alpha");
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    double share = group.number("alpha");
    double momentum = group.number("momentum");
    state.nextStep();
    Tensor square_avg = state.zerosLike("square_avg", param);
    Tensor slope = Slope.of(group, param, grad);

    square_avg.mul_(share).addcmul_(slope, slope, value(1 - share));
    if (momentum > 0) {
      Tensor buffer = state.zerosLike("momentum_buffer", param);
      buffer.mul_(momentum).addcdiv_(slope, size(group, param, slope, state), value(1));
      param.add_(buffer, alpha(-group.lr()));
    } else {
      param.addcdiv_(slope, size(group, param, slope, state), value(-group.lr()));
    }
  }

  /** Returns the root of the squares' mean, less the mean's square if that is wanted. */
  private static Tensor size(ParamGroup group, Tensor param, Tensor slope, State state) {
    Tensor squares = state.tensor("square_avg");
    if (group.is("centered")) {
      Tensor grad_avg = state.zerosLike("grad_avg", param);
      grad_avg.lerp_(slope, 1 - group.number("alpha"));
      squares = squares.clone().addcmul_(grad_avg, grad_avg, value(-1));
    }
    return squares.sqrt().add_(group.number("eps"));
  }
}
