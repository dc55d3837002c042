package jtorch;

import java.util.function.Function;
import jtorch.autograd.GradCheck;
import jtorch.internal.Natives;

/** Whether gradients are right, and where they are not numbers. */
abstract class GradientChecks {
  GradientChecks() {}

  /**
   * Checks a function's gradients against differences of its values, in float64.
   *
   * @return true
   * @throws jtorch.autograd.GradcheckError if they differ, with the first place
   */
  public static boolean gradcheck(Function<Tensor[], Tensor> function, Tensor... inputs) {
    GradCheck.DEFAULT.check(function, inputs);
    return true;
  }

  /**
   * Checks a function's second derivatives against differences of its gradients, in float64.
   *
   * @return true
   * @throws jtorch.autograd.GradcheckError if they differ, with the first place
   */
  public static boolean gradgradcheck(Function<Tensor[], Tensor> function, Tensor... inputs) {
    GradCheck.DEFAULT.checkTwice(function, inputs);
    return true;
  }

  /**
   * Opens a block in which a backward pass fails at the first operator whose gradient is not a
   * number, and names it. It is slow, and holds in all threads.
   */
  public static AnomalyMode detect_anomaly() {
    return detect_anomaly(true);
  }

  /** As the other; without {@code check_nan} only failures of operators are looked at. */
  public static AnomalyMode detect_anomaly(boolean check_nan) {
    Natives.load();
    return new AnomalyMode(true, check_nan);
  }

  /** Has backward passes look for anomalies or not, for good or until the block ends. */
  public static AnomalyMode set_detect_anomaly(boolean mode) {
    return set_detect_anomaly(mode, true);
  }

  /** As the other; without {@code check_nan} only failures of operators are looked at. */
  public static AnomalyMode set_detect_anomaly(boolean mode, boolean check_nan) {
    Natives.load();
    return new AnomalyMode(mode, check_nan);
  }
}
