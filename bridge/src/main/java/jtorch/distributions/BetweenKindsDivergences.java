package jtorch.distributions;

import static jtorch.distributions.kl.register_kl;

import java.util.List;
import java.util.function.Function;
import jtorch.Tensor;
import jtorch.torch;

/** How far a distribution is from one of another kind, as far as PyTorch has formulas. */
final class BetweenKindsDivergences {
  private static final double INFINITY = Double.POSITIVE_INFINITY;
  private static final double EULER = Gumbel.EULER;

  private BetweenKindsDivergences() {}

  static void register() {
    registerInfinite();
    register_kl(Bernoulli.class, Poisson.class, BetweenKindsDivergences::bernoulliPoisson);
    register_kl(Beta.class, Exponential.class, BetweenKindsDivergences::betaExponential);
    register_kl(Beta.class, Gamma.class, BetweenKindsDivergences::betaGamma);
    register_kl(Beta.class, Normal.class, BetweenKindsDivergences::betaNormal);
    register_kl(Beta.class, Uniform.class, BetweenKindsDivergences::betaUniform);
    register_kl(Exponential.class, Gamma.class, BetweenKindsDivergences::exponentialGamma);
    register_kl(Exponential.class, Gumbel.class, BetweenKindsDivergences::exponentialGumbel);
    register_kl(Exponential.class, Normal.class, BetweenKindsDivergences::exponentialNormal);
    register_kl(Gamma.class, Exponential.class, BetweenKindsDivergences::gammaExponential);
    register_kl(Gamma.class, Gumbel.class, BetweenKindsDivergences::gammaGumbel);
    register_kl(Gamma.class, Normal.class, BetweenKindsDivergences::gammaNormal);
    register_kl(Gumbel.class, Normal.class, BetweenKindsDivergences::gumbelNormal);
    register_kl(Laplace.class, Normal.class, BetweenKindsDivergences::laplaceNormal);
    register_kl(Normal.class, Gumbel.class, BetweenKindsDivergences::normalGumbel);
    register_kl(Normal.class, Laplace.class, BetweenKindsDivergences::normalLaplace);
    register_kl(Uniform.class, Beta.class, BetweenKindsDivergences::uniformBeta);
    register_kl(Uniform.class, Exponential.class, BetweenKindsDivergences::uniformExponential);
    register_kl(Uniform.class, Gamma.class, BetweenKindsDivergences::uniformGamma);
    register_kl(Uniform.class, Gumbel.class, BetweenKindsDivergences::uniformGumbel);
    register_kl(Uniform.class, Normal.class, BetweenKindsDivergences::uniformNormal);
  }

  /** What can be where the other can't is infinitely far from it. */
  private static void registerInfinite() {
    infinite(Beta.class, Beta::concentration1, List.of(Pareto.class));
    infinite(ContinuousBernoulli.class, ContinuousBernoulli::probs, List.of(Pareto.class));
    var narrow = List.of(Beta.class, ContinuousBernoulli.class, Uniform.class);
    infinite(Pareto.class, Pareto::scale, narrow);
    var bounded = List.of(Beta.class, ContinuousBernoulli.class, Pareto.class, Uniform.class);
    infinite(Exponential.class, Exponential::rate, bounded);
    infinite(Gamma.class, Gamma::concentration, bounded);
    var positive = List.of(Exponential.class, Gamma.class);
    for (var q : List.of(bounded, positive)) {
      infinite(Gumbel.class, Gumbel::loc, q);
      infinite(Laplace.class, Laplace::loc, q);
      infinite(Normal.class, Normal::loc, q);
    }
    infinite(Poisson.class, Poisson::rate, List.of(Bernoulli.class, Binomial.class));
  }

  private static <P extends Distribution> void infinite(
      Class<P> type, Function<P, Tensor> like, List<? extends Class<? extends Distribution>> q) {
    for (Class<? extends Distribution> other : q) {
      register_kl(type, other, (p, _) -> torch.full_like(like.apply(p), INFINITY));
    }
  }

  private static Tensor bernoulliPoisson(Bernoulli p, Poisson q) {
    return p.entropy().neg().sub(p.probs().mul(q.rate().log()).sub(q.rate()));
  }

  private static Tensor betaExponential(Beta p, Exponential q) {
    return p.entropy().neg().sub(q.rate().log()).add(q.rate().mul(p.mean()));
  }

  private static Tensor betaGamma(Beta p, Gamma q) {
    Tensor sum = p.concentration1().add(p.concentration0());
    Tensor meanOfLog = p.concentration1().digamma().sub(sum.digamma());
    return p.entropy()
        .neg()
        .add(logConstant(q))
        .sub(q.concentration().sub(1).mul(meanOfLog))
        .add(q.rate().mul(p.concentration1()).div(sum));
  }

  /** The logarithm of what makes a Gamma density's sum 1, without its sign. */
  static Tensor logConstant(Gamma q) {
    return q.concentration().lgamma().sub(q.concentration().mul(q.rate().log()));
  }

  private static Tensor betaNormal(Beta p, Normal q) {
    Tensor sum = p.concentration1().add(p.concentration0());
    Tensor mean = p.concentration1().div(sum);
    Tensor square = mean.mul(mean.rsub(1)).div(sum.add(1)).add(mean.pow(2)).mul(0.5);
    Tensor variance = q.scale().pow(2);
    Tensor apart = square.sub(q.loc().mul(mean)).add(q.loc().pow(2).mul(0.5));
    return p.entropy().neg().add(variance.mul(2 * Math.PI).log().mul(0.5)).add(apart.div(variance));
  }

  private static Tensor betaUniform(Beta p, Uniform q) {
    Tensor outside = q.low().gt(0).logical_or(q.high().lt(1));
    Tensor inside = p.entropy().neg().add(q.high().sub(q.low()).log());
    return inside.masked_fill(outside, INFINITY);
  }

  private static Tensor exponentialGamma(Exponential p, Gamma q) {
    Tensor ratio = q.rate().div(p.rate());
    return q.concentration()
        .neg()
        .mul(ratio.log())
        .add(ratio)
        .add(q.concentration().lgamma())
        .add(q.concentration().mul(EULER))
        .sub(1 + EULER);
  }

  private static Tensor exponentialGumbel(Exponential p, Gumbel q) {
    Tensor product = p.rate().mul(q.scale());
    Tensor shift = q.loc().div(q.scale());
    Tensor overlap = shift.exp().mul(product).div(product.add(1));
    return product.log().sub(1).sub(shift).add(overlap).add(product.reciprocal());
  }

  private static Tensor exponentialNormal(Exponential p, Normal q) {
    Tensor variance = q.scale().pow(2);
    Tensor square = p.rate().pow(2);
    Tensor apart = square.reciprocal().sub(q.loc().div(p.rate())).add(q.loc().pow(2).mul(0.5));
    return square.mul(variance).mul(2 * Math.PI).log().mul(0.5).sub(1).add(apart.div(variance));
  }

  private static Tensor gammaExponential(Gamma p, Exponential q) {
    Tensor mean = q.rate().mul(p.concentration()).div(p.rate());
    return p.entropy().neg().sub(q.rate().log()).add(mean);
  }

  private static Tensor gammaGumbel(Gamma p, Gumbel q) {
    Tensor own = p.concentration();
    Tensor product = p.rate().mul(q.scale());
    Tensor shift = q.loc().div(q.scale());
    Tensor overlap = shift.exp().mul(product.reciprocal().add(1).pow(own.neg()));
    return own.sub(1)
        .mul(own.digamma())
        .sub(own.lgamma())
        .sub(own)
        .add(product.log().add(own.div(product)))
        .add(overlap.sub(shift));
  }

  private static Tensor gammaNormal(Gamma p, Normal q) {
    Tensor own = p.concentration();
    Tensor variance = q.scale().pow(2);
    Tensor square = p.rate().pow(2);
    Tensor apart =
        own.pow(2)
            .add(own)
            .mul(0.5)
            .div(square)
            .sub(q.loc().mul(own).div(p.rate()))
            .add(q.loc().pow(2).mul(0.5));
    return square
        .mul(variance)
        .mul(2 * Math.PI)
        .log()
        .mul(0.5)
        .sub(own)
        .sub(own.lgamma())
        .add(own.sub(1).mul(own.digamma()))
        .add(apart.div(variance));
  }

  private static Tensor gumbelNormal(Gumbel p, Normal q) {
    Tensor ratio = p.scale().div(q.scale());
    Tensor spread = ratio.mul(Math.PI * 0.5).pow(2).div(3);
    Tensor shift = p.mean().sub(q.loc()).div(q.scale()).pow(2).mul(0.5);
    return ratio.div(Math.sqrt(2 * Math.PI)).log().neg().add(spread).add(shift).sub(EULER + 1);
  }

  private static Tensor laplaceNormal(Laplace p, Normal q) {
    Tensor variance = q.scale().pow(2);
    Tensor ratio = p.scale().pow(2).div(variance);
    Tensor apart = p.loc().pow(2).mul(0.5).sub(p.loc().mul(q.loc())).add(q.loc().pow(2).mul(0.5));
    return ratio.mul(2).div(Math.PI).log().mul(-0.5).add(ratio).add(apart.div(variance)).sub(1);
  }

  private static Tensor normalGumbel(Normal p, Gumbel q) {
    Tensor own = p.loc().div(q.scale());
    Tensor other = q.loc().div(q.scale());
    Tensor ratio = p.scale().div(q.scale()).pow(2);
    return ratio
        .log()
        .mul(-0.5)
        .add(own.sub(other))
        .add(ratio.mul(0.5).sub(own).add(other).exp())
        .sub(0.5 * (1 + Math.log(2 * Math.PI)));
  }

  private static Tensor normalLaplace(Normal p, Laplace q) {
    Tensor shift = p.loc().sub(q.loc());
    Tensor ratio = shift.div(p.scale());
    Tensor middle = p.scale().mul(Math.sqrt(2 / Math.PI)).mul(ratio.pow(2).mul(-0.5).exp());
    Tensor sides = shift.mul(ratio.mul(Math.sqrt(0.5)).erf());
    return p.scale()
        .div(q.scale())
        .log()
        .neg()
        .add(middle.add(sides).div(q.scale()))
        .sub(0.5 * (1 + Math.log(0.5 * Math.PI)));
  }

  private static Tensor uniformBeta(Uniform p, Beta q) {
    Tensor width = p.high().sub(p.low());
    Tensor low = p.low().rsub(1);
    Tensor high = p.high().rsub(1);
    Tensor ofLog = xLogX(p.high()).sub(xLogX(p.low())).sub(width).div(width);
    Tensor ofRest = xLogX(high).sub(xLogX(low)).add(width).div(width);
    Tensor sum = q.concentration1().add(q.concentration0());
    Tensor constant =
        q.concentration1().lgamma().add(q.concentration0().lgamma()).sub(sum.lgamma());
    return q.concentration0()
        .sub(1)
        .mul(ofRest)
        .add(constant)
        .sub(width.log())
        .sub(q.concentration1().sub(1).mul(ofLog))
        .masked_fill(p.high().gt(1).logical_or(p.low().lt(0)), INFINITY);
  }

  static Tensor xLogX(Tensor x) {
    return x.xlogy(x);
  }

  private static Tensor uniformExponential(Uniform p, Exponential q) {
    Tensor width = p.high().sub(p.low());
    return q.rate()
        .mul(p.high().add(p.low()))
        .div(2)
        .sub(width.mul(q.rate()).log())
        .masked_fill(p.low().lt(0), INFINITY);
  }

  private static Tensor uniformGamma(Uniform p, Gamma q) {
    Tensor width = p.high().sub(p.low());
    Tensor ofLog = xLogX(p.high()).sub(xLogX(p.low())).sub(width).div(width);
    return width
        .log()
        .neg()
        .add(logConstant(q))
        .add(q.concentration().rsub(1).mul(ofLog))
        .add(q.rate().mul(p.high().add(p.low())).div(2))
        .masked_fill(p.low().lt(0), INFINITY);
  }

  private static Tensor uniformGumbel(Uniform p, Gumbel q) {
    Tensor ratio = q.scale().div(p.high().sub(p.low()));
    Tensor high = p.high().sub(q.loc()).div(q.scale());
    Tensor low = p.low().sub(q.loc()).div(q.scale());
    Tensor tails = ratio.mul(high.neg().exp().sub(low.neg().exp()));
    return ratio.log().add(high.add(low).mul(0.5)).sub(tails);
  }

  private static Tensor uniformNormal(Uniform p, Normal q) {
    Tensor width = p.high().sub(p.low());
    Tensor shift = p.high().add(p.low()).sub(q.loc().mul(2)).div(2).pow(2);
    Tensor spread = width.pow(2).div(12).add(shift).mul(0.5);
    return q.scale().mul(Math.sqrt(2 * Math.PI)).div(width).log().add(spread.div(q.scale().pow(2)));
  }
}
