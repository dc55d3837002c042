package jtorch.optim.lr_scheduler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.SchedulerKwargs.GammaOf;
import jtorch.SchedulerKwargs.StepLrKwarg;
import jtorch.optim.Optimizer;
import jtorch.sys.CMath;

/**
 * Multiplies the learning rate by gamma at some epochs.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html">MultiStepLR</a>.
 */
public class MultiStepLR extends LRScheduler {
  /**
   * Makes one with a gamma of 0.1, or the one given as a keyword.
   *
   * @param milestones the epochs; one that comes twice counts twice
   */
  public MultiStepLR(Optimizer optimizer, List<Integer> milestones, StepLrKwarg... keywords) {
    super(
        optimizer,
        new Attributes().set("milestones", counts(milestones)).set("gamma", 0.1).set(keywords));
    start();
  }

  /** As the other, with a gamma. */
  public MultiStepLR(
      Optimizer optimizer, List<Integer> milestones, double gamma, StepLrKwarg... keywords) {
    this(optimizer, milestones, Attributes.keywords(new GammaOf(gamma), keywords));
  }

  /** Python's {@code Counter}. */
  private static Map<Integer, Integer> counts(List<Integer> milestones) {
    Map<Integer, Integer> counts = new LinkedHashMap<>();
    milestones.forEach(epoch -> counts.merge(epoch, 1, Integer::sum));
    return counts;
  }

  @Override
  double rate(int group) {
    double times = times(last_epoch(), last_epoch());
    return times == 0 ? lr(group) : lr(group) * CMath.pow(self.number("gamma"), times);
  }

  @Override
  double closedForm(int group, double base) {
    return base * CMath.pow(self.number("gamma"), times(Long.MIN_VALUE, last_epoch()));
  }

  /** Returns how many milestones lie between two epochs. */
  private double times(long from, long to) {
    long times = 0;
    for (Map.Entry<?, ?> entry : self.map("milestones").entrySet()) {
      if (entry.getKey() instanceof Number at
          && entry.getValue() instanceof Number count
          && from <= at.longValue()
          && at.longValue() <= to) {
        times += count.longValue();
      }
    }
    return times;
  }
}
