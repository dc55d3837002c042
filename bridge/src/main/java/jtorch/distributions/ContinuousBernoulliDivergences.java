package jtorch.distributions;

import static jtorch.distributions.kl.register_kl;

import jtorch.Tensor;

/** How far continuous Bernoulli distributions are from others, and others from them. */
final class ContinuousBernoulliDivergences {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private ContinuousBernoulliDivergences() {}

  static void register() {
    register_kl(
        ContinuousBernoulli.class,
        ContinuousBernoulli.class,
        (p, q) -> p.mean().mul(p.logits().sub(q.logits())).add(logOfZero(p)).sub(logOfZero(q)));
    register_kl(
        ContinuousBernoulli.class,
        Exponential.class,
        (p, q) -> p.entropy().neg().sub(q.rate().log()).add(q.rate().mul(p.mean())));
    register_kl(ContinuousBernoulli.class, Normal.class, ContinuousBernoulliDivergences::ofNormal);
    register_kl(
        ContinuousBernoulli.class, Uniform.class, ContinuousBernoulliDivergences::ofUniform);
    register_kl(Beta.class, ContinuousBernoulli.class, ContinuousBernoulliDivergences::from);
    register_kl(
        Uniform.class,
        ContinuousBernoulli.class,
        // as PyTorch has it, also where an end of the two is the same
        (p, q) -> from(p, q).masked_fill(p.high().ge(1).logical_or(p.low().le(0)), INFINITY));
  }

  /** The logarithm of the density at 0. */
  private static Tensor logOfZero(ContinuousBernoulli p) {
    return p.logNorm().add(p.probs().neg().log1p());
  }

  private static Tensor from(Distribution p, ContinuousBernoulli q) {
    return p.entropy().neg().sub(p.mean().mul(q.logits())).sub(logOfZero(q));
  }

  private static Tensor ofNormal(ContinuousBernoulli p, Normal q) {
    Tensor constant = q.loc().div(q.scale()).square().add(Math.log(2 * Math.PI)).mul(0.5);
    Tensor mean = p.mean();
    Tensor square = p.variance().add(mean.square()).sub(q.loc().mul(2).mul(mean));
    return p.entropy()
        .neg()
        .add(constant)
        .add(q.scale().log())
        .add(square.div(q.scale().square().mul(2)));
  }

  private static Tensor ofUniform(ContinuousBernoulli p, Uniform q) {
    // as PyTorch has it, also where an end of the two is the same
    Tensor outside = q.low().ge(0).logical_or(q.high().le(1));
    Tensor inside = p.entropy().neg().add(q.high().sub(q.low()).log());
    return inside.masked_fill(outside, INFINITY);
  }
}
