package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.stream.Collectors;
import jtorch.PyString;
import jtorch.VisionKwargs.AugmentKwarg;
import jtorch.VisionKwargs.Center;
import jtorch.VisionKwargs.Expand;
import jtorch.VisionKwargs.Fill;
import jtorch.VisionKwargs.Interpolation;
import jtorch.VisionKwargs.RotationKwarg;
import org.jspecify.annotations.Nullable;

/**
 * How pictures are turned.
 *
 * @param fill what stands at places from outside, for all channels or for each, or nothing
 * @param expand whether the picture grows
 */
record WarpSettings(
    InterpolationMode interpolation, double[] fill, @Nullable Center center, boolean expand) {
  static WarpSettings of(double[] usualFill, RotationKwarg... keywords) {
    WarpSettings s = new WarpSettings(InterpolationMode.NEAREST, usualFill, null, false);
    for (RotationKwarg keyword : keywords) {
      s =
          switch (keyword) {
            case Interpolation(var mode) -> new WarpSettings(mode, s.fill, s.center, s.expand);
            case Fill(var fill) ->
                new WarpSettings(s.interpolation, fill.clone(), s.center, s.expand);
            case Center center -> new WarpSettings(s.interpolation, s.fill, center, s.expand);
            case Expand(boolean expand) ->
                new WarpSettings(s.interpolation, s.fill, s.center, expand);
          };
    }
    return s;
  }

  /** What a transform of many kinds says of those that move pixels. */
  static WarpSettings augmenting(
      InterpolationMode usual, double[] usualFill, AugmentKwarg... keywords) {
    WarpSettings s = new WarpSettings(usual, usualFill, null, false);
    for (AugmentKwarg keyword : keywords) {
      s =
          switch (keyword) {
            case Interpolation(var mode) -> new WarpSettings(mode, s.fill, null, false);
            case Fill(var fill) -> new WarpSettings(s.interpolation, fill.clone(), null, false);
          };
    }
    return s;
  }

  /** Returns the numbers for a picture's channels; none if there is no fill. */
  double[] fill(String transform, long channels) {
    if (fill.length == 0) {
      return fill;
    }
    if (fill.length != 1 && fill.length != channels) {
      throw new IllegalArgumentException(
          transform
              + ": fill has "
              + fill.length
              + " numbers, but the picture has "
              + channels
              + " channels; give one for all, or one for each.");
    }
    return fill.length == channels ? fill.clone() : filled(fill[0], (int) channels);
  }

  private static double[] filled(double number, int count) {
    double[] all = new double[count];
    Arrays.fill(all, number);
    return all;
  }

  /** Returns the place to turn around, seen from the middle of a picture. */
  double[] center(long width, long height) {
    return fromMiddle(center, width, height);
  }

  /** Returns a place, the middle unless given, seen from the middle of a picture. */
  static double[] fromMiddle(@Nullable Center center, long width, long height) {
    return center == null
        ? new double[2]
        : new double[] {center.x() - width * 0.5, center.y() - height * 0.5};
  }

  /** Returns a fill as Python prints it. */
  String fillText() {
    return fill.length == 1
        ? number(fill[0])
        : Arrays.stream(fill)
            .mapToObj(WarpSettings::number)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** Returns what an augmentation prints of them. */
  String augmentText() {
    String shown = fill.length == 0 ? "None" : Arrays.toString(fill);
    return "interpolation=InterpolationMode." + interpolation.name() + ", fill=" + shown;
  }

  /** Returns a center as Python prints it. */
  static String text(Center center) {
    return "(" + number(center.x()) + ", " + number(center.y()) + ")";
  }

  static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : PyString.format("{}", value);
  }
}
