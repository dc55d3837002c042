package jtorch.nn;

import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;

/**
 * The cosine of the angle between vectors along a dimension. Takes two inputs of shapes that go
 * together and returns one without the dimension.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">CosineSimilarity</a>.
 */
public class CosineSimilarity extends Layer {
  private final long dim;
  private final double eps;

  /** Makes the layer for dimension 1. */
  public CosineSimilarity() {
    this(1, 1e-8);
  }

  /** Makes the layer for a dimension. */
  public CosineSimilarity(Dim dim) {
    this(dim.value(), 1e-8);
  }

  /** Makes the layer for a dimension; {@code eps} is the least that lengths count. */
  public CosineSimilarity(long dim, double eps) {
    this.dim = dim;
    this.eps = eps;
  }

  /** Returns the cosines. */
  public Tensor forward(Tensor x1, Tensor x2) {
    return located(() -> F.cosine_similarity(x1, x2, dim, eps));
  }
}
