package jtorch.nn;

import jtorch.ActivationKwargs.CosineKwarg;
import jtorch.Kwargs;
import jtorch.NnKwargs.Eps;
import jtorch.OptimKwargs.EpsPair;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import org.jspecify.annotations.Nullable;

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

  /** Returns the dimension of the vectors. */
  public final long dim() {
    return dim;
  }

  /** Returns the least that lengths count. */
  public final double eps() {
    return eps;
  }

  /** The keyword {@link Kwargs#dim}: the attribute would hide it from a subclass. */
  protected static Dim dim(long value) {
    return Kwargs.dim(value);
  }

  /** The keyword {@link Kwargs#dim} of several: the attribute would hide it from a subclass. */
  protected static Dims dim(long first, long second, long... more) {
    return Kwargs.dim(first, second, more);
  }

  /** The keyword {@link Kwargs#eps}: the attribute would hide it from a subclass. */
  protected static Eps eps(double value) {
    return Kwargs.eps(value);
  }

  /** The keyword {@link Kwargs#eps} of two numbers: the attribute would hide it from a subclass. */
  protected static EpsPair eps(@Nullable Double first, double second) {
    return Kwargs.eps(first, second);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it, which see the first input. */
  public final Tensor call(Tensor x1, Tensor x2) {
    return call(x1, given -> forward(given, x2));
  }
}
