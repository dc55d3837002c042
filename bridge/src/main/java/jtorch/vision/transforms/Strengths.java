package jtorch.vision.transforms;

import jtorch.internal.DefaultDevice;
import jtorch.torch;

/**
 * How far the automatic augmentations go; the numbers are torchvision's.
 *
 * @param shear the greatest slope
 * @param shift the greatest shift
 * @param degrees the greatest angle
 * @param factor what the greatest factor has above 1
 * @param kept how many bits are kept at most
 * @param bits how many of these are lost at most
 */
record Strengths(double shear, Shift shift, double degrees, double factor, int kept, int bits) {
  /** Returns the greatest shift along an edge. */
  interface Shift {
    double of(long size);
  }

  static final Strengths USUAL = new Strengths(0.3, size -> 150.0 / 331.0 * size, 30, 0.9, 8, 4);
  static final Strengths WIDE = new Strengths(0.99, _ -> 32, 135, 0.99, 8, 6);
  static final Strengths MIXED = new Strengths(0.3, size -> size / 3.0, 30, 0.9, 4, 4);

  private static final double WHITE = 255;

  /** Returns the magnitude of a step, of so many from 0 on, for a picture of this size. */
  double of(AugmentOp op, int step, int steps, long height, long width) {
    return switch (op) {
      case SHEAR_X, SHEAR_Y -> on(0, shear, step, steps);
      case TRANSLATE_X -> on(0, shift.of(width), step, steps);
      case TRANSLATE_Y -> on(0, shift.of(height), step, steps);
      case ROTATE -> on(0, degrees, step, steps);
      case BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> on(0, factor, step, steps);
      case POSTERIZE -> kept - Math.rint(step / (float) ((steps - 1.0) / bits));
      case SOLARIZE -> on(WHITE, 0, step, steps);
      case IDENTITY, AUTO_CONTRAST, EQUALIZE, INVERT -> 0;
    };
  }

  /** Returns a place on a line, rounded as torch.linspace rounds it. */
  private static double on(double from, double to, int step, int steps) {
    return DefaultDevice.onCpu(() -> torch.linspace(from, to, steps).toFloats())[step];
  }
}
