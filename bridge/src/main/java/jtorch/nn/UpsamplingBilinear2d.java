package jtorch.nn;

import jtorch.LayerKwargs.AlignCorners;
import jtorch.LayerKwargs.SizeKwarg;
import jtorch.Tensor;

/**
 * Pictures (N, C, H, W) in another size, mixed of the four nearest pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.UpsamplingBilinear2d.html">UpsamplingBilinear2d</a>.
 */
public class UpsamplingBilinear2d extends Layer {
  private final InterpolateSettings settings;

  /**
   * Makes the layer for {@code size} or {@code scale_factor}.
   *
   * @throws IllegalArgumentException if a number is not positive
   */
  public UpsamplingBilinear2d(SizeKwarg keyword) {
    settings =
        new InterpolateSettings(
            "UpsamplingBilinear2d", "bilinear", keyword, new AlignCorners(true));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.interpolate(input, settings));
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
