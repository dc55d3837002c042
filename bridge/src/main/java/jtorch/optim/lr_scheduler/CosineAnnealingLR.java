package jtorch.optim.lr_scheduler;

import jtorch.Kwargs;
import jtorch.SchedulerKwargs.CosineLrKwarg;
import jtorch.SchedulerKwargs.TMax;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Lowers the learning rate along half a cosine within {@code T_max} epochs.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html">CosineAnnealingLR</a>.
 */
public class CosineAnnealingLR extends LRScheduler {
  /** Makes one that ends at 0, or at the {@code eta_min} given as a keyword. */
  public CosineAnnealingLR(Optimizer optimizer, long T_max, CosineLrKwarg... keywords) {
    super(optimizer, new Attributes().set("T_max", T_max).set("eta_min", 0.0).set(keywords));
    Attributes.check(T_max > 0, "CosineAnnealingLR: T_max must be 1 or more", T_max);
    start();
  }

  /** As the other, with the least rate: {@code CosineAnnealingLR(optimizer, 200, 1e-6)}. */
  public CosineAnnealingLR(
      Optimizer optimizer, long T_max, double eta_min, CosineLrKwarg... keywords) {
    this(optimizer, T_max, Attributes.keywords(Kwargs.eta_min(eta_min), keywords));
  }

  /** As the other, with {@code T_max} as a keyword. */
  public CosineAnnealingLR(Optimizer optimizer, TMax T_max, CosineLrKwarg... keywords) {
    this(optimizer, T_max.value(), keywords);
  }

  @Override
  double rate(int group) {
    long half = self.integer("T_max");
    double least = self.number("eta_min");
    if (isInitial()) {
      return lr(group);
    }
    if (self.integer("_step_count") == 1 && last_epoch() > 0) {
      double cosine = CMath.cos(last_epoch() * Math.PI / half);
      return least + (base(group) - least) * (1 + cosine) / 2;
    }
    if (Math.floorMod(last_epoch() - 1 - half, 2 * half) == 0) { // from the lowest point up again
      return lr(group) + (base(group) - least) * (1 - CMath.cos(Math.PI / half)) / 2;
    }
    return (1 + CMath.cos(Math.PI * last_epoch() / half))
            / (1 + CMath.cos(Math.PI * (last_epoch() - 1) / half))
            * (lr(group) - least)
        + least;
  }

  @Override
  double closedForm(int group, double base) {
    double least = self.number("eta_min");
    double cosine = CMath.cos(Math.PI * last_epoch() / self.integer("T_max"));
    return least + (base - least) * (1 + cosine) / 2;
  }
}
