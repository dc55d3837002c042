package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.LayerKwargs.PaddingMode;
import jtorch.NnKwargs.Padding;
import jtorch.PictureKwargs.BorderKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.Fill;

/**
 * Puts a border around a picture.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Pad.html">Pad</a>.
 */
public final class Pad implements Transform {
  private final int[] padding;
  private final double fill;
  private final String mode;
  private final String text;

  /** Makes a border of zeros; see {@link #Pad(int[], double, String)}. */
  public Pad(int... padding) {
    this(padding, 0, "constant");
  }

  /**
   * As the other: {@code Pad(padding=4, fill=0)} in Python.
   *
   * @throws IllegalArgumentException as the last, or if there are several fills
   */
  public Pad(Padding padding, BorderKwarg first, BorderKwarg... more) {
    this(Geometry.edges(padding.value()), first, more);
  }

  /** As the other: {@code Pad(padding=4)} in Python. */
  public Pad(Padding padding) {
    this(Geometry.edges(padding.value()));
  }

  /**
   * Makes the transform: {@code Pad(4, fill=255, padding_mode='reflect')} in Python.
   *
   * @throws IllegalArgumentException as the last
   */
  public Pad(int padding, BorderKwarg first, BorderKwarg... more) {
    this(new int[] {padding}, first, more);
  }

  /**
   * As the other, with two or four widths.
   *
   * @throws IllegalArgumentException as the last, or if there are several fills
   */
  public Pad(int[] padding, BorderKwarg first, BorderKwarg... more) {
    this(padding, fill(first, more), mode(first, more));
  }

  static double fill(BorderKwarg first, BorderKwarg... more) {
    double fill = 0;
    for (int i = -1; i < more.length; i++) {
      if ((i < 0 ? first : more[i]) instanceof Fill(double[] value)) {
        if (value.length != 1) {
          throw new IllegalArgumentException(
              "Pad: the fill " + Arrays.toString(value) + " must be one number for all channels.");
        }
        fill = value[0];
      }
    }
    return fill;
  }

  static String mode(BorderKwarg first, BorderKwarg... more) {
    String mode = "constant";
    for (int i = -1; i < more.length; i++) {
      mode = (i < 0 ? first : more[i]) instanceof PaddingMode(String value) ? value : mode;
    }
    return mode;
  }

  /**
   * Makes the transform.
   *
   * @param padding one width; or one for left and right and one for top and bottom; or left, top,
   *     right and bottom
   * @param fill what a constant border is filled with
   * @param padding_mode "constant", "edge" (the last pixel again), "reflect" (mirrored at the last
   *     pixel) or "symmetric" (mirrored at the edge)
   * @throws IllegalArgumentException if the padding or the mode is none of these
   */
  public Pad(int[] padding, double fill, String padding_mode) {
    boolean counted = padding.length == 1 || padding.length == 2 || padding.length == 4;
    if (!counted || Arrays.stream(padding).anyMatch(p -> p < 0)) {
      throw new IllegalArgumentException(
          "Pad: " + Arrays.toString(padding) + " is not one, two or four widths of at least 0.");
    }
    this.padding = sides(padding);
    this.fill = fill;
    this.text =
        widths(padding) + ", fill=" + Geometry.text(fill) + ", padding_mode=" + padding_mode;
    this.mode =
        switch (padding_mode) {
          case "constant" -> "constant";
          case "edge" -> "replicate";
          case "reflect", "symmetric" -> padding_mode;
          default ->
              throw new IllegalArgumentException(
                  "Pad: the mode \""
                      + padding_mode
                      + "\" is not one of \"constant\", \"edge\", \"reflect\" and \"symmetric\".");
        };
  }

  /** Returns widths as Python prints them: a number, or several in brackets. */
  static String widths(int... padding) {
    String several = Arrays.toString(padding);
    return padding.length == 1
        ? Integer.toString(padding[0])
        : "(" + several.substring(1, several.length() - 1) + ")";
  }

  private static int[] sides(int... padding) {
    int last = padding.length - 1;
    return padding.length == 4
        ? padding.clone()
        : new int[] {padding[0], padding[last], padding[0], padding[last]};
  }

  @Override
  public Tensor apply(Tensor picture) {
    return mode.equals("constant")
        ? Geometry.pad(picture, padding[0], padding[1], padding[2], padding[3], fill)
        : Geometry.extend(picture, padding[0], padding[1], padding[2], padding[3], mode);
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "Pad(padding=" + text + ")";
  }
}
