package jtorch.nn;

import jtorch.LayerKwargs.AlignCorners;
import jtorch.LayerKwargs.SizeKwarg;

/**
 * Pictures (N, C, H, W) in another size, mixed of the four nearest pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html">UpsamplingBilinear2d</a>.
 */
public class UpsamplingBilinear2d extends UpsampleLayer {
  /**
   * Makes the layer for {@code size} or {@code scale_factor}.
   *
   * @throws IllegalArgumentException if a number is not positive
   */
  public UpsamplingBilinear2d(SizeKwarg keyword) {
    super(
        new InterpolateSettings(
            "UpsamplingBilinear2d", "bilinear", keyword, new AlignCorners(true)));
  }
}
