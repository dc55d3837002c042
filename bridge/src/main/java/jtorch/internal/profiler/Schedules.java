package jtorch.internal.profiler;

import java.util.function.IntFunction;
import jtorch.ProfilerKwargs.Repeat;
import jtorch.ProfilerKwargs.SkipFirst;
import jtorch.ProfilerKwargs.SkipFirstWait;
import jtorch.ProfilerKwargs.StepsKwarg;
import jtorch.internal.Warnings;
import jtorch.profiler.ProfilerAction;

/** Plans of a profile: what is done at each step. */
public final class Schedules {
  private Schedules() {}

  /**
   * Returns a plan that repeats.
   *
   * @throws IllegalArgumentException if a number is negative, or nothing is recorded
   */
  public static IntFunction<ProfilerAction> of(
      int wait, int warmup, int active, StepsKwarg... keywords) {
    int repeat = 0;
    int first = 0;
    boolean skipsWait = false;
    for (StepsKwarg keyword : keywords) {
      switch (keyword) {
        case Repeat(int value) -> repeat = value;
        case SkipFirst(int value) -> first = value;
        case SkipFirstWait(boolean value) -> skipsWait = value;
      }
    }
    if (wait < 0 || warmup < 0 || active <= 0 || repeat < 0 || first < 0) {
      throw new IllegalArgumentException(
          "schedule: wait="
              + wait
              + ", warmup="
              + warmup
              + ", repeat="
              + repeat
              + " and skip_first="
              + first
              + " must not be negative, and active="
              + active
              + " must be positive.");
    }
    if (warmup == 0) {
      Warnings.warn("Profiler won't be using warmup, this can skew profiler results");
    }
    return new Plan(wait, warmup, active, repeat, first, skipsWait ? wait : 0);
  }

  /** Counts in longs, as the sums need not fit. */
  private record Plan(long idle, long warmup, long active, long repeat, long first, long ahead)
      implements IntFunction<ProfilerAction> {
    @Override
    public ProfilerAction apply(int step) {
      if (step < 0) {
        throw new IllegalArgumentException("schedule: step " + step + " must not be negative.");
      }
      if (step < first) {
        return ProfilerAction.NONE;
      }
      long at = step - first + ahead;
      long cycle = idle + warmup + active;
      if (repeat > 0 && at / cycle >= repeat) {
        return ProfilerAction.NONE;
      }
      long within = at % cycle;
      if (within < idle) {
        return ProfilerAction.NONE;
      } else if (within < idle + warmup) {
        return ProfilerAction.WARMUP;
      }
      return within < cycle - 1 ? ProfilerAction.RECORD : ProfilerAction.RECORD_AND_SAVE;
    }
  }
}
