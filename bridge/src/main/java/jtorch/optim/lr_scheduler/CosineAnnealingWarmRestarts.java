package jtorch.optim.lr_scheduler;

import jtorch.Kwargs;
import jtorch.SchedulerKwargs.RestartsKwarg;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Lowers the learning rate along half a cosine, then begins anew: SGDR.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html">CosineAnnealingWarmRestarts</a>.
 */
public class CosineAnnealingWarmRestarts extends LRScheduler {
  /** Makes one whose first period is {@code T_0} epochs long. */
  public CosineAnnealingWarmRestarts(Optimizer optimizer, long T_0, RestartsKwarg... keywords) {
    super(
        optimizer,
        new Attributes()
            .set("T_0", T_0)
            .set("T_i", T_0)
            .set("T_mult", 1L)
            .set("eta_min", 0.0)
            .set("T_cur", -1L)
            .set(keywords));
    long longer = self.integer("T_mult");
    Attributes.check(T_0 > 0, "CosineAnnealingWarmRestarts: T_0 must be 1 or more", T_0);
    Attributes.check(longer > 0, "CosineAnnealingWarmRestarts: T_mult must be 1 or more", longer);
    if (self.has("last_epoch")) {
      self.set("T_cur", self.integer("last_epoch"));
    }
    start();
  }

  /** As the other, with the factor of a period: {@code ...WarmRestarts(optimizer, 10, 2)}. */
  public CosineAnnealingWarmRestarts(
      Optimizer optimizer, long T_0, long T_mult, RestartsKwarg... keywords) {
    this(optimizer, T_0, Attributes.keywords(Kwargs.T_mult(T_mult), keywords));
  }

  @Override
  public void step() {
    if (last_epoch() < 0) {
      step(0);
      return;
    }
    long current = self.integer("T_cur") + 1;
    long period = self.integer("T_i");
    if (current >= period) {
      current %= period;
      self.set("T_i", period * self.integer("T_mult"));
    }
    self.set("T_cur", current);
    apply(last_epoch() + 1);
  }

  /** Sets the learning rates of an epoch, which may have a fraction: {@code epoch + i / iters}. */
  public void step(double epoch) {
    Attributes.check(epoch >= 0, "CosineAnnealingWarmRestarts: epoch must be 0 or more", epoch);
    long first = self.integer("T_0");
    double longer = self.integer("T_mult");
    double current = epoch;
    if (epoch < first) {
      self.set("T_i", first);
    } else if (longer == 1) {
      current = epoch % first;
    } else {
      double periods = epoch / first * (longer - 1) + 1;
      double n = Math.floor(Math.log(periods) / Math.log(longer));
      double power = CMath.pow(longer, n);
      current = epoch - first * (power - 1) / (longer - 1);
      self.set("T_i", first * (long) power);
    }
    self.set("T_cur", current == Math.rint(current) ? (Number) (long) current : current);
    apply((long) Math.floor(epoch));
  }

  private void apply(long epoch) {
    self.set("last_epoch", epoch);
    apply(get_lr());
  }

  @Override
  double rate(int group) {
    double least = self.number("eta_min");
    double cosine = CMath.cos(Math.PI * self.number("T_cur") / self.integer("T_i"));
    return least + (base(group) - least) * (1 + cosine) / 2;
  }
}
