package jtorch.optim.lr_scheduler;

import jtorch.SchedulerKwargs.PolynomialLrKwarg;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Lowers the learning rate to 0 along a polynomial.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html">PolynomialLR</a>.
 */
public class PolynomialLR extends LRScheduler {
  /** Makes one of power 1 for 5 epochs, or what the keywords say. */
  public PolynomialLR(Optimizer optimizer, PolynomialLrKwarg... keywords) {
    super(optimizer, new Attributes().set("total_iters", 5L).set("power", 1.0).set(keywords));
    long total = self.integer("total_iters");
    Attributes.check(total > 0, "PolynomialLR: total_iters must be 1 or more", total);
    start();
  }

  @Override
  double rate(int group) {
    double total = self.integer("total_iters");
    if (isInitial() || last_epoch() > total) {
      return lr(group);
    }
    double share = (1.0 - last_epoch() / total) / (1.0 - (last_epoch() - 1) / total);
    return lr(group) * CMath.pow(share, self.number("power"));
  }

  @Override
  double closedForm(int group, double base) {
    double total = self.integer("total_iters");
    double left = 1.0 - Math.min(total, (double) last_epoch()) / total;
    return base * CMath.pow(left, self.number("power"));
  }
}
