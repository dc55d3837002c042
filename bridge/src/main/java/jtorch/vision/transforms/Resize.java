package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.stream.Stream;
import jtorch.LayerKwargs.Antialias;
import jtorch.LayerKwargs.Size;
import jtorch.PictureKwargs.SmoothKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.Interpolation;
import jtorch.VisionKwargs.MaxSize;
import jtorch.VisionKwargs.ResizeKwarg;
import jtorch.vision.Picture;

/**
 * Makes pictures larger or smaller, bilinear and smoothed unless keywords say otherwise.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Resize.html">Resize</a>.
 * A picture of a set has Pillow's bytes, whatever {@code antialias} says; a tensor is not resized
 * by {@code BOX}, {@code HAMMING} or {@code LANCZOS}.
 */
public final class Resize implements Transform {
  private final int[] size;
  private final InterpolationMode interpolation;
  private final int longest; // 0 if any length will do
  private final boolean smoothed;

  /**
   * Makes the transform.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if the size is neither
   */
  public Resize(int... size) {
    this(size, Stream.empty());
  }

  /**
   * Makes the transform: {@code Resize(size=(224, 224), antialias=True)} in Python.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException as the others
   */
  public Resize(Size size, ResizeKwarg... keywords) {
    this(Geometry.edges(size), Arrays.stream(keywords));
  }

  /**
   * Makes the transform: {@code Resize(256, interpolation=BICUBIC)} in Python.
   *
   * @param size the length of the shorter edge
   * @throws IllegalArgumentException if it is not positive, or not less than {@code max_size(...)}
   */
  public Resize(int size, ResizeKwarg first, ResizeKwarg... more) {
    this(new int[] {size}, first, more);
  }

  /**
   * Makes the transform with keywords.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if the size is neither, or {@code max_size(...)} doesn't fit
   *     it
   */
  public Resize(int[] size, ResizeKwarg first, ResizeKwarg... more) {
    this(size, Stream.concat(Stream.of(first), Arrays.stream(more)));
  }

  /** As the others, of any number of keywords. */
  Resize(int[] size, Stream<? extends ResizeKwarg> keywords) {
    int[] pair = Geometry.pair("Resize", size);
    this.size = size.length == 1 ? size.clone() : pair;
    InterpolationMode mode = InterpolationMode.BILINEAR;
    boolean smooth = true;
    int most = 0;
    for (ResizeKwarg keyword : keywords.toList()) {
      switch (keyword) {
        case Interpolation(var value) -> mode = value;
        case Antialias(boolean value) -> smooth = value;
        case MaxSize(int value) -> most = checked(value);
      }
    }
    this.interpolation = mode;
    this.smoothed = smooth;
    this.longest = most;
  }

  private int checked(int most) {
    if (size.length != 1 || most <= size[0]) {
      throw new IllegalArgumentException(
          "Resize: max_size "
              + most
              + " must be more than the length of the shorter edge, and the size "
              + Arrays.toString(size)
              + " that length alone.");
    }
    return most;
  }

  @Override
  public Tensor apply(Tensor picture) {
    int height = (int) Geometry.height(picture);
    int width = (int) Geometry.width(picture);
    int[] wanted = size.length == 2 ? size : byShorterEdge(height, width);
    if (height == wanted[0] && width == wanted[1]) {
      return picture;
    }
    return picture instanceof Picture p
        ? Pillow.resized(p, wanted[0], wanted[1], interpolation)
        : TensorSizes.resized(picture, wanted[0], wanted[1], interpolation, smoothed);
  }

  private int[] byShorterEdge(int height, int width) {
    int shorter = size[0];
    int longer = (int) ((long) shorter * Math.max(height, width) / Math.min(height, width));
    if (longest > 0 && longer > longest) {
      shorter = (int) ((long) longest * shorter / longer);
      longer = longest;
    }
    return width <= height ? new int[] {longer, shorter} : new int[] {shorter, longer};
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  /** Returns how pixels are made of others. */
  InterpolationMode interpolation() {
    return interpolation;
  }

  /** Returns whether tensors are smoothed, as Python prints it. */
  String smoothed() {
    return smoothed ? "True" : "False";
  }

  /** Returns how pixels are made, as Python's transforms of version 2 print it. */
  static String settings(SmoothKwarg... keywords) {
    Resize one = new Resize(new int[] {1}, Stream.of(keywords));
    return "interpolation=InterpolationMode."
        + one.interpolation.name()
        + ", antialias="
        + one.smoothed();
  }

  @Override
  public String toString() {
    return "Resize(size=%s, interpolation=%s, max_size=%s, antialias=%s)"
        .formatted(
            Pad.widths(size),
            interpolation,
            longest == 0 ? "None" : Integer.toString(longest),
            smoothed());
  }
}
