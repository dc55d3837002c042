package jtorch.vision.models;

import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/** Normalizes the channels of each pixel, (N, C, H, W), then scales and shifts each channel. */
final class LayerNorm2d extends Network {
  private static final double EPS = 1e-6;

  private final long channels;

  LayerNorm2d(long channels) {
    this.channels = channels;
    registerParameter("weight", () -> torch.ones(channels));
    registerParameter("bias", () -> torch.zeros(channels));
  }

  @Override
  public Tensor forward(Tensor input) {
    return F.layer_norm(
            input.permute(0, 2, 3, 1),
            new long[] {channels},
            get_tensor("weight"),
            get_tensor("bias"),
            EPS)
        .permute(0, 3, 1, 2);
  }

  @Override
  protected String extra_repr() {
    return "(" + channels + ",), eps=1e-06, elementwise_affine=True";
  }
}
