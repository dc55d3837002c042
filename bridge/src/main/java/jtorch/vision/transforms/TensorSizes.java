package jtorch.vision.transforms;

import static jtorch.Kwargs.align_corners;
import static jtorch.Kwargs.antialias;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.size;

import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.nn.F;
import jtorch.torch;

/** Larger and smaller tensors of pictures (..., C, H, W), as torchvision makes them. */
final class TensorSizes {
  private TensorSizes() {}

  /** Makes a tensor of another size. */
  static Tensor resized(
      Tensor picture, int height, int width, InterpolationMode how, boolean smoothed) {
    DType dtype = picture.dtype();
    Tensor numbers = dtype.is_floating_point() ? picture : picture.to(DType.float32);
    if (how == InterpolationMode.BILINEAR && smoothed) {
      return Geometry.rounded(triangular(numbers, height, width), dtype);
    }
    long[] shape = picture.shape();
    shape[shape.length - 2] = height;
    shape[shape.length - 1] = width;
    Tensor four = numbers.reshape(-1, 1, Geometry.height(picture), Geometry.width(picture));
    Tensor made = interpolated(four, height, width, how, smoothed).view(shape);
    boolean overshoots = how == InterpolationMode.BICUBIC && dtype == DType.uint8;
    return Geometry.rounded(overshoots ? made.clamp(0, 255) : made, dtype);
  }

  private static Tensor interpolated(
      Tensor four, int height, int width, InterpolationMode how, boolean smoothed) {
    return switch (how) {
      case NEAREST, NEAREST_EXACT -> F.interpolate(four, size(height, width), mode(how.toString()));
      case BILINEAR, BICUBIC ->
          F.interpolate(
              four,
              size(height, width),
              mode(how.toString()),
              align_corners(false),
              antialias(smoothed));
      case BOX, HAMMING, LANCZOS ->
          throw new IllegalArgumentException(
              "Resize: "
                  + how.name()
                  + " is for pictures only; resize a tensor by NEAREST, NEAREST_EXACT, BILINEAR or"
                  + " BICUBIC.");
    };
  }

  private static Tensor triangular(Tensor numbers, int height, int width) {
    Device device = numbers.device();
    Tensor rows = weights((int) Geometry.width(numbers), width).to(device).to(numbers.dtype());
    Tensor columns = weights((int) Geometry.height(numbers), height).to(device).to(numbers.dtype());
    return columns.matmul(numbers.matmul(rows.transpose(0, 1)));
  }

  /**
   * What each old pixel of a line contributes to each new one, (to, from): a triangle around its
   * place, as wide as the new pixel. So does LibTorch's {@code _upsample_bilinear2d_aa}.
   */
  private static Tensor weights(int from, int to) {
    float scale = (float) from / to;
    float support = Math.max(scale, 1);
    float[] weights = new float[to * from];
    for (int i = 0; i < to; i++) {
      float center = scale * (i + 0.5f);
      int first = Math.max((int) (center - support + 0.5f), 0);
      int end = Math.min((int) (center + support + 0.5f), from);
      float sum = 0;
      for (int j = first; j < end; j++) {
        float weight = Math.max(0, 1 - Math.abs((j - center + 0.5f) / support));
        weights[i * from + j] = weight;
        sum += weight;
      }
      for (int j = first; j < end; j++) {
        weights[i * from + j] /= sum;
      }
    }
    return DefaultDevice.onCpu(() -> torch.tensor(weights)).view(to, from);
  }
}
