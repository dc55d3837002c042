package jtorch.nn;

import jtorch.LayerKwargs.SizeKwarg;

/**
 * Pictures (N, C, H, W) in another size, each pixel the nearest one's.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingNearest2d.html">UpsamplingNearest2d</a>.
 */
public class UpsamplingNearest2d extends UpsampleLayer {
  /**
   * Makes the layer for {@code size} or {@code scale_factor}.
   *
   * @throws IllegalArgumentException if a number is not positive
   */
  public UpsamplingNearest2d(SizeKwarg keyword) {
    super(new InterpolateSettings("UpsamplingNearest2d", "nearest", keyword));
  }
}
