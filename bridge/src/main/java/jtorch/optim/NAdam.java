package jtorch.optim;

import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.NadamKwarg;
import jtorch.Tensor;
import jtorch.sys.CMath;

/**
 * Adam with Nesterov's momentum.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.NAdam.html">NAdam</a>; paper: <a
 * href="https://openreview.net/forum?id=OM0jvwB8jIp57ZJjtNEZ">Dozat, 2016</a>.
 */
public class NAdam extends Optimizer {
  /** Makes one with a learning rate of 2e-3, or what the keywords say. */
  public NAdam(Iterable<? extends Tensor> params, NadamKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code NAdam(params, 1e-3)} in Python. */
  public NAdam(Iterable<? extends Tensor> params, double lr, NadamKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), NAdam::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public NAdam(List<ParamGroup> groups, NadamKwarg... keywords) {
    super(settings().set(keywords), NAdam::check, groups);
  }

  private static Settings settings() {
    return new Settings("NAdam")
        .set("lr", 2e-3)
        .set("betas", new Pair(0.9, 0.999))
        .set("eps", 1e-8)
        .set("weight_decay", 0L)
        .set("momentum_decay", 4e-3)
        .set("decoupled_weight_decay", false)
        .set("maximize", false)
        .set("foreach", null)
        .set("capturable", false)
        .set("differentiable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "eps", "weight_decay", "momentum_decay");
    settings.checkBetas();
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    double beta1 = group.pair("betas").first();
    double beta2 = group.pair("betas").second();
    double step = state.nextStep();
    double product = state.single("mu_product", 1);
    Tensor exp_avg = state.zerosLike("exp_avg", param);
    Tensor exp_avg_sq = state.zerosLike("exp_avg_sq", param);
    Tensor slope = Slope.of(group, param, grad);
    double mu = beta1 * (1 - 0.5 * fall(step, group));
    double mu_next = beta1 * (1 - 0.5 * fall(step + 1, group));
    double mu_product = product * State.rounded(mu).doubleValue();
    state.set("mu_product", State.rounded(mu_product));

    exp_avg.lerp_(slope, 1 - beta1);
    exp_avg_sq.mul_(beta2).addcmul_(slope, slope, value(1 - beta2));
    double bias_correction2 = 1 - CMath.pow(beta2, step);
    Tensor denom = exp_avg_sq.div(bias_correction2).sqrt().add_(group.number("eps"));
    param.addcdiv_(slope, denom, value(-group.lr() * (1 - mu) / (1 - mu_product)));
    param.addcdiv_(exp_avg, denom, value((-group.lr() * mu_next) / (1 - mu_product * mu_next)));
  }

  private static double fall(double step, ParamGroup group) {
    return CMath.pow(0.96, step * group.number("momentum_decay"));
  }
}
