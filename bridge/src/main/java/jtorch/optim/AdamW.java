package jtorch.optim;

import java.util.List;
import jtorch.OptimKwargs.AdamKwarg;
import jtorch.Tensor;

/**
 * Adam with weight decay that shrinks the parameters and leaves their gradients alone.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html">AdamW</a>; paper: <a
 * href="https://arxiv.org/abs/1711.05101">Loshchilov and Hutter, 2017</a>.
 */
public non-sealed class AdamW extends Optimizer implements FusedSteps {
  /** Makes one with a learning rate of 1e-3, or what the keywords say. */
  public AdamW(Iterable<? extends Tensor> params, AdamKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code AdamW(params, 1e-3)} in Python. */
  public AdamW(Iterable<? extends Tensor> params, double lr, AdamKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), AdamW::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public AdamW(List<ParamGroup> groups, AdamKwarg... keywords) {
    super(settings().set(keywords), AdamW::check, groups);
  }

  private static Settings settings() {
    return new Settings("AdamW")
        .set("lr", 1e-3)
        .set("betas", new Pair(0.9, 0.999))
        .set("eps", 1e-8)
        .set("weight_decay", 1e-2)
        .set("amsgrad", false)
        .set("maximize", false)
        .set("foreach", null)
        .set("capturable", false)
        .set("differentiable", false)
        .set("fused", null)
        .set("decoupled_weight_decay", true);
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
