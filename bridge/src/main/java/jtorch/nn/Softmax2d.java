package jtorch.nn;

import jtorch.Tensor;

/**
 * {@link Softmax} over the channels of (N, C, H, W) or (C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax2d.html">Softmax2d</a>.
 */
public class Softmax2d extends Layer {
  /** Makes the layer. */
  public Softmax2d() {}

  /**
   * Returns the shares of the channels.
   *
   * @throws IllegalArgumentException if the input doesn't have 3 or 4 dimensions
   */
  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () -> {
          if (input.dim() != 3 && input.dim() != 4) {
            throw new IllegalArgumentException(
                "Softmax2d: the input must have 3 or 4 dimensions, not " + input.dim() + ".");
          }
          return F.softmax(input, -3);
        });
  }
}
