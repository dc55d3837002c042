package jtorch;

import jtorch.vision.transforms.InterpolationMode;

/** Keyword arguments of the transforms of pictures. */
public class VisionKwargs extends SummaryKwargs {
  VisionKwargs() {}

  /** What a {@link jtorch.vision.transforms.RandomRotation} takes. */
  public sealed interface RotationKwarg permits AffineKwarg, Expand {}

  /** What a {@link jtorch.vision.transforms.RandomAffine} takes. */
  public sealed interface AffineKwarg extends RotationKwarg permits Interpolation, Fill, Center {}

  /** How a pixel between others is made of them. */
  public record Interpolation(InterpolationMode value) implements AffineKwarg {}

  /**
   * What stands where nothing of the old picture is: a number for all channels, or one for each.
   */
  public record Fill(double... value) implements AffineKwarg {}

  /** Around which place the picture is turned, in pixels from the upper left corner. */
  public record Center(double x, double y) implements AffineKwarg {}

  /** Whether the picture grows to hold all of the turned one. */
  public record Expand(boolean value) implements RotationKwarg {}

  /** How a pixel between others is made of them: nearest unless it is said. */
  public static Interpolation interpolation(InterpolationMode value) {
    return new Interpolation(value);
  }

  /** What stands where nothing of the old picture is: {@code fill=0.5} in Python. */
  public static Fill fill(double... value) {
    return new Fill(value);
  }

  /** Around which place the picture is turned: {@code center=(x, y)} in Python. */
  public static Center center(double x, double y) {
    return new Center(x, y);
  }

  /** Whether the picture grows to hold all of the turned one: {@code expand=True} in Python. */
  public static Expand expand(boolean value) {
    return new Expand(value);
  }
}
