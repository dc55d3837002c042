package jtorch.nn;

import jtorch.Tensor;

/**
 * Puts pixels behind each other as channels: (N, C, H*r, W*r) to (N, C*r*r, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelUnshuffle.html">PixelUnshuffle</a>.
 */
public class PixelUnshuffle extends Layer {
  private final long downscale_factor;

  /**
   * Makes the layer.
   *
   * @throws IllegalArgumentException if the factor is not positive
   */
  public PixelUnshuffle(long downscale_factor) {
    Sizes.checkPositive("PixelUnshuffle", "downscale_factor", downscale_factor);
    this.downscale_factor = downscale_factor;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.pixel_unshuffle(input, downscale_factor));
  }

  /** Returns how many times less high and wide pictures become. */
  public final long downscale_factor() {
    return downscale_factor;
  }

  @Override
  protected String extra_repr() {
    return "downscale_factor=" + downscale_factor;
  }
}
