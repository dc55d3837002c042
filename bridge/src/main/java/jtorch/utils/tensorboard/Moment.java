package jtorch.utils.tensorboard;

import jtorch.SummaryWriterKwargs.GlobalStep;
import jtorch.SummaryWriterKwargs.Walltime;

/**
 * When something was seen.
 *
 * @param step after how many steps
 * @param walltime in seconds since 1970
 */
record Moment(long step, double walltime) {
  static double now() {
    return System.currentTimeMillis() / 1e3;
  }

  /** Before the first step, now. */
  static Moment start() {
    return new Moment(0, now());
  }

  /** Reads what keywords say of it. */
  static Moment of(Object... keywords) {
    Moment moment = start();
    for (Object keyword : keywords) {
      if (keyword instanceof GlobalStep k) {
        moment = new Moment(k.value(), moment.walltime);
      } else if (keyword instanceof Walltime k) {
        moment = new Moment(moment.step, k.value());
      }
    }
    return moment;
  }
}
