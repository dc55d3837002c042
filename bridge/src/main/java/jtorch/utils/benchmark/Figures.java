package jtorch.utils.benchmark;

import static jtorch.Kwargs.correction;

import java.util.List;
import jtorch.torch;

/** Numbers as Python rounds them: by tensors of float32. */
final class Figures {
  private static final int DIGITS_OF_A_UNIT = 3;

  /** A unit of time. */
  record Unit(String name, double seconds, String word) {}

  private Figures() {}

  /** Returns the unit in which a time has one to three digits. */
  static Unit unit(double seconds) {
    double thousands = Math.floor(log10(seconds) / DIGITS_OF_A_UNIT);
    return thousands == -3
        ? new Unit("ns", 1e-9, "nanosecond")
        : thousands == -2
            ? new Unit("us", 1e-6, "microsecond")
            : thousands == -1 ? new Unit("ms", 1e-3, "millisecond") : new Unit("s", 1, "second");
  }

  static double log10(double value) {
    try (var scope = torch.scope()) {
      assert scope != null;
      return torch.tensor((float) value).log10().item();
    }
  }

  /** Returns how many digits are before the point. */
  static int digits(double value) {
    return (int) Math.ceil(log10(Math.abs(value)));
  }

  /** Rounds to so many digits. */
  static double trim(double value, int digits) {
    double scale = Math.pow(10, digits(value) - digits);
    try (var scope = torch.scope()) {
      assert scope != null;
      return torch.tensor((float) (value / scale)).round().mul(scale).item();
    }
  }

  /** Returns the standard deviation of all that there is, not of more. */
  static double spread(List<Double> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i).floatValue();
    }
    try (var scope = torch.scope()) {
      assert scope != null;
      return torch.tensor(floats).std(correction(0)).item();
    }
  }
}
