package jtorch.vision;

import jtorch.Tensor;
import jtorch.nn.Module;

/**
 * Puts the dimensions of a tensor of any shape in another order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.Permute.html">Permute</a>.
 */
public class Permute extends Module {
  private final long[] dims;

  /** Makes the layer: {@code Permute([0, 2, 3, 1])} in Python. */
  public Permute(long... dims) {
    this.dims = dims.clone();
  }

  @Override
  public Tensor forward(Tensor input) {
    return input.permute(dims);
  }
}
