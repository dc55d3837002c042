package jtorch.vision.transforms;

import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.VisionKwargs.Center;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.vision.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Where each pixel of the new picture comes from in the old one: x' = a x + b y + c, y' = d x + e y
 * + f, with the origin in the middle.
 *
 * <p>After torchvision's <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.affine.html">affine</a>
 * for tensors.
 */
record AffineMap(float a, float b, float c, float d, float e, float f) {
  /**
   * Makes the map of a rotation, then a shear, a scaling and a shift.
   *
   * @param center what stays where it is, in pixels from the picture's middle
   * @param angle clockwise, in degrees
   * @param shift in pixels, right and down
   * @param shear along x and along y, in degrees
   */
  static AffineMap of(
      double[] center, double angle, double[] shift, double scale, double... shear) {
    double rotation = Math.toRadians(angle);
    double shearX = Math.tan(Math.toRadians(shear[0]));
    double shearY = Math.toRadians(shear[1]);
    double cos = Math.cos(rotation - shearY) / Math.cos(shearY);
    double sin = Math.sin(rotation - shearY) / Math.cos(shearY);
    double a = (-sin * shearX + Math.cos(rotation)) / scale;
    double b = (cos * shearX + Math.sin(rotation)) / scale;
    double d = -sin / scale;
    double e = cos / scale;
    double right = -center[0] - shift[0];
    double down = -center[1] - shift[1];
    double c = a * right + b * down + center[0];
    double f = d * right + e * down + center[1];
    return new AffineMap((float) a, (float) b, (float) c, (float) d, (float) e, (float) f);
  }

  /**
   * Turns a picture clockwise, shears it, makes it larger and moves it.
   *
   * @param center in pixels from the upper left corner; the middle unless given
   * @param fill what stands where nothing comes from, for each channel; without one it fades to 0
   */
  static Tensor affine(
      Tensor picture,
      @Nullable Center center,
      double angle,
      double[] shift,
      double scale,
      double[] shear,
      InterpolationMode mode,
      double... fill) {
    long height = Geometry.height(picture);
    long width = Geometry.width(picture);
    if (picture instanceof Picture p) {
      double[] map = PictureMaps.affine(height, width, center, angle, shift, scale, shear);
      return Pillow.moved(p, mode, map, fill);
    }
    double[] place = WarpSettings.fromMiddle(center, width, height);
    return of(place, angle, shift, scale, shear).apply(picture, mode, false, fill);
  }

  /** Turns a picture counter-clockwise. */
  static Tensor rotated(Tensor picture, double angle, WarpSettings settings, double... fill) {
    if (picture instanceof Picture p) {
      return Pillow.rotated(p, angle, settings, fill);
    }
    double[] center = settings.center(Geometry.width(picture), Geometry.height(picture));
    return of(center, -angle, new double[2], 1, 0, 0)
        .apply(picture, settings.interpolation(), settings.expand(), fill);
  }

  /**
   * Moves the pixels of a picture (C, H, W).
   *
   * @param expand whether the new picture is as large as all that was moved
   * @param fill what stands where nothing comes from, for each channel; without one it fades to 0
   */
  private Tensor apply(Tensor picture, InterpolationMode mode, boolean expand, double... fill) {
    int height = (int) Geometry.height(picture);
    int width = (int) Geometry.width(picture);
    int[] size = expand ? size(height, width) : new int[] {height, width};
    return Sampling.sampled(picture, grid(height, width, size), mode, fill);
  }

  /** Returns the map as numbers, for {@link #apply(Tensor, List)}. */
  double[] numbers() {
    return new double[] {a, b, c, d, e, f};
  }

  /** Moves the pixels of pictures (N, C, H, W), each by its map; what comes from outside is 0. */
  static Tensor apply(Tensor batch, List<double[]> maps) {
    DType dtype = batch.dtype();
    int height = (int) Geometry.height(batch);
    int width = (int) Geometry.width(batch);
    float w = 0.5f * width;
    float h = 0.5f * height;
    float[] all = new float[maps.size() * 6];
    int next = 0;
    for (double[] m : maps) {
      float[] columns = {
        (float) m[0] / w, (float) m[3] / h, (float) m[1] / w,
        (float) m[4] / h, (float) m[2] / w, (float) m[5] / h
      };
      System.arraycopy(columns, 0, all, next, columns.length);
      next += columns.length;
    }
    Tensor turns = torch.tensor(all).view(maps.size(), 3, 2).to(batch.device());
    Tensor places = places(height, width).to(batch.device()).unsqueeze(0);
    Tensor grid =
        places.expand(maps.size(), -1, -1).matmul(turns).view(maps.size(), height, width, 2);
    Tensor numbers = dtype.is_floating_point() ? batch : batch.to(DType.float32);
    Tensor moved = Sampling.sample(numbers, grid.to(numbers.dtype()), InterpolationMode.NEAREST);
    return Geometry.rounded(moved, dtype);
  }

  /** The height and width that hold a whole picture after the map, which has its inverse's form. */
  private int[] size(int height, int width) {
    float[] x = new float[4];
    float[] y = new float[4];
    for (int corner = 0; corner < 4; corner++) {
      float right = (corner < 2 ? -0.5f : 0.5f) * width;
      float down = (corner == 0 || corner == 3 ? -0.5f : 0.5f) * height;
      x[corner] = a * right + b * down + c;
      y[corner] = d * right + e * down + f;
    }
    return new int[] {span(height, y), span(width, x)};
  }

  /** From the first whole pixel to the last one; parts of a ten thousandth don't count. */
  private static int span(int size, float... places) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    for (float place : places) {
      least = Math.min(least, place + size * 0.5f);
      most = Math.max(most, place + size * 0.5f);
    }
    return (int) (Math.ceil(cut(most)) - Math.floor(cut(least)));
  }

  private static float cut(float place) {
    float parts = place / 1e-4f;
    return (float) (parts < 0 ? Math.ceil(parts) : Math.floor(parts)) * 1e-4f;
  }

  /** Each new pixel's old place, from -1 to 1 between the picture's edges: (1, H, W, 2). */
  private Tensor grid(int height, int width, int... size) {
    float w = 0.5f * width;
    float h = 0.5f * height;
    Tensor map =
        DefaultDevice.onCpu(() -> torch.tensor(a / w, d / h, b / w, e / h, c / w, f / h))
            .view(3, 2);
    return places(size[0], size[1]).matmul(map).view(1, size[0], size[1], 2);
  }

  /** Each new pixel's own place, from the middle, and a 1: (H W, 3). */
  private static Tensor places(int height, int width) {
    float[] places = new float[height * width * 3];
    int next = 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        places[next++] = x - width * 0.5f + 0.5f;
        places[next++] = y - height * 0.5f + 0.5f;
        places[next++] = 1;
      }
    }
    return DefaultDevice.onCpu(() -> torch.tensor(places)).view((long) height * width, 3);
  }
}
