package jtorch.vision.transforms;

import static jtorch.Kwargs.vertical_flip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.VisionKwargs.AffineKwarg;
import jtorch.VisionKwargs.AugmentKwarg;
import jtorch.VisionKwargs.RotationKwarg;
import jtorch.VisionKwargs.TenCropKwarg;
import jtorch.vision.Image;

/**
 * What the transforms do, with numbers that are given, not drawn: {@code import
 * torchvision.transforms.functional as TF} in Python.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/0.25/transforms.html#functional-transforms">Functional
 * transforms</a>. A picture is a tensor (..., C, H, W), and the results are torchvision's, in new
 * memory or as a view of the old. {@link Image#tensor} makes one of an image, whose results are
 * those of PIL images; those of other tensors are torchvision's for tensors.
 */
public final class functional extends SizeFunctions {
  private functional() {}

  // Kinds of pictures

  /** Returns an image as numbers from 0 to 1, of the default type and shape (C, H, W). */
  public static Tensor to_tensor(Image pic) {
    return new ToTensor().apply(pic);
  }

  /** Returns an image's bytes, of shape (C, H, W). */
  public static Tensor pil_to_tensor(Image pic) {
    return pic.tensor().plain();
  }

  /**
   * Returns a picture as an image.
   *
   * @param pic (C, H, W) or (H, W); bytes, or fractions from 0 to 1
   * @throws IllegalArgumentException if it is of another type or shape
   */
  public static Image to_pil_image(Tensor pic) {
    return new ToPILImage().apply(pic);
  }

  /**
   * Returns a picture of another type, whose range is that type's.
   *
   * @throws IllegalArgumentException if a type is neither uint8 nor one of fractions
   */
  public static Tensor convert_image_dtype(Tensor image, DType dtype) {
    return new ConvertImageDtype(dtype).apply(image);
  }

  /**
   * Returns a picture less a mean, divided by a deviation, for each channel.
   *
   * @throws IllegalArgumentException if there are not as many numbers as channels, or the picture
   *     has no fractions
   */
  public static Tensor normalize(Tensor tensor, double[] mean, double... std) {
    return new Normalize(mean, std).apply(tensor);
  }

  // Pieces

  /** Mirrors a picture, left to right. */
  public static Tensor hflip(Tensor img) {
    return Geometry.flip(img, -1);
  }

  /** Turns a picture upside down, as water mirrors it. */
  public static Tensor vflip(Tensor img) {
    return Geometry.flip(img, -2);
  }

  /**
   * Cuts out a piece; what is outside of the picture is 0.
   *
   * @throws IllegalArgumentException if the size is negative
   */
  public static Tensor crop(Tensor img, long top, long left, long height, long width) {
    if (height < 0 || width < 0) {
      throw new IllegalArgumentException(
          "crop: a piece of " + height + "x" + width + " has a negative size.");
    }
    long first = Math.clamp(top, 0, Geometry.height(img));
    long end = Math.clamp(top + height, first, Geometry.height(img));
    long begin = Math.clamp(left, 0, Geometry.width(img));
    long stop = Math.clamp(left + width, begin, Geometry.width(img));
    Tensor inside = Geometry.crop(img, first, begin, end - first, stop - begin);
    if (end - first == height && stop - begin == width) {
      return inside;
    }
    long above = Math.clamp(-top, 0, height - (end - first));
    long before = Math.clamp(-left, 0, width - (stop - begin));
    return Geometry.pad(
        inside, before, above, width - (stop - begin) - before, height - (end - first) - above, 0);
  }

  /**
   * Cuts out the middle; a picture that is too small gets a border of 0.
   *
   * @param output_size the length of both edges, or the height and the width
   * @throws IllegalArgumentException if it is neither
   */
  public static Tensor center_crop(Tensor img, int... output_size) {
    return new CenterCrop(output_size).apply(img);
  }

  /**
   * Cuts out the corners and the middle, (..., C, H, W) each.
   *
   * @param size the length of both edges, or the height and the width
   * @throws IllegalArgumentException if it is neither, or larger than the picture
   */
  public static List<Tensor> five_crop(Tensor img, int... size) {
    int[] pair = Geometry.pair("five_crop", size);
    return FiveCrop.crops("five_crop", img, pair[0], pair[1]);
  }

  /**
   * Cuts out the corners and the middle, of the picture and of its mirror image.
   *
   * @param size the length of both edges, or the height and the width
   * @throws IllegalArgumentException if it is neither, or larger than the picture
   */
  public static List<Tensor> ten_crop(Tensor img, int[] size, TenCropKwarg... keywords) {
    boolean vertical = Arrays.asList(keywords).contains(vertical_flip(true));
    List<Tensor> all = new ArrayList<>(five_crop(img, size));
    all.addAll(five_crop(vertical ? vflip(img) : hflip(img), size));
    return List.copyOf(all);
  }

  /** As the other, of square pieces. */
  public static List<Tensor> ten_crop(Tensor img, int size, TenCropKwarg... keywords) {
    return ten_crop(img, new int[] {size}, keywords);
  }

  /**
   * Puts a border around a picture.
   *
   * @param padding one width; or one for left and right and one for top and bottom; or left, top,
   *     right and bottom
   * @param fill what a constant border is filled with
   * @param padding_mode "constant", "edge" or "reflect"
   * @throws IllegalArgumentException if the padding or the mode is none of these
   */
  public static Tensor pad(Tensor img, int[] padding, double fill, String padding_mode) {
    return new Pad(padding, fill, padding_mode).apply(img);
  }

  /** As the other, with zeros. */
  public static Tensor pad(Tensor img, int... padding) {
    return new Pad(padding).apply(img);
  }

  /**
   * Returns a copy in which something else stands in a place.
   *
   * @param i the place's top
   * @param j its left
   * @param v what stands there, of shape (..., C, h, w) or one that broadcasts to it
   * @throws IllegalArgumentException if the place is not within the picture
   */
  public static Tensor erase(Tensor img, long i, long j, long h, long w, Tensor v) {
    boolean inside = i >= 0 && j >= 0 && h >= 0 && w >= 0;
    if (!inside || i + h > Geometry.height(img) || j + w > Geometry.width(img)) {
      throw new IllegalArgumentException(
          "erase: %dx%d pixels at %d, %d are not within the picture of %dx%d."
              .formatted(h, w, i, j, Geometry.height(img), Geometry.width(img)));
    }
    return Geometry.erased(img, i, j, h, w, v.to(img.dtype()));
  }

  // Places

  /**
   * Turns a picture counter-clockwise around its middle, or around {@code center(x, y)}.
   *
   * @param angle in degrees
   * @throws IllegalArgumentException if {@code fill(...)} does not fit the channels
   */
  public static Tensor rotate(Tensor img, double angle, RotationKwarg... keywords) {
    WarpSettings settings = WarpSettings.of(new double[0], keywords);
    double[] fill = settings.fill("rotate", Geometry.channels("rotate", img));
    return AffineMap.rotated(img, angle, settings, fill);
  }

  /**
   * Turns a picture clockwise, moves it, makes it larger and shears it.
   *
   * @param angle in degrees
   * @param translate in pixels, right and down
   * @param scale the factor
   * @param shear along x and along y, in degrees
   * @throws IllegalArgumentException if there are not two numbers each, the factor is not positive,
   *     or {@code fill(...)} does not fit the channels
   */
  public static Tensor affine(
      Tensor img,
      double angle,
      int[] translate,
      double scale,
      double[] shear,
      AffineKwarg... keywords) {
    if (translate.length != 2 || shear.length != 2 || !(scale > 0)) {
      throw new IllegalArgumentException(
          "affine: translate "
              + Arrays.toString(translate)
              + " and shear "
              + Arrays.toString(shear)
              + " must be two numbers each, and scale "
              + scale
              + " positive.");
    }
    WarpSettings settings = WarpSettings.of(new double[0], keywords);
    double[] fill = settings.fill("affine", Geometry.channels("affine", img));
    double[] shift = {translate[0], translate[1]};
    return AffineMap.affine(
        img, settings.center(), angle, shift, scale, shear, settings.interpolation(), fill);
  }

  /**
   * Shows a picture from another side, bilinear unless {@code interpolation(...)} says otherwise.
   *
   * @param startpoints x and y of the four corners: upper left, upper right, lower right, lower
   *     left
   * @param endpoints where they go
   * @throws IllegalArgumentException if there are not four places each
   */
  public static Tensor perspective(
      Tensor img, int[][] startpoints, int[][] endpoints, AugmentKwarg... keywords) {
    WarpSettings settings =
        WarpSettings.augmenting(InterpolationMode.BILINEAR, new double[0], keywords);
    double[] fill = settings.fill("perspective", Geometry.channels("perspective", img));
    return PerspectiveMap.of(corners(startpoints), corners(endpoints))
        .apply(img, settings.interpolation(), fill);
  }

  private static double[] corners(int[]... places) {
    if (places.length != 4 || Arrays.stream(places).anyMatch(place -> place.length != 2)) {
      throw new IllegalArgumentException(
          "perspective: " + Arrays.deepToString(places) + " is not x and y of four corners.");
    }
    return Arrays.stream(places).flatMapToInt(Arrays::stream).asDoubleStream().toArray();
  }

  /**
   * Moves each pixel on its own, bilinear unless {@code interpolation(...)} says otherwise.
   *
   * @param displacement where each comes from, seen from its place, in halves of the edges: (1, H,
   *     W, 2), x before y
   * @throws IllegalArgumentException if it has another shape
   */
  public static Tensor elastic_transform(
      Tensor img, Tensor displacement, AugmentKwarg... keywords) {
    WarpSettings settings =
        WarpSettings.augmenting(InterpolationMode.BILINEAR, new double[0], keywords);
    double[] fill = settings.fill("elastic_transform", Geometry.channels("elastic_transform", img));
    long[] wanted = {1, Geometry.height(img), Geometry.width(img), 2};
    if (!Arrays.equals(displacement.shape(), wanted)) {
      throw new IllegalArgumentException(
          "elastic_transform: the displacement's shape "
              + Arrays.toString(displacement.shape())
              + " must be "
              + Arrays.toString(wanted)
              + ".");
    }
    return ElasticTransform.moved(img, displacement.cpu(), settings.interpolation(), fill);
  }

  /**
   * Blurs a picture.
   *
   * @param kernel_size how many pixels count, across and down; odd
   * @param sigma the standard deviations across and down, in pixels
   * @throws IllegalArgumentException if a size is even or a deviation not positive
   */
  public static Tensor gaussian_blur(Tensor img, int[] kernel_size, double... sigma) {
    int[] kernel = Geometry.pair("gaussian_blur", kernel_size);
    boolean odd = Arrays.stream(kernel).allMatch(size -> size % 2 == 1);
    boolean positive = Arrays.stream(sigma).allMatch(s -> s > 0);
    if (!odd || !positive || sigma.length < 1 || sigma.length > 2) {
      throw new IllegalArgumentException(
          "gaussian_blur: the size "
              + Arrays.toString(kernel)
              + " must be odd, and sigma "
              + Arrays.toString(sigma)
              + " one or two positive numbers.");
    }
    Geometry.channels("gaussian_blur", img);
    return GaussianBlur.blurred(img, kernel, sigma[0], sigma[sigma.length - 1]);
  }

  /** As the other, with the deviations that torchvision takes for a kernel of this size. */
  public static Tensor gaussian_blur(Tensor img, int kernel_size) {
    return gaussian_blur(img, new int[] {kernel_size}, kernel_size * 0.15 + 0.35);
  }
}
