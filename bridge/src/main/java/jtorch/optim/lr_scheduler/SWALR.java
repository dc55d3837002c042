package jtorch.optim.lr_scheduler;

import java.util.Collections;
import java.util.List;
import jtorch.SchedulerKwargs.SwaLr;
import jtorch.SchedulerKwargs.SwaLrKwarg;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Leads the learning rate to one that stays, at which weights are averaged: {@code
 * torch.optim.swa_utils.SWALR} in Python.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.swa_utils.SWALR.html">SWALR</a>.
 */
public class SWALR extends LRScheduler {
  /** Makes one that takes 10 epochs along half a cosine, or what the keywords say. */
  public SWALR(Optimizer optimizer, double swa_lr, SwaLrKwarg... keywords) {
    this(optimizer, Collections.nCopies(optimizer.param_groups().size(), swa_lr), keywords);
  }

  /** As the other, with {@code swa_lr} as a keyword. */
  public SWALR(Optimizer optimizer, SwaLr swa_lr, SwaLrKwarg... keywords) {
    this(optimizer, swa_lr.value(), keywords);
  }

  /** As the others, with a rate for each group of parameters. */
  public SWALR(Optimizer optimizer, List<Double> swa_lr, SwaLrKwarg... keywords) {
    super(optimizer, new Attributes());
    Attributes given =
        new Attributes()
            .set("anneal_strategy", "cos")
            .set("anneal_epochs", 10L)
            .set("last_epoch", -1L)
            .set(keywords);
    int groups = optimizer.param_groups().size();
    Attributes.check(
        swa_lr.size() == groups,
        "SWALR: swa_lr must be one rate or one for each of " + groups + " groups",
        swa_lr);
    String strategy = given.text("anneal_strategy");
    Attributes.check(
        strategy.equals("cos") || strategy.equals("linear"),
        "SWALR: anneal_strategy must be cos or linear",
        strategy);
    long epochs = given.integer("anneal_epochs");
    Attributes.check(epochs >= 0, "SWALR: anneal_epochs must be 0 or more", epochs);
    groups().forEach(i -> group(i).set("swa_lr", swa_lr.get(i)));
    self.set("_anneal_strategy", strategy)
        .set("anneal_epochs", epochs)
        .set("last_epoch", given.get("last_epoch"));
    start();
  }

  @Override
  double rate(int group) {
    long epochs = self.integer("anneal_epochs");
    long step = self.integer("_step_count") - 1;
    if (epochs == 0) {
      step = Math.max(1, step);
    }
    double last = group(group).number("swa_lr");
    double before = way(step - 1, epochs);
    double first = before == 1 ? last : (lr(group) - before * last) / (1 - before);
    double now = way(step, epochs);
    return last * now + first * (1 - now);
  }

  /** Returns how far the rate has come after some steps, from 0 to 1. */
  private double way(long step, long epochs) {
    double t = Math.clamp((double) step / Math.max(1, epochs), 0, 1);
    boolean straight = self.text("_anneal_strategy").equals("linear");
    return straight ? t : (1 - CMath.cos(Math.PI * t)) / 2;
  }
}
