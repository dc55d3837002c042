package jtorch.vision.transforms;

import java.util.Arrays;
import jtorch.DType;
import jtorch.Draws;
import jtorch.PictureKwargs.Sigma;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;

/**
 * Blurs a picture by a bell curve of random width.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.GaussianBlur.html">GaussianBlur</a>.
 */
public final class GaussianBlur implements Transform {
  private final int[] kernel;
  private final double[] sigma;

  /** Makes the transform with torchvision's widths, 0.1 to 2 pixels. */
  public GaussianBlur(int... kernel_size) {
    this(kernel_size, new double[] {0.1, 2});
  }

  /**
   * As the other: {@code GaussianBlur(kernel_size=5)} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public GaussianBlur(KernelSize kernel_size) {
    this(Geometry.edges(kernel_size.value()));
  }

  /**
   * As the other: {@code GaussianBlur(kernel_size=(5, 9), sigma=(0.1, 2.0))} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public GaussianBlur(KernelSize kernel_size, Sigma sigma) {
    this(Geometry.edges(kernel_size.value()), sigma);
  }

  /**
   * Makes the transform: {@code GaussianBlur(5, sigma=(0.1, 2.0))} in Python.
   *
   * @throws IllegalArgumentException as the other
   */
  public GaussianBlur(int kernel_size, Sigma sigma) {
    this(new int[] {kernel_size}, sigma);
  }

  /**
   * As the other, with the kernel's width and height.
   *
   * @throws IllegalArgumentException as the other
   */
  public GaussianBlur(int[] kernel_size, Sigma sigma) {
    this(kernel_size, Geometry.both(sigma.value()));
  }

  /**
   * Makes the transform.
   *
   * @param kernel_size how many pixels count, along both edges or across and down; odd
   * @param sigma the least and the largest standard deviation in pixels
   * @throws IllegalArgumentException if a size is even, or the deviations are not two in order
   */
  public GaussianBlur(int[] kernel_size, double[] sigma) {
    this.kernel = Geometry.pair("GaussianBlur", kernel_size);
    if (Arrays.stream(kernel).anyMatch(size -> size % 2 == 0)) {
      throw new IllegalArgumentException(
          "GaussianBlur: the kernel's size " + Arrays.toString(kernel) + " must be odd.");
    }
    this.sigma = Geometry.range("GaussianBlur", "sigma", sigma);
  }

  @Override
  public Tensor apply(Tensor picture) {
    float width = Draws.uniform(sigma[0], sigma[1]);
    return blurred(picture, kernel, width, width);
  }

  /**
   * Blurs a picture (C, H, W) or several, (N, C, H, W).
   *
   * @param kernel how many pixels count, across and down
   * @param across the standard deviation across, in pixels
   * @param down the standard deviation down, in pixels
   */
  static Tensor blurred(Tensor picture, int[] kernel, double across, double down) {
    DType dtype = picture.dtype();
    Tensor numbers = dtype.is_floating_point() ? picture : picture.to(DType.float32);
    int x = kernel[0] / 2;
    int y = kernel[1] / 2;
    boolean single = picture.dim() == 3;
    Tensor four = single ? numbers.unsqueeze(0) : numbers;
    Tensor wide = Geometry.extend(four, x, y, x, y, "reflect");
    long channels = picture.size(-3);
    Tensor weights =
        curve(kernel[1], down)
            .outer(curve(kernel[0], across))
            .to(numbers.dtype())
            .to(numbers.device())
            .expand(channels, 1, kernel[1], kernel[0]);
    Tensor blurred = Geometry.convolved(wide, weights, channels);
    return Pillow.like(picture, Geometry.rounded(single ? blurred.squeeze(0) : blurred, dtype));
  }

  private static Tensor curve(int size, double sigma) {
    double half = (size - 1) * 0.5;
    Tensor heights =
        DefaultDevice.onCpu(() -> torch.linspace(-half, half, size))
            .div(sigma)
            .pow(2)
            .mul(-0.5)
            .exp();
    return heights.div(heights.sum());
  }

  @Override
  public String toString() {
    return "GaussianBlur(kernel_size=(%d, %d), sigma=(%s, %s))"
        .formatted(kernel[0], kernel[1], sigma[0], sigma[1]);
  }
}
