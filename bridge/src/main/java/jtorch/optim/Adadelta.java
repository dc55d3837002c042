package jtorch.optim;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.value;

import java.util.List;
import jtorch.OptimKwargs.AdadeltaKwarg;
import jtorch.Tensor;

/**
 * Adadelta: steps scaled by running means of squared gradients and of squared steps.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html">Adadelta</a>;
 * paper: <a href="https://arxiv.org/abs/1212.5701">Zeiler, 2012</a>.
 */
public class Adadelta extends Optimizer {
  /** Makes one with a learning rate of 1.0, or what the keywords say. */
  public Adadelta(Iterable<? extends Tensor> params, AdadeltaKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one with this learning rate: {@code Adadelta(params, 1e-3)} in Python. */
  public Adadelta(Iterable<? extends Tensor> params, double lr, AdadeltaKwarg... keywords) {
    super(settings().set("lr", lr).set(keywords), Adadelta::check, List.of(ParamGroup.of(params)));
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public Adadelta(List<ParamGroup> groups, AdadeltaKwarg... keywords) {
    super(settings().set(keywords), Adadelta::check, groups);
  }

  private static Settings settings() {
    return new Settings("Adadelta")
        .set("lr", 1.0)
        .set("rho", 0.9)
        .set("eps", 1e-6)
        .set("weight_decay", 0L)
        .set("maximize", false)
        .set("capturable", false)
        .set("foreach", null)
        .set("differentiable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "eps", "weight_decay");
    double rho = settings.number("rho");
    settings.check(rho >= 0 && rho <= 1, "rho", "from 0 to 1");
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    double rho = group.number("rho");
    double eps = group.number("eps");
    state.nextStep();
    Tensor square_avg = state.zerosLike("square_avg", param);
    Tensor acc_delta = state.zerosLike("acc_delta", param);
    Tensor slope = Slope.of(group, param, grad);

    square_avg.mul_(rho).addcmul_(slope, slope, value(1 - rho));
    Tensor std = square_avg.add(eps).sqrt();
    Tensor delta = acc_delta.add(eps).sqrt().div_(std).mul(slope);
    acc_delta.mul_(rho).addcmul_(delta, delta, value(1 - rho));
    param.add_(delta, alpha(-group.lr()));
  }
}
