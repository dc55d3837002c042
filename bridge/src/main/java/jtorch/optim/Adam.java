package jtorch.optim;

import java.util.List;
import jtorch.OptimKwargs.AdamKwarg;
import jtorch.Tensor;

/**
 * Adam: steps scaled by running means of the gradient and of its square.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html">Adam</a>; paper: <a
 * href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>.
 */
public non-sealed class Adam extends Optimizer implements FusedSteps {
  /** Makes one with a learning rate of 1e-3, or what the keywords say. */
  public Adam(Iterable<? extends Tensor> params, AdamKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code Adam(params, 1e-3)} in Python. */
  public Adam(Iterable<? extends Tensor> params, double lr, AdamKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), Adam::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public Adam(List<ParamGroup> groups, AdamKwarg... keywords) {
    super(settings().set(keywords), Adam::check, groups);
  }

  private static Settings settings() {
    return new Settings("Adam")
        .set("lr", 1e-3)
        .set("betas", new Pair(0.9, 0.999))
        .set("eps", 1e-8)
        .set("weight_decay", 0L)
        .set("amsgrad", false)
        .set("maximize", false)
        .set("foreach", null)
        .set("capturable", false)
        .set("differentiable", false)
        .set("fused", null)
        .set("decoupled_weight_decay", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "eps", "weight_decay");
    settings.checkBetas();
  }

  @Override
  protected void update(ParamGroup group) {
    if (group.is("fused")) {
      Fused.adam(this, group);
    } else {
      super.update(group);
    }
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    AdamStep.update(group, param, grad, state);
  }
}
