package jtorch.nn;

import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;

/**
 * {@link Softmax} of the negated elements. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softmin.html">Softmin</a>.
 */
public class Softmin extends DimLayer {
  /**
   * Makes the layer for the dimension that PyTorch picks: 0 of an input with 0, 1 or 3 dimensions,
   * else 1. PyTorch warns of it; a given dimension is clearer.
   */
  public Softmin() {
    super(null);
  }

  /** Makes the layer for a dimension. */
  public Softmin(Dim dim) {
    this(dim.value());
  }

  /** Makes the layer for a dimension. */
  public Softmin(long dim) {
    super(dim);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.softmin(input, dimOf(input)));
  }
}
