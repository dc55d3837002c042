package jtorch.nn;

import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;

/**
 * exp(x) divided by the sum of exp along a dimension. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmax.html">Softmax</a>.
 */
public class Softmax extends DimLayer {
  /**
   * Makes the layer for the dimension that PyTorch picks: 0 of an input with 0, 1 or 3 dimensions,
   * else 1. PyTorch warns of it; a given dimension is clearer.
   */
  public Softmax() {
    super(null);
  }

  /** Makes the layer for a dimension. */
  public Softmax(Dim dim) {
    this(dim.value());
  }

  /** Makes the layer for a dimension. */
  public Softmax(long dim) {
    super(dim);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.softmax(input, dimOf(input)));
  }
}
