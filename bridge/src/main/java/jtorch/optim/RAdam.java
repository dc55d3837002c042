package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.RadamKwarg;
import jtorch.Tensor;
import jtorch.sys.CMath;

/**
 * Adam whose first steps are rectified, as their second moment is not yet known well.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.RAdam.html">RAdam</a>; paper: <a
 * href="https://arxiv.org/abs/1908.03265">Liu and others, 2019</a>.
 */
public class RAdam extends Optimizer {
  /** Makes one with a learning rate of 1e-3, or what the keywords say. */
  public RAdam(Iterable<? extends Tensor> params, RadamKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code RAdam(params, 1e-3)} in Python. */
  public RAdam(Iterable<? extends Tensor> params, double lr, RadamKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), RAdam::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public RAdam(List<ParamGroup> groups, RadamKwarg... keywords) {
    super(settings().set(keywords), RAdam::check, groups);
  }

  private static Settings settings() {
    return new Settings("RAdam")
        .set("lr", 1e-3)
        .set("betas", new Pair(0.9, 0.999))
        .set("eps", 1e-8)
        .set("weight_decay", 0L)
        .set("maximize", false)
        .set("foreach", null)
        .set("capturable", false)
        .set("decoupled_weight_decay", false)
        .set("differentiable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "eps", "weight_decay");
    settings.checkBetas();
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    double beta1 = group.pair("betas").first();
    double beta2 = group.pair("betas").second();
    double step = state.nextStep();
    Tensor exp_avg = state.zerosLike("exp_avg", param);
    Tensor exp_avg_sq = state.zerosLike("exp_avg_sq", param);
    Tensor slope = Slope.of(group, param, grad);

    exp_avg.lerp_(slope, 1 - beta1);
    exp_avg_sq.mul_(beta2).addcmul_(slope, slope, value(1 - beta2));

    double bias_correction1 = 1 - CMath.pow(beta1, step);
    double bias_correction2 = 1 - CMath.pow(beta2, step);
    Tensor change = exp_avg.div(bias_correction1).mul(group.lr());
    double rho_inf = 2 / (1 - beta2) - 1;
    double rho_t = rho_inf - 2 * step * CMath.pow(beta2, step) / bias_correction2;
    if (rho_t > 5) {
      Tensor size = exp_avg_sq.sqrt().add_(group.number("eps"));
      Tensor adaptive = Arithmetic.reciprocal(size).mul(CMath.pow(bias_correction2, 0.5));
      change = change.mul(adaptive).mul(rectification(rho_t, rho_inf));
    }
    param.add_(change, alpha(-1));
  }

  private static double rectification(double rho_t, double rho_inf) {
    double above = (rho_t - 4) * (rho_t - 2) * rho_inf;
    return CMath.pow(above / ((rho_inf - 4) * (rho_inf - 2) * rho_t), 0.5);
  }
}
