package jtorch.optim.lr_scheduler;

import jtorch.SchedulerKwargs.GammaOf;
import jtorch.SchedulerKwargs.StepLrKwarg;
import jtorch.SchedulerKwargs.StepSize;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Multiplies the learning rate by gamma every {@code step_size} epochs.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html">StepLR</a>.
 */
public class StepLR extends LRScheduler {
  /** Makes one with a gamma of 0.1, or the one given as a keyword. */
  public StepLR(Optimizer optimizer, long step_size, StepLrKwarg... keywords) {
    super(optimizer, new Attributes().set("step_size", step_size).set("gamma", 0.1).set(keywords));
    Attributes.check(step_size > 0, "StepLR: step_size must be 1 or more", step_size);
    start();
  }

  /** As the other, with a gamma. */
  public StepLR(Optimizer optimizer, long step_size, double gamma, StepLrKwarg... keywords) {
    this(optimizer, step_size, Attributes.keywords(new GammaOf(gamma), keywords));
  }

  /** As the other, with {@code step_size} as a keyword. */
  public StepLR(Optimizer optimizer, StepSize step_size, StepLrKwarg... keywords) {
    this(optimizer, step_size.value(), keywords);
  }

  @Override
  double rate(int group) {
    boolean turn = last_epoch() != 0 && last_epoch() % self.integer("step_size") == 0;
    return turn ? lr(group) * self.number("gamma") : lr(group);
  }

  @Override
  double closedForm(int group, double base) {
    double turns = Math.floorDiv(last_epoch(), self.integer("step_size"));
    return base * CMath.pow(self.number("gamma"), turns);
  }
}
