package jtorch.distributions;

import jtorch.Tensor;
import jtorch.nn.F;

/**
 * Distances of distributions: {@code torch.distributions.kl}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.kl">KL
 * Divergence</a>; the name is that of Python's module.
 */
public final class kl {
  private kl() {}

  /**
   * Returns the Kullback-Leibler divergence of p from q, in the shape of their batches broadcast.
   *
   * @throws UnsupportedOperationException if the two are not of one kind
   */
  public static Tensor kl_divergence(Distribution p, Distribution q) {
    if (p instanceof Normal a && q instanceof Normal b) {
      return normal(a, b);
    }
    if (p instanceof Bernoulli a && q instanceof Bernoulli b) {
      return bernoulli(a, b);
    }
    if (p instanceof Categorical a && q instanceof Categorical b) {
      return categorical(a, b);
    }
    throw new UnsupportedOperationException(
        "kl_divergence: there is no formula for "
            + p.getClass().getSimpleName()
            + " and "
            + q.getClass().getSimpleName()
            + "; take the mean of p.log_prob(x) - q.log_prob(x) over draws of p.");
  }

  private static Tensor normal(Normal p, Normal q) {
    Tensor ratio = p.scale().div(q.scale()).pow(2);
    Tensor shift = p.loc().sub(q.loc()).div(q.scale()).pow(2);
    return ratio.add(shift).sub(1).sub(ratio.log()).mul(0.5);
  }

  private static Tensor bernoulli(Bernoulli p, Bernoulli q) {
    Tensor ones = p.probs();
    Tensor ofOnes = F.softplus(q.logits().neg()).sub(F.softplus(p.logits().neg())).mul(ones);
    Tensor zeros = ones.neg().add(1);
    Tensor ofZeros = F.softplus(q.logits()).sub(F.softplus(p.logits())).mul(zeros);
    return infinite(ofOnes, ones, q.probs(), 0).add(infinite(ofZeros, ones, q.probs(), 1));
  }

  private static Tensor categorical(Categorical p, Categorical q) {
    Tensor terms = p.logits().sub(q.logits()).mul(p.probs());
    return infinite(terms, p.probs(), q.probs(), 0).sum(-1);
  }

  /** What q calls impossible is infinitely far, unless p does so too. */
  private static Tensor infinite(Tensor terms, Tensor p, Tensor q, double impossible) {
    return terms
        .masked_fill(q.eq(impossible), Double.POSITIVE_INFINITY)
        .masked_fill(p.eq(impossible), 0);
  }
}
