package jtorch.nn;

import jtorch.Kwargs;
import jtorch.Tensor;

/**
 * Puts channels side by side as pixels: (N, C*r*r, H, W) to (N, C, H*r, W*r).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PixelShuffle.html">PixelShuffle</a>.
 */
public class PixelShuffle extends Layer {
  private final long upscale_factor;

  /**
   * Makes the layer.
   *
   * @throws IllegalArgumentException if the factor is not positive
   */
  public PixelShuffle(long upscale_factor) {
    Sizes.checkPositive("PixelShuffle", "upscale_factor", upscale_factor);
    this.upscale_factor = upscale_factor;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.pixel_shuffle(input, upscale_factor));
  }

  /** Returns how many times as high and wide pictures become. */
  public final long upscale_factor() {
    return upscale_factor;
  }

  /** The keyword {@link Kwargs#upscale_factor}: the attribute would hide it from a subclass. */
  protected static long upscale_factor(long value) {
    return Kwargs.upscale_factor(value);
  }

  @Override
  protected String extra_repr() {
    return "upscale_factor=" + upscale_factor;
  }
}
