package jtorch.optim.lr_scheduler;

import jtorch.SchedulerKwargs.LinearLrKwarg;
import jtorch.optim.Optimizer;

/**
 * Changes what the learning rate is multiplied by in a line: a warm-up.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html">LinearLR</a>.
 */
public class LinearLR extends LRScheduler {
  /** Makes one from 1/3 to 1 within 5 epochs, or what the keywords say. */
  public LinearLR(Optimizer optimizer, LinearLrKwarg... keywords) {
    super(
        optimizer,
        new Attributes()
            .set("start_factor", 1.0 / 3)
            .set("end_factor", 1.0)
            .set("total_iters", 5L)
            .set(keywords));
    double from = self.number("start_factor");
    double to = self.number("end_factor");
    Attributes.check(
        from > 0 && from <= 1, "LinearLR: start_factor must be above 0 and at most 1", from);
    Attributes.check(to >= 0 && to <= 1, "LinearLR: end_factor must be from 0 to 1", to);
    start();
  }

  @Override
  double rate(int group) {
    double from = self.number("start_factor");
    long total = self.integer("total_iters");
    if (last_epoch() == 0) {
      return lr(group) * from;
    }
    if (isInitial() || last_epoch() > total) {
      return lr(group);
    }
    double way = self.number("end_factor") - from;
    return lr(group) * (1.0 + way / (total * from + (last_epoch() - 1) * way));
  }

  @Override
  double closedForm(int group, double base) {
    double from = self.number("start_factor");
    long total = self.integer("total_iters");
    double way = self.number("end_factor") - from;
    return base * (from + way * Math.min(total, last_epoch()) / total);
  }
}
