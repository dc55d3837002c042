package jtorch.optim;

import static jtorch.Kwargs.value;

import jtorch.Tensor;
import jtorch.sys.CMath;

/** The step that {@link Adam} and {@link AdamW} share. */
final class AdamStep {
  private AdamStep() {}

  static void update(ParamGroup group, Tensor param, Tensor grad, State state) {
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
    Tensor moment = exp_avg_sq;
    if (group.is("amsgrad")) {
      moment = state.zerosLike("max_exp_avg_sq", param);
      Arithmetic.maximum_(moment, exp_avg_sq);
    }
    Tensor denom = moment.sqrt().div(CMath.pow(bias_correction2, 0.5)).add_(group.number("eps"));
    param.addcdiv_(exp_avg, denom, value(-(group.lr() / bias_correction1)));
  }
}
