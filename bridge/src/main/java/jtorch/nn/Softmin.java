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
    return located(input, () -> F.softmin(input, dim()));
  }
}
