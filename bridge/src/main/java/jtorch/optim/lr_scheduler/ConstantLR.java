package jtorch.optim.lr_scheduler;

import jtorch.SchedulerKwargs.ConstantLrKwarg;
import jtorch.optim.Optimizer;

/**
 * Multiplies the learning rate by a factor until some epoch.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ConstantLR.html">ConstantLR</a>.
 */
public class ConstantLR extends LRScheduler {
  /** Makes one with a factor of 1/3 for 5 epochs, or what the keywords say. */
  public ConstantLR(Optimizer optimizer, ConstantLrKwarg... keywords) {
    super(optimizer, new Attributes().set("factor", 1.0 / 3).set("total_iters", 5L).set(keywords));
    double factor = self.number("factor");
    Attributes.check(factor >= 0 && factor <= 1, "ConstantLR: factor must be from 0 to 1", factor);
    start();
  }

  @Override
  double rate(int group) {
    double factor = self.number("factor");
    if (last_epoch() == 0) {
      return lr(group) * factor;
    }
    return last_epoch() == self.integer("total_iters") ? lr(group) * (1 / factor) : lr(group);
  }

  @Override
  double closedForm(int group, double base) {
    double factor = self.number("factor");
    return base * (factor + (last_epoch() >= self.integer("total_iters") ? 1 - factor : 0));
  }
}
