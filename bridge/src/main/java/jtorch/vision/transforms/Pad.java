package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.Tensor;

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

  /** Makes a border of zeros; see {@link #Pad(int[], double, String)}. */
  public Pad(int... padding) {
    this(padding, 0, "constant");
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
    return "Pad(padding=" + Arrays.toString(padding) + ", fill=" + fill + ", mode=" + mode + ")";
  }
}
