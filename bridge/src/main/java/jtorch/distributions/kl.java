package jtorch.distributions;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import jtorch.Tensor;

/**
 * Distances of distributions: {@code torch.distributions.kl}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.kl">KL
 * Divergence</a>; the name is that of Python's module.
 */
public final class kl {
  private static final List<Formula<?, ?>> REGISTERED = new CopyOnWriteArrayList<>();

  static {
    SameKindDivergences.register();
    BetweenKindsDivergences.register();
    ContinuousBernoulliDivergences.register();
    ParetoDivergences.register();
    VectorDivergences.register();
  }

  private kl() {}

  /** How far distributions of a kind are from those of another. */
  private record Formula<P extends Distribution, Q extends Distribution>(
      Class<P> p, Class<Q> q, BiFunction<? super P, ? super Q, Tensor> divergence) {
    boolean fits(Distribution a, Distribution b) {
      return p.isInstance(a) && q.isInstance(b);
    }

    boolean isNarrower(Formula<?, ?> other) {
      return other.p.isAssignableFrom(p) && other.q.isAssignableFrom(q);
    }

    Tensor of(Distribution a, Distribution b) {
      return divergence.apply(p.cast(a), q.cast(b));
    }
  }

  /**
   * Adds a formula: {@code @register_kl(P, Q)} in Python. The formula of the narrowest kinds is
   * taken, of several the last.
   *
   * @param divergence computes it from distributions of the two kinds
   */
  public static <P extends Distribution, Q extends Distribution> void register_kl(
      Class<P> type_p, Class<Q> type_q, BiFunction<? super P, ? super Q, Tensor> divergence) {
    REGISTERED.add(new Formula<>(type_p, type_q, divergence));
  }

  /**
   * Returns the Kullback-Leibler divergence of p from q, in the shape of their batches broadcast.
   *
   * @throws UnsupportedOperationException if there is no formula for the two
   */
  public static Tensor kl_divergence(Distribution p, Distribution q) {
    return REGISTERED.stream()
        .filter(formula -> formula.fits(p, q))
        .reduce((best, next) -> next.isNarrower(best) ? next : best)
        .map(formula -> formula.of(p, q))
        .orElseGet(() -> Bregman.divergence(p, q));
  }

  /** Says that there is no formula for two distributions. */
  static UnsupportedOperationException none(Distribution p, Distribution q) {
    return new UnsupportedOperationException(
        "kl_divergence: there is no formula for "
            + p.kind()
            + " and "
            + q.kind()
            + "; take the mean of p.log_prob(x) - q.log_prob(x) over draws of p.");
  }
}
