package jtorch;

import java.util.function.Function;
import jtorch.NnKwargs.Eps;
import jtorch.TestingKwargs.Atol;
import jtorch.TestingKwargs.GradcheckKwarg;
import jtorch.TestingKwargs.Rtol;
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

  /** As the other: {@code gradcheck(f, (x, y), eps=1e-6, atol=1e-4)} in Python. */
  public static boolean gradcheck(
      Function<Tensor[], Tensor> function, Tensor[] inputs, GradcheckKwarg... keywords) {
    limits(keywords).check(function, inputs);
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

  /** As the other: {@code gradgradcheck(f, (x, y), eps=1e-6, atol=1e-4)} in Python. */
  public static boolean gradgradcheck(
      Function<Tensor[], Tensor> function, Tensor[] inputs, GradcheckKwarg... keywords) {
    limits(keywords).checkTwice(function, inputs);
    return true;
  }

  private static GradCheck limits(GradcheckKwarg... keywords) {
    double eps = GradCheck.DEFAULT.eps();
    double atol = GradCheck.DEFAULT.atol();
    double rtol = GradCheck.DEFAULT.rtol();
    for (GradcheckKwarg keyword : keywords) {
      switch (keyword) {
        case Eps(double value) -> eps = value;
        case Atol(double value) -> atol = value;
        case Rtol(double value) -> rtol = value;
      }
    }
    return new GradCheck(eps, atol, rtol);
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
