package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.value;

import jtorch.NnKwargs.Eps;
import jtorch.OptimKwargs.AdamKwarg;
import jtorch.OptimKwargs.Amsgrad;
import jtorch.OptimKwargs.Betas;
import jtorch.OptimKwargs.Lr;
import jtorch.OptimKwargs.WeightDecay;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.sys.CMath;

/**
 * Adam: steps scaled by running means of the gradient and of its square.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html">Adam</a>; paper: <a
 * href="https://arxiv.org/abs/1412.6980">Kingma and Ba, 2014</a>.
 */
public final class Adam extends Optimizer {
  /** Makes one with a learning rate of 0.001, or what the keywords say. */
  public Adam(Iterable<Parameter> params, AdamKwarg... keywords) {
    super(params, settings(keywords));
  }

  private static Settings settings(AdamKwarg... keywords) {
    Settings settings = new Settings("Adam");
    settings.set("lr", 1e-3);
    settings.set("beta1", 0.9);
    settings.set("beta2", 0.999);
    settings.set("eps", 1e-8);
    settings.set("weight_decay", 0.0);
    settings.set("amsgrad", 0.0);
    for (AdamKwarg keyword : keywords) {
      switch (keyword) {
        case Lr rate -> settings.set("lr", rate.value());
        case Betas betas -> {
          settings.set("beta1", betas.first());
          settings.set("beta2", betas.second());
        }
        case Eps small -> settings.set("eps", small.value());
        case WeightDecay share -> settings.set("weight_decay", share.value());
        case Amsgrad mode -> settings.set("amsgrad", mode.value());
      }
    }
    settings.checkNotNegative("lr", "eps", "weight_decay");
    settings.checkShare("beta1", "beta2");
    return settings;
  }

  @Override
  void update(ParamGroup group, Parameter param, Tensor grad, State state) {
    double beta1 = group.get("beta1");
    double beta2 = group.get("beta2");
    double weight_decay = group.get("weight_decay");
    Tensor exp_avg = state.zerosLike("exp_avg", param);
    Tensor exp_avg_sq = state.zerosLike("exp_avg_sq", param);
    double step = state.nextStep();
    Tensor slope = weight_decay == 0 ? grad : grad.add(param, alpha(weight_decay));

    exp_avg.lerp_(slope, 1 - beta1);
    exp_avg_sq.mul_(beta2).addcmul_(slope, slope, value(1 - beta2));

    double bias_correction1 = 1 - CMath.pow(beta1, step);
    double bias_correction2 = 1 - CMath.pow(beta2, step);
    Tensor moment = exp_avg_sq;
    if (group.is("amsgrad")) {
      moment = state.zerosLike("max_exp_avg_sq", param);
      moment.copy_(moment.maximum(exp_avg_sq));
    }
    Tensor denom = moment.sqrt().div(CMath.pow(bias_correction2, 0.5)).add_(group.get("eps"));
    param.addcdiv_(exp_avg, denom, value(-(group.lr() / bias_correction1)));
  }
}
