package jtorch.optim.lr_scheduler;

import jtorch.SchedulerKwargs.GammaOf;
import jtorch.SchedulerKwargs.LastEpoch;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Multiplies the learning rate by gamma every epoch.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html">ExponentialLR</a>.
 */
public class ExponentialLR extends LRScheduler {
  /** Makes one. */
  public ExponentialLR(Optimizer optimizer, double gamma, LastEpoch... last_epoch) {
    super(optimizer, new Attributes().set("gamma", gamma).set(last_epoch));
    start();
  }

  /** As the other, with {@code gamma} as a keyword. */
  public ExponentialLR(Optimizer optimizer, GammaOf gamma, LastEpoch... last_epoch) {
    this(optimizer, gamma.value(), last_epoch);
  }

  @Override
  double rate(int group) {
    return isInitial() ? lr(group) : lr(group) * self.number("gamma");
  }

  @Override
  double closedForm(int group, double base) {
    return base * CMath.pow(self.number("gamma"), (double) last_epoch());
  }
}
