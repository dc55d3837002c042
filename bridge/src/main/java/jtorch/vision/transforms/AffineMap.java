package jtorch.vision.transforms;

import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;

/**
 * Where each pixel of the new picture comes from in the old one: x' = a x + b y + c, y' = d x + e y
 * + f, with the origin in the middle.
 *
 * <p>After torchvision's <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.functional.affine.html">affine</a>
 * for tensors, with the nearest pixel.
 */
record AffineMap(float a, float b, float c, float d, float e, float f) {
  private static final long NEAREST = 1;
  private static final long ZEROS = 0;

  /**
   * Makes the map of a rotation around the middle, then a shear, a scaling and a shift.
   *
   * @param angle clockwise, in degrees
   * @param shift in pixels, right and down
   * @param shear along x and along y, in degrees
   */
  static AffineMap of(double angle, double[] shift, double scale, double... shear) {
    double rotation = Math.toRadians(angle);
    double shearX = Math.tan(Math.toRadians(shear[0]));
    double shearY = Math.toRadians(shear[1]);
    double cos = Math.cos(rotation - shearY) / Math.cos(shearY);
    double sin = Math.sin(rotation - shearY) / Math.cos(shearY);
    double a = (-sin * shearX + Math.cos(rotation)) / scale;
    double b = (cos * shearX + Math.sin(rotation)) / scale;
    double d = -sin / scale;
    double e = cos / scale;
    double c = a * -shift[0] + b * -shift[1];
    double f = d * -shift[0] + e * -shift[1];
    return new AffineMap((float) a, (float) b, (float) c, (float) d, (float) e, (float) f);
  }

  /** Moves the pixels of a picture (C, H, W); what comes from outside gets a number. */
  Tensor apply(Tensor picture, double fill) {
    DType dtype = picture.dtype();
    Tensor numbers = (dtype.is_floating_point() ? picture : picture.to(DType.float32)).unsqueeze(0);
    Tensor grid =
        grid((int) Geometry.height(picture), (int) Geometry.width(picture)).to(numbers.dtype());
    Tensor moved = sample(numbers, grid);
    if (fill != 0) {
      Tensor inside = sample(torch.ones(numbers.shape()).to(numbers.dtype()), grid); // 1, outside 0
      moved = moved.add(inside.mul(-fill).add(fill));
    }
    return Geometry.rounded(moved.squeeze(0), dtype);
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
      for (float number :
          new float[] {
            (float) m[0] / w, (float) m[3] / h, (float) m[1] / w,
            (float) m[4] / h, (float) m[2] / w, (float) m[5] / h
          }) {
        all[next++] = number;
      }
    }
    Tensor turns = torch.tensor(all).view(maps.size(), 3, 2).to(batch.device());
    Tensor grid =
        places(height, width)
            .to(batch.device())
            .unsqueeze(0)
            .expand(maps.size(), -1, -1)
            .matmul(turns)
            .view(maps.size(), height, width, 2);
    Tensor numbers = dtype.is_floating_point() ? batch : batch.to(DType.float32);
    return Geometry.rounded(sample(numbers, grid.to(numbers.dtype())), dtype);
  }

  private static Tensor sample(Tensor numbers, Tensor grid) {
    return Call.tensor(
        "grid_sample",
        () ->
            org.bytedeco.pytorch.global.torch.grid_sampler(
                Raw.of(numbers), Raw.of(grid), NEAREST, ZEROS, false));
  }

  /** Each new pixel's old place, from -1 to 1 between the picture's edges: (1, H, W, 2). */
  private Tensor grid(int height, int width) {
    float w = 0.5f * width;
    float h = 0.5f * height;
    Tensor map = torch.tensor(a / w, d / h, b / w, e / h, c / w, f / h).view(3, 2);
    return places(height, width).matmul(map).view(1, height, width, 2);
  }

  /** Each pixel's own place, from the middle, and a 1: (H W, 3). */
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
    return torch.tensor(places).view((long) height * width, 3);
  }
}
