package jtorch.optim;

import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.AdamaxKwarg;
import jtorch.Tensor;
import jtorch.sys.CMath;

/**
 * Adamax: Adam with the largest gradient so far in place of the mean of squares.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adamax.html">Adamax</a>; paper:
 * <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>.
 */
public class Adamax extends Optimizer {
  /** Makes one with a learning rate of 2e-3, or what the keywords say. */
  public Adamax(Iterable<? extends Tensor> params, AdamaxKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code Adamax(params, 1e-3)} in Python. */
  public Adamax(Iterable<? extends Tensor> params, double lr, AdamaxKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), Adamax::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public Adamax(List<ParamGroup> groups, AdamaxKwarg... keywords) {
    super(settings().set(keywords), Adamax::check, groups);
  }

  private static Settings settings() {
    return new Settings("Adamax")
        .set("lr", 2e-3)
        .set("betas", new Pair(0.9, 0.999))
        .set("eps", 1e-8)
        .set("weight_decay", 0L)
        .set("foreach", null)
        .set("maximize", false)
        .set("differentiable", false)
        .set("capturable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "eps", "weight_decay");
    settings.checkBetas();
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    Pair betas = group.pair("betas");
    double step = state.nextStep();
    Tensor exp_avg = state.zerosLike("exp_avg", param);
    Tensor exp_inf = state.zerosLike("exp_inf", param);
    Tensor slope = Slope.of(group, param, grad);

    exp_avg.lerp_(slope, 1 - betas.first());
    Tensor size = Arithmetic.abs(slope).add_(group.number("eps"));
    exp_inf.copy_(exp_inf.mul_(betas.second()).maximum(size));

    double bias_correction = 1 - CMath.pow(betas.first(), step);
    param.addcdiv_(exp_avg, exp_inf, value(-(group.lr() / bias_correction)));
  }
}
