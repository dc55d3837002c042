package jtorch.optim;

import static jtorch.Kwargs.alpha;

import java.util.List;
import jtorch.OptimKwargs.AsgdKwarg;
import jtorch.Tensor;
import jtorch.sys.CMath;

/**
 * Averaged stochastic gradient descent: the average of the parameters is in the state's {@code ax}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.ASGD.html">ASGD</a>; paper: <a
 * href="https://dl.acm.org/doi/10.1137/0330046">Polyak and Juditsky, 1992</a>.
 */
public class ASGD extends Optimizer {
  /** Makes one with a learning rate of 1e-2, or what the keywords say. */
  public ASGD(Iterable<? extends Tensor> params, AsgdKwarg... keywords) {
    this(List.of(ParamGroup.of(params)), keywords);
  }

  /** Makes one for groups of parameters; the keywords are for what the groups don't say. */
  public ASGD(List<ParamGroup> groups, AsgdKwarg... keywords) {
    super(settings().set(keywords), ASGD::check, groups);
  }

  private static Settings settings() {
    return new Settings("ASGD")
        .set("lr", 1e-2)
        .set("lambd", 1e-4)
        .set("alpha", 0.75)
        .set("t0", 1e6)
        .set("weight_decay", 0L)
        .set("foreach", null)
        .set("maximize", false)
        .set("differentiable", false)
        .set("capturable", false);
  }

  private static void check(Settings settings) {
    settings.checkNotNegative("lr", "weight_decay");
  }

  @Override
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    double lambd = group.number("lambd");
    double step = state.nextStep();
    double eta = state.single("eta", group.lr());
    double mu = state.single("mu", 1);
    Tensor ax = state.zerosLike("ax", param);
    Tensor slope = Slope.of(group, param, grad);

    param.mul_(1 - lambd * eta);
    param.add_(slope, alpha(-eta));
    if (mu == 1) {
      ax.copy_(param);
    } else {
      ax.add_(param.sub(ax).mul_(mu));
    }

    double fall = CMath.pow(1 + lambd * group.lr() * step, group.number("alpha"));
    state.set("eta", State.rounded(group.lr() / fall));
    state.set("mu", State.rounded(1 / Math.max(1, step - group.number("t0"))));
  }
}
