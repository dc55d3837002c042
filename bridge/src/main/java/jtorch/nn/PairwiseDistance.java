package jtorch.nn;

import jtorch.ActivationKwargs.PairwiseKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.TensorKwargs.Keepdim;

/**
 * The distance between vectors along the last dimension, by the p-norm. Takes two inputs (N, D) or
 * (D) and returns (N) or a number.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">PairwiseDistance</a>.
 */
public final class PairwiseDistance extends Layer {
  private final double p;
  private final double eps;
  private final boolean keepdim;

  /** Makes the layer for Euclidean distances unless keywords say otherwise. */
  public PairwiseDistance(PairwiseKwarg... keywords) {
    this(
        Keywords.number(P.class, P::value, 2, (Object[]) keywords),
        Keywords.number(Eps.class, Eps::value, 1e-6, (Object[]) keywords),
        keepdim(keywords));
  }

  private static Keepdim keepdim(PairwiseKwarg... keywords) {
    Keepdim given = Keywords.last(Keepdim.class, (Object[]) keywords);
    return given == null ? new Keepdim(false) : given;
  }

  /** Makes the layer; {@code eps} is added to the differences. */
  public PairwiseDistance(double p, double eps, Keepdim... keepdim) {
    this.p = p;
    this.eps = eps;
    this.keepdim = keepdim.length > 0 && keepdim[keepdim.length - 1].value();
  }

  /** Returns the distances. */
  public Tensor forward(Tensor x1, Tensor x2) {
    return located(() -> F.pairwise_distance(x1, x2, p, eps, keepdim));
  }
}
