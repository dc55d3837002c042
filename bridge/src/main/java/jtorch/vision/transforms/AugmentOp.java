package jtorch.vision.transforms;

import java.util.EnumSet;
import java.util.List;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.VisionKwargs.Center;

/** What the automatic augmentations may do to a picture (C, H, W), in torchvision's order. */
enum AugmentOp {
  IDENTITY,
  SHEAR_X,
  SHEAR_Y,
  TRANSLATE_X,
  TRANSLATE_Y,
  ROTATE,
  BRIGHTNESS,
  COLOR,
  CONTRAST,
  SHARPNESS,
  POSTERIZE,
  SOLARIZE,
  AUTO_CONTRAST,
  EQUALIZE,
  INVERT;

  private static final List<AugmentOp> WITHOUT_TABLE =
      List.copyOf(EnumSet.range(IDENTITY, EQUALIZE));

  /** Draws one, for an augmentation that has no table. */
  static AugmentOp draw() {
    return WITHOUT_TABLE.get((int) Draws.randint(0, WITHOUT_TABLE.size()));
  }

  /** Returns whether it goes both ways. */
  boolean isSigned() {
    return compareTo(SHEAR_X) >= 0 && compareTo(SHARPNESS) <= 0;
  }

  /** Returns whether there is more or less of it. */
  boolean isGradual() {
    return compareTo(SHEAR_X) >= 0 && compareTo(SOLARIZE) <= 0;
  }

  /**
   * Does it.
   *
   * @param transform who asks for it, for messages
   * @param magnitude a slope, pixels, degrees, what a factor has above 1, bits or a level
   */
  Tensor apply(String transform, Tensor picture, double magnitude, WarpSettings settings) {
    return switch (this) {
      case IDENTITY -> picture;
      case SHEAR_X, SHEAR_Y, TRANSLATE_X, TRANSLATE_Y, ROTATE ->
          moved(transform, picture, magnitude, settings);
      case BRIGHTNESS -> Blend.brightness(picture, 1 + magnitude);
      case COLOR -> Blend.saturation(picture, 1 + magnitude);
      case CONTRAST -> Blend.contrast(picture, 1 + magnitude);
      case SHARPNESS -> Blend.sharpness(picture, 1 + magnitude);
      case POSTERIZE -> Levels.posterized(transform, picture, (int) magnitude);
      case SOLARIZE -> Levels.solarized(picture, magnitude);
      case AUTO_CONTRAST -> Levels.stretched(picture);
      case EQUALIZE -> Levels.equalized(transform, picture);
      case INVERT -> Levels.inverted(picture);
    };
  }

  private Tensor moved(String transform, Tensor picture, double magnitude, WarpSettings settings) {
    double[] fill = settings.fill(transform, picture.size(-3));
    if (this == ROTATE) {
      return AffineMap.rotated(picture, magnitude, settings, fill);
    }
    double slope = Math.toDegrees(Math.atan(magnitude));
    boolean shears = this == SHEAR_X || this == SHEAR_Y;
    double[] shear = {this == SHEAR_X ? slope : 0, this == SHEAR_Y ? slope : 0};
    double[] shift = {
      this == TRANSLATE_X ? (int) magnitude : 0, this == TRANSLATE_Y ? (int) magnitude : 0
    };
    Center corner = shears ? new Center(0, 0) : null;
    return AffineMap.affine(picture, corner, 0, shift, 1, shear, settings.interpolation(), fill);
  }
}
