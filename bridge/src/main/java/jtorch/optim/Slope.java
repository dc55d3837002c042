package jtorch.optim;

import static jtorch.Kwargs.alpha;

import jtorch.Tensor;

/** What a step goes down: the gradient, its opposite to go up, and the share of weight decay. */
final class Slope {
  private Slope() {}

  /**
   * Returns it, as Python's optimizers begin. Decoupled weight decay leaves the gradient alone and
   * shrinks the parameter.
   */
  static Tensor of(ParamGroup group, Tensor param, Tensor grad) {
    Tensor slope = group.is("maximize") ? Arithmetic.neg(grad) : grad;
    double weight_decay = group.number("weight_decay");
    if (weight_decay == 0) {
      return slope;
    }
    if (group.has("decoupled_weight_decay") && group.is("decoupled_weight_decay")) {
      param.mul_(1 - group.lr() * weight_decay);
      return slope;
    }
    return slope.add(param, alpha(weight_decay));
  }
}
