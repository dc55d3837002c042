package jtorch.nn;

import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;

/**
 * The first half times the sigmoid of the second, along a dimension of even size. Takes any shape;
 * the dimension's size is halved.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GLU.html">GLU</a>.
 */
public class GLU extends DimLayer {
  /** Makes the layer for the last dimension. */
  public GLU() {
    this(-1);
  }

  /** Makes the layer for a dimension. */
  public GLU(Dim dim) {
    this(dim.value());
  }

  /** Makes the layer for a dimension. */
  public GLU(long dim) {
    super(dim);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.glu(input, dim()));
  }
}
