package jtorch.nn;

import java.util.Arrays;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.InitKwargs.Gain;
import jtorch.InitKwargs.InitKwarg;
import jtorch.InitKwargs.MeanOf;
import jtorch.InitKwargs.NonlinearityOf;
import jtorch.InitKwargs.UpperBound;
import jtorch.SchedulerKwargs.ScheduleMode;
import jtorch.SignalKwargs.Coefficients;
import jtorch.SignalKwargs.StdOf;

/** What the keywords of {@code torch.nn.init} say; what they don't say is as in Python. */
final class InitSettings {
  double mean;
  double std = 1;
  double a;
  double b;
  double gain = 1;
  String mode = "fan_in";
  String nonlinearity = "leaky_relu";
  GeneratorOf[] generator = {};

  InitSettings(String operator, double a, double b, InitKwarg... keywords) {
    this.a = a;
    this.b = b;
    for (InitKwarg keyword : keywords) {
      switch (keyword) {
        case MeanOf(double value) -> mean = value;
        case StdOf(double value) -> std = value;
        case Coefficients(double[] values) -> this.a = single(operator, values);
        case UpperBound(double value) -> this.b = value;
        case Gain(double value) -> gain = value;
        case ScheduleMode(String value) -> mode = value;
        case NonlinearityOf(String value) -> nonlinearity = value;
        case GeneratorOf one -> generator = new GeneratorOf[] {one};
      }
    }
  }

  /** The keyword's other use, a window's coefficients, has several. */
  private static double single(String operator, double... values) {
    if (values.length != 1) {
      throw new IllegalArgumentException(
          operator + ": a is one number, not " + Arrays.toString(values) + ".");
    }
    return values[0];
  }
}
