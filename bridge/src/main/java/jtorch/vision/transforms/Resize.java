package jtorch.vision.transforms;

import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/**
 * Makes pictures larger or smaller, bilinear and smoothed as torchvision does with tensors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Resize.html">Resize</a>.
 */
public final class Resize implements Transform {
  private final int[] size;

  /**
   * Makes the transform.
   *
   * @param size the length of the shorter edge, or the height and the width
   * @throws IllegalArgumentException if the size is neither
   */
  public Resize(int... size) {
    int[] pair = Geometry.pair("Resize", size);
    this.size = size.length == 1 ? size.clone() : pair;
  }

  @Override
  public Tensor apply(Tensor picture) {
    int height = (int) Geometry.height(picture);
    int width = (int) Geometry.width(picture);
    int[] wanted = size.length == 2 ? size : byShorterEdge(height, width);
    if (height == wanted[0] && width == wanted[1]) {
      return picture;
    }
    DType dtype = picture.dtype();
    Tensor numbers = dtype.is_floating_point() ? picture : picture.to(DType.float32);
    Tensor narrow = numbers.matmul(weights(width, wanted[1]).to(numbers.dtype()).transpose(0, 1));
    Tensor resized = weights(height, wanted[0]).to(numbers.dtype()).matmul(narrow);
    return Geometry.rounded(resized, dtype);
  }

  private int[] byShorterEdge(int height, int width) {
    int longer = (int) ((long) size[0] * Math.max(height, width) / Math.min(height, width));
    return width <= height ? new int[] {longer, size[0]} : new int[] {size[0], longer};
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

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    String shown = Pad.widths(size);
    return "Resize(size=" + shown + ", interpolation=bilinear, max_size=None, antialias=True)";
  }
}
