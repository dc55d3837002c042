package jtorch.optim.lr_scheduler;

import java.util.Collections;
import jtorch.SchedulerKwargs.PlateauKwarg;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.Tensor;
import jtorch.optim.Optimizer;

/**
 * Lowers the learning rate when a metric no longer improves.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ReduceLROnPlateau.html">ReduceLROnPlateau</a>.
 */
public class ReduceLROnPlateau extends LRScheduler {
  /** Makes one for a metric that should fall, or what the keywords say. */
  public ReduceLROnPlateau(Optimizer optimizer, PlateauKwarg... keywords) {
    super(optimizer, new Attributes());
    Attributes given = given(keywords);
    double factor = given.number("factor");
    String mode = given.text("mode");
    String relation = given.text("threshold_mode");
    Attributes.check(factor < 1, "ReduceLROnPlateau: factor must be below 1", factor);
    Attributes.check(
        mode.equals("min") || mode.equals("max"),
        "ReduceLROnPlateau: mode must be min or max",
        mode);
    Attributes.check(
        relation.equals("rel") || relation.equals("abs"),
        "ReduceLROnPlateau: threshold_mode must be rel or abs",
        relation);
    double least = given.number("min_lr");
    self.set("factor", factor)
        .set("default_min_lr", least)
        .set("min_lrs", Collections.nCopies(optimizer.param_groups().size(), least))
        .set("patience", given.get("patience"))
        .set("cooldown", given.get("cooldown"))
        .set("eps", given.get("eps"))
        .set("last_epoch", 0L);
    rememberRates();
    double worst = mode.equals("min") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    self.set("mode_worse", worst)
        .set("mode", mode)
        .set("threshold", given.get("threshold"))
        .set("threshold_mode", relation)
        .set("best", worst)
        .set("cooldown_counter", 0L)
        .set("num_bad_epochs", 0L);
  }

  /**
   * Makes one for a metric that should fall ({@code "min"}) or rise ({@code "max"}).
   *
   * @throws IllegalArgumentException if the mode is another
   */
  public ReduceLROnPlateau(Optimizer optimizer, String mode, PlateauKwarg... keywords) {
    this(optimizer, Attributes.keywords(new ScheduleMode(mode), keywords));
  }

  private static Attributes given(PlateauKwarg... keywords) {
    return new Attributes()
        .set("mode", "min")
        .set("factor", 0.1)
        .set("patience", 10L)
        .set("threshold", 1e-4)
        .set("threshold_mode", "rel")
        .set("cooldown", 0L)
        .set("min_lr", 0.0)
        .set("eps", 1e-8)
        .set(keywords);
  }

  /**
   * Refuses: the metric is needed.
   *
   * @throws IllegalStateException always
   */
  @Override
  public void step() {
    throw new IllegalStateException("ReduceLROnPlateau: step needs the metric.");
  }

  /** Looks at an epoch's metric, a tensor with one element. */
  public void step(Tensor metrics) {
    step(metrics.item());
  }

  /** Looks at an epoch's metric. */
  public void step(double metrics) {
    self.set("last_epoch", last_epoch() + 1);
    long bad = self.integer("num_bad_epochs") + 1;
    if (isBetter(metrics, self.number("best"))) {
      self.set("best", metrics);
      bad = 0;
    }
    if (in_cooldown()) {
      self.set("cooldown_counter", self.integer("cooldown_counter") - 1);
      bad = 0;
    }
    if (bad > self.integer("patience")) {
      reduce();
      self.set("cooldown_counter", self.integer("cooldown"));
      bad = 0;
    }
    self.set("num_bad_epochs", bad);
    rememberRates();
  }

  /** Returns whether the learning rate was lowered a short while ago. */
  public boolean in_cooldown() {
    return self.integer("cooldown_counter") > 0;
  }

  private void reduce() {
    groups()
        .forEach(i -> {
          double lower = Math.max(lr(i) * self.number("factor"), self.number("default_min_lr"));
          if (lr(i) - lower > self.number("eps")) {
            group(i).lr(lower);
          }
        });
  }

  private boolean isBetter(double now, double best) {
    double threshold = self.number("threshold");
    boolean relative = self.text("threshold_mode").equals("rel");
    if (self.text("mode").equals("min")) {
      return now < (relative ? best * (1 - threshold) : best - threshold);
    }
    return now > (relative ? best * (threshold + 1) : best + threshold);
  }

  @Override
  double rate(int group) {
    return lr(group);
  }
}
