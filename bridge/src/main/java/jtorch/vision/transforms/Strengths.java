package jtorch.vision.transforms;

import jtorch.internal.DefaultDevice;
import jtorch.torch;

/**
 * How far the automatic augmentations go; the numbers are torchvision's.
 *
 * @param shear the greatest slope
 * @param pixels the greatest shift, or 0 for 150 of 331 parts of the picture
 * @param degrees the greatest angle
 * @param factor what the greatest factor has above 1
 * @param bits how many bits are lost at most
 */
record Strengths(double shear, double pixels, double degrees, double factor, int bits) {
  static final Strengths USUAL = new Strengths(0.3, 0, 30, 0.9, 4);
  static final Strengths WIDE = new Strengths(0.99, 32, 135, 0.99, 6);

  private static final int BYTE = 8; // bits
  private static final double WHITE = 255;

  /** Returns the magnitude of a step, of so many from 0 on, for a picture of this size. */
  double of(AugmentOp op, int step, int steps, long height, long width) {
    return switch (op) {
      case SHEAR_X, SHEAR_Y -> on(0, shear, step, steps);
      case TRANSLATE_X -> on(0, shift(width), step, steps);
      case TRANSLATE_Y -> on(0, shift(height), step, steps);
      case ROTATE -> on(0, degrees, step, steps);
      case BRIGHTNESS, COLOR, CONTRAST, SHARPNESS -> on(0, factor, step, steps);
      case POSTERIZE -> BYTE - Math.rint(step / (float) ((steps - 1.0) / bits));
      case SOLARIZE -> on(WHITE, 0, step, steps);
      case IDENTITY, AUTO_CONTRAST, EQUALIZE, INVERT -> 0;
    };
  }

  private double shift(long size) {
    return pixels > 0 ? pixels : 150.0 / 331.0 * size;
  }

  /** Returns a place on a line, rounded as torch.linspace rounds it. */
  private static double on(double from, double to, int step, int steps) {
    return DefaultDevice.onCpu(() -> torch.linspace(from, to, steps).toFloats())[step];
  }
}
