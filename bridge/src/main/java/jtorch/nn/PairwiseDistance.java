package jtorch.nn;

import jtorch.ActivationKwargs.PairwiseKwarg;
import jtorch.Kwargs;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.OptimKwargs.EpsPair;
import jtorch.SignalKwargs.NormOf;
import jtorch.Tensor;
import jtorch.TensorKwargs.Keepdim;
import org.jspecify.annotations.Nullable;

/**
 * The distance between vectors along the last dimension, by the p-norm. Takes two inputs (N, D) or
 * (D) and returns (N) or a number.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PairwiseDistance.html">PairwiseDistance</a>.
 */
public class PairwiseDistance extends Layer {
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

  /** As the other, with the norm in its place: {@code PairwiseDistance(2)} in Python. */
  public PairwiseDistance(double p, PairwiseKwarg... keywords) {
    this(Keywords.of(new P(p), keywords));
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

  /** Returns which norm the distance is: p, which Python keeps under this name. */
  public final double norm() {
    return p;
  }

  /** Returns what is added to differences. */
  public final double eps() {
    return eps;
  }

  /** Returns whether the last dimension stays, with the size 1. */
  public final boolean keepdim() {
    return keepdim;
  }

  /** The keyword {@link Kwargs#eps}: the attribute would hide it from a subclass. */
  protected static Eps eps(double value) {
    return Kwargs.eps(value);
  }

  /** The keyword {@link Kwargs#eps} of two numbers: the attribute would hide it from a subclass. */
  protected static EpsPair eps(@Nullable Double first, double second) {
    return Kwargs.eps(first, second);
  }

  /** The keyword {@link Kwargs#keepdim}: the attribute would hide it from a subclass. */
  protected static Keepdim keepdim(boolean value) {
    return Kwargs.keepdim(value);
  }

  /** The keyword {@link Kwargs#norm}: the attribute would hide it from a subclass. */
  protected static NormOf norm(String value) {
    return Kwargs.norm(value);
  }

  /** The keyword {@link Kwargs#norm} of a module: the attribute would hide it from a subclass. */
  protected static <M extends Module> M norm(M value) {
    return Kwargs.norm(value);
  }

  /** As {@link #forward(Tensor, Tensor)}, with the hooks around it, which see the first input. */
  public final Tensor call(Tensor x1, Tensor x2) {
    return call(x1, given -> forward(given, x2));
  }
}
