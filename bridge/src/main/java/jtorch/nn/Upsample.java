package jtorch.nn;

import jtorch.LayerKwargs.UpsampleKwarg;

/**
 * Its input in another size: (N, C, L), (N, C, H, W) or (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Upsample.html">Upsample</a>.
 */
public class Upsample extends UpsampleLayer {
  /**
   * Makes the layer for {@code size} or {@code scale_factor}; the mode is nearest unless given.
   *
   * @throws IllegalArgumentException if a number is not positive or the keywords don't fit each
   *     other
   */
  public Upsample(UpsampleKwarg... keywords) {
    super(new InterpolateSettings("Upsample", "nearest", keywords));
  }
}
