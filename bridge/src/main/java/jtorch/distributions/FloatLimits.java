package jtorch.distributions;

import jtorch.DType;

/** The limits of floating-point types that formulas keep clear of: {@code torch.finfo}. */
final class FloatLimits {
  private FloatLimits() {}

  /** Returns the distance from 1 to the next larger number. */
  static double eps(DType type) {
    return switch (type) {
      case float64 -> Math.ulp(1.0);
      case float16 -> 0x1p-10;
      case bfloat16 -> 0x1p-7;
      default -> Math.ulp(1f);
    };
  }

  /** Returns the smallest normal number above 0. */
  static double tiny(DType type) {
    return switch (type) {
      case float64 -> Double.MIN_NORMAL;
      case float16 -> 0x1p-14;
      default -> Float.MIN_NORMAL;
    };
  }

  /** Returns the lowest finite number. */
  static double min(DType type) {
    return switch (type) {
      case float64 -> -Double.MAX_VALUE;
      case float16 -> -65504;
      case bfloat16 -> -0x1.fep127;
      default -> -Float.MAX_VALUE;
    };
  }
}
