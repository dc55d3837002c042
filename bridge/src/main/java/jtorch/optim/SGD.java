package jtorch.optim;

import static jtorch.Kwargs.alpha;

import jtorch.NnKwargs.Momentum;
import jtorch.OptimKwargs.Dampening;
import jtorch.OptimKwargs.Lr;
import jtorch.OptimKwargs.Nesterov;
import jtorch.OptimKwargs.SgdKwarg;
import jtorch.OptimKwargs.WeightDecay;
import jtorch.Tensor;
import jtorch.nn.Parameter;

/**
 * Stochastic gradient descent, with momentum if wanted.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html">SGD</a>.
 */
public final class SGD extends Optimizer {
  /** Makes one with a learning rate of 0.001, or the one given as a keyword. */
  public SGD(Iterable<Parameter> params, SgdKwarg... keywords) {
    super(params, settings(1e-3, keywords));
  }

  /** Makes one with this learning rate. */
  public SGD(Iterable<Parameter> params, double lr, SgdKwarg... keywords) {
    super(params, settings(lr, keywords));
  }

  private static Settings settings(double lr, SgdKwarg... keywords) {
    Settings settings = new Settings("SGD");
    settings.set("lr", lr);
    settings.set("momentum", 0.0);
    settings.set("dampening", 0.0);
    settings.set("weight_decay", 0.0);
    settings.set("nesterov", 0.0);
    for (SgdKwarg keyword : keywords) {
      switch (keyword) {
        case Lr rate -> settings.set("lr", rate.value());
        case Momentum share -> settings.set("momentum", share.value());
        case Dampening share -> settings.set("dampening", share.value());
        case WeightDecay share -> settings.set("weight_decay", share.value());
        case Nesterov mode -> settings.set("nesterov", mode.value());
      }
    }
    settings.checkNotNegative("lr", "momentum", "weight_decay");
    if (settings.is("nesterov")
        && (settings.get("momentum") <= 0 || settings.get("dampening") != 0)) {
      throw new IllegalArgumentException(
          "SGD: Nesterov momentum needs a momentum above 0 and no dampening.");
    }
    return settings;
  }

  @Override
  void update(ParamGroup group, Parameter param, Tensor grad, State state) {
    double weight_decay = group.get("weight_decay");
    double momentum = group.get("momentum");
    Tensor step = weight_decay == 0 ? grad : grad.add(param, alpha(weight_decay));
    if (momentum != 0) {
      if (state.has("momentum_buffer")) {
        state.get("momentum_buffer").mul_(momentum).add_(step, alpha(1 - group.get("dampening")));
      } else {
        state.put("momentum_buffer", step.detach().clone());
      }
      Tensor buffer = state.get("momentum_buffer");
      step = group.is("nesterov") ? step.add(buffer, alpha(momentum)) : buffer;
    }
    param.add_(step, alpha(-group.lr()));
  }
}
