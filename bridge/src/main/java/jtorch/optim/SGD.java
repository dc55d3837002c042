package jtorch.optim;

import static jtorch.Kwargs.alpha;

import java.util.List;
import jtorch.OptimKwargs.SgdKwarg;
import jtorch.Tensor;

/**
 * Stochastic gradient descent, with momentum if wanted.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html">SGD</a>.
 */
public non-sealed class SGD extends Optimizer implements FusedSteps {
  /** Makes one with a learning rate of 1e-3, or what the keywords say. */
  public SGD(Iterable<? extends Tensor> params, SgdKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate. */
  public SGD(Iterable<? extends Tensor> params, double lr, SgdKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), SGD::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one with this learning rate and momentum: {@code SGD(params, 0.1, 0.9)} in Python. */
  public SGD(Iterable<? extends Tensor> params, double lr, double momentum, SgdKwarg... keywords) {
    super(
        settings().set("lr", lr).set("momentum", momentum).set(keywords),
        SGD::check,
        List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public SGD(List<ParamGroup> groups, SgdKwarg... keywords) {
    super(settings().set(keywords), SGD::check, groups);
  }

  private static Settings settings() {
    return new Settings("SGD")
        .set("lr", 1e-3)
        .set("momentum", 0L)
        .set("dampening", 0L)
        .set("weight_decay", 0L)
        .set("nesterov", false)
        .set("maximize", false)
        .set("foreach", null)
        .set("differentiable", false)
        .set("fused", null);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "momentum", "weight_decay");
    if (settings.is("nesterov")
        && (settings.number("momentum") <= 0 || settings.number("dampening") != 0)) {
      throw new IllegalArgumentException(
          "SGD: Nesterov momentum needs a momentum above 0 and no dampening.");
    }
  }

  @Override
  protected boolean takesSparse(ParamGroup group) {
    return !group.is("fused") && group.number("weight_decay") == 0;
  }

  @Override
  protected void update(ParamGroup group) {
    if (group.is("fused")) {
      Fused.sgd(this, group);
    } else {
      super.update(group);
    }
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    Tensor slope = Slope.of(group, param, grad);
    double momentum = group.number("momentum");
    if (momentum != 0) {
      if (state.has("momentum_buffer")) {
        double share = 1 - group.number("dampening");
        state.tensor("momentum_buffer").mul_(momentum).add_(slope, alpha(share));
      } else {
        state.put("momentum_buffer", slope.detach().clone());
      }
      Tensor buffer = state.tensor("momentum_buffer");
      slope = group.is("nesterov") ? slope.add(buffer, alpha(momentum)) : buffer;
    }
    param.add_(slope, alpha(-group.lr()));
  }
}
