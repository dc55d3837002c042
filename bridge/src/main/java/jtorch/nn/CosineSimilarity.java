package jtorch.nn;

import jtorch.ActivationKwargs.CosineKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;

/**
 * The cosine of the angle between vectors along a dimension. Takes two inputs of shapes that go
 * together and returns one without the dimension.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CosineSimilarity.html">CosineSimilarity</a>.
 */
public final class CosineSimilarity extends Layer {
  private final long dim;
  private final double eps;

  /** Makes the layer for dimension 1 unless it is said. */
  public CosineSimilarity(CosineKwarg... keywords) {
    this(
        (long) Keywords.number(Dim.class, Dim::value, 1, (Object[]) keywords),
        Keywords.number(Eps.class, Eps::value, 1e-8, (Object[]) keywords));
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
