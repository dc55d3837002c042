package jtorch.nn;

import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;

/**
 * The logarithm of {@link Softmax}, computed together. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.LogSoftmax.html">LogSoftmax</a>.
 */
public class LogSoftmax extends DimLayer {
  /**
   * Makes the layer for the dimension that PyTorch picks: 0 of an input with 0, 1 or 3 dimensions,
   * else 1. PyTorch warns of it; a given dimension is clearer.
   */
  public LogSoftmax() {
    super(null);
  }

  /** Makes the layer for a dimension. */
  public LogSoftmax(Dim dim) {
    this(dim.value());
  }

  /** Makes the layer for a dimension. */
  public LogSoftmax(long dim) {
    super(dim);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.log_softmax(input, dimOf(input)));
  }
}
