package jtorch.vision.transforms;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jtorch.Draws;
import jtorch.LayerKwargs.Size;
import jtorch.PictureKwargs.RatioRange;
import jtorch.PictureKwargs.ResizedCropKwarg;
import jtorch.PictureKwargs.ScaleRange;
import jtorch.PictureKwargs.SmoothKwarg;
import jtorch.Tensor;
import jtorch.VisionKwargs.ResizeKwarg;
import jtorch.internal.PythonNumbers;

/**
 * Cuts a piece of random size and shape out of a picture and makes it one size.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomResizedCrop.html">RandomResizedCrop</a>.
 */
public final class RandomResizedCrop implements Transform {
  private static final int TRIES = 10;
  private static final double[] SCALE = {0.08, 1};
  private static final double[] RATIO = {3.0 / 4, 4.0 / 3};

  /** Where a piece is. */
  private record Piece(long top, long left, long height, long width) {}

  private final Resize resize;
  private final int[] size;
  private final double[] scale;
  private final double[] ratio;

  /** Makes the transform with torchvision's scale, 0.08 to 1, and ratio, 3/4 to 4/3. */
  public RandomResizedCrop(int... size) {
    this(size, SCALE, RATIO);
  }

  /**
   * Makes the transform for squares: {@code RandomResizedCrop(224, scale=(0.8, 1.0))} in Python.
   *
   * @throws IllegalArgumentException as the others
   */
  public RandomResizedCrop(int size, ResizedCropKwarg first, ResizedCropKwarg... more) {
    this(new int[] {size}, first, more);
  }

  /**
   * As the other, with a height and a width.
   *
   * @throws IllegalArgumentException as the others
   */
  public RandomResizedCrop(int[] size, ResizedCropKwarg first, ResizedCropKwarg... more) {
    this(size, Stream.concat(Stream.of(first), Arrays.stream(more)).toList());
  }

  /**
   * Makes the transform: {@code RandomResizedCrop(size=(224, 224), antialias=True)} in Python.
   *
   * @throws IllegalArgumentException as the others
   */
  public RandomResizedCrop(Size size, ResizedCropKwarg... keywords) {
    this(Geometry.edges(size), List.of(keywords));
  }

  private RandomResizedCrop(int[] size, List<ResizedCropKwarg> keywords) {
    this(size, scale(keywords), ratio(keywords), smooth(keywords));
  }

  private static double[] scale(List<ResizedCropKwarg> keywords) {
    double[] scale = SCALE;
    for (ResizedCropKwarg keyword : keywords) {
      scale = keyword instanceof ScaleRange(double l, double h) ? new double[] {l, h} : scale;
    }
    return scale;
  }

  private static double[] ratio(List<ResizedCropKwarg> keywords) {
    double[] ratio = RATIO;
    for (ResizedCropKwarg keyword : keywords) {
      ratio = keyword instanceof RatioRange(double l, double h) ? new double[] {l, h} : ratio;
    }
    return ratio;
  }

  private static Stream<SmoothKwarg> smooth(List<ResizedCropKwarg> keywords) {
    return keywords.stream().filter(SmoothKwarg.class::isInstance).map(SmoothKwarg.class::cast);
  }

  /**
   * Makes the transform.
   *
   * @param size the length of both edges, or the height and the width, of the result
   * @param scale the least and the largest share of the picture's area
   * @param ratio the least and the largest width divided by height
   * @throws IllegalArgumentException if these are not two positive numbers in order each
   */
  public RandomResizedCrop(int[] size, double[] scale, double[] ratio, ResizeKwarg... keywords) {
    this(size, scale, ratio, Arrays.stream(keywords));
  }

  private RandomResizedCrop(
      int[] size, double[] scale, double[] ratio, Stream<? extends ResizeKwarg> keywords) {
    this.size = Geometry.pair("RandomResizedCrop", size);
    this.resize = new Resize(this.size, keywords);
    this.scale = Geometry.range("RandomResizedCrop", "scale", scale);
    this.ratio = Geometry.range("RandomResizedCrop", "ratio", ratio);
  }

  @Override
  public Tensor apply(Tensor picture) {
    Piece piece = draw(Geometry.height(picture), Geometry.width(picture));
    return resize.apply(Geometry.crop(picture, piece.top, piece.left, piece.height, piece.width));
  }

  private Piece draw(long height, long width) {
    double least = (float) Math.log((float) ratio[0]);
    double most = (float) Math.log((float) ratio[1]);
    for (int i = 0; i < TRIES; i++) {
      double area = height * width * (double) Draws.uniform(scale[0], scale[1]);
      double shape = (float) Math.exp(Draws.uniform(least, most));
      long w = (long) Math.rint(Math.sqrt(area * shape));
      long h = (long) Math.rint(Math.sqrt(area / shape));
      if (w > 0 && w <= width && h > 0 && h <= height) {
        long top = Draws.randint(0, height - h + 1);
        return new Piece(top, Draws.randint(0, width - w + 1), h, w);
      }
    }
    return middle(height, width);
  }

  /** The largest piece in the middle whose shape is allowed. */
  private Piece middle(long height, long width) {
    double shape = (double) width / height;
    long w = shape > ratio[1] ? (long) Math.rint(height * ratio[1]) : width;
    long h = shape < ratio[0] ? (long) Math.rint(width / ratio[0]) : height;
    return new Piece((height - h) / 2, (width - w) / 2, h, w);
  }

  @Override
  public String toString() {
    return ("RandomResizedCrop(size=(%d, %d), scale=(%s, %s), ratio=(%s, %s),"
            + " interpolation=%s, antialias=%s)")
        .formatted(
            size[0],
            size[1],
            scale[0],
            scale[1],
            four(ratio[0]),
            four(ratio[1]),
            resize.interpolation(),
            resize.smoothed());
  }

  /** Rounds to four digits behind the point, as torchvision shows it. */
  private static String four(double number) {
    return PythonNumbers.repr(Math.rint(number * 1e4) / 1e4);
  }
}
