package jtorch.distributions;

import static jtorch.distributions.kl.kl_divergence;
import static jtorch.distributions.kl.register_kl;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.torch;

/** How far two distributions of one kind are apart. */
final class SameKindDivergences {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private SameKindDivergences() {}

  static void register() {
    register_kl(Normal.class, Normal.class, SameKindDivergences::normal);
    register_kl(Bernoulli.class, Bernoulli.class, SameKindDivergences::bernoulli);
    register_kl(Categorical.class, Categorical.class, SameKindDivergences::categorical);
    register_kl(Beta.class, Beta.class, SameKindDivergences::beta);
    register_kl(Binomial.class, Binomial.class, SameKindDivergences::binomial);
    register_kl(Cauchy.class, Cauchy.class, SameKindDivergences::cauchy);
    register_kl(Dirichlet.class, Dirichlet.class, SameKindDivergences::dirichlet);
    register_kl(Exponential.class, Exponential.class, SameKindDivergences::exponential);
    register_kl(Gamma.class, Gamma.class, SameKindDivergences::gamma);
    register_kl(Geometric.class, Geometric.class, SameKindDivergences::geometric);
    register_kl(Gumbel.class, Gumbel.class, SameKindDivergences::gumbel);
    register_kl(HalfNormal.class, HalfNormal.class, (p, q) -> normal(p.base_dist(), q.base_dist()));
    register_kl(Independent.class, Independent.class, SameKindDivergences::independent);
    register_kl(Laplace.class, Laplace.class, SameKindDivergences::laplace);
    register_kl(
        OneHotCategorical.class,
        OneHotCategorical.class,
        (p, q) -> categorical(p.categorical(), q.categorical()));
    register_kl(Poisson.class, Poisson.class, SameKindDivergences::poisson);
    register_kl(
        TransformedDistribution.class,
        TransformedDistribution.class,
        SameKindDivergences::transformed);
    register_kl(Uniform.class, Uniform.class, SameKindDivergences::uniform);
  }

  private static Tensor normal(Normal p, Normal q) {
    Tensor ratio = p.scale().div(q.scale()).pow(2);
    Tensor shift = p.loc().sub(q.loc()).div(q.scale()).pow(2);
    return ratio.add(shift).sub(1).sub(ratio.log()).mul(0.5);
  }

  private static Tensor bernoulli(Bernoulli p, Bernoulli q) {
    Tensor ones = p.probs();
    Tensor ofOnes = F.softplus(q.logits().neg()).sub(F.softplus(p.logits().neg())).mul(ones);
    Tensor zeros = ones.rsub(1);
    Tensor ofZeros = F.softplus(q.logits()).sub(F.softplus(p.logits())).mul(zeros);
    return infinite(ofOnes, ones, q.probs(), 0).add(infinite(ofZeros, ones, q.probs(), 1));
  }

  private static Tensor categorical(Categorical p, Categorical q) {
    Tensor terms = p.logits().sub(q.logits()).mul(p.probs());
    return infinite(terms, p.probs(), q.probs(), 0).sum(-1);
  }

  /** What q calls impossible is infinitely far, unless p does so too. */
  private static Tensor infinite(Tensor terms, Tensor p, Tensor q, double impossible) {
    return terms.masked_fill(q.eq(impossible), INFINITY).masked_fill(p.eq(impossible), 0);
  }

  private static Tensor beta(Beta p, Beta q) {
    Tensor one = p.concentration1();
    Tensor zero = p.concentration0();
    Tensor sum = one.add(zero);
    Tensor sumOfQ = q.concentration1().add(q.concentration0());
    Tensor plus = q.concentration1().lgamma().add(q.concentration0().lgamma()).add(sum.lgamma());
    Tensor minus = one.lgamma().add(zero.lgamma()).add(sumOfQ.lgamma());
    return plus.sub(minus)
        .add(one.sub(q.concentration1()).mul(one.digamma()))
        .add(zero.sub(q.concentration0()).mul(zero.digamma()))
        .add(sumOfQ.sub(sum).mul(sum.digamma()));
  }

  private static Tensor binomial(Binomial p, Binomial q) {
    if (torch.any(p.total_count().lt(q.total_count())).item_bool()) {
      throw new UnsupportedOperationException(
          "kl_divergence: there is no formula for a Binomial whose total_count is below that of"
              + " the second one; give both as many tries.");
    }
    Tensor odds = p.probs().mul(p.logits().sub(q.logits()));
    Tensor each = odds.add(p.probs().neg().log1p()).sub(q.probs().neg().log1p());
    return p.total_count().mul(each).masked_fill(p.total_count().gt(q.total_count()), INFINITY);
  }

  private static Tensor cauchy(Cauchy p, Cauchy q) {
    Tensor apart = p.scale().add(q.scale()).pow(2).add(p.loc().sub(q.loc()).pow(2));
    return apart.log().sub(p.scale().mul(4).mul(q.scale()).log());
  }

  private static Tensor dirichlet(Dirichlet p, Dirichlet q) {
    Tensor own = p.concentration();
    Tensor other = q.concentration();
    Tensor sums = own.sum(-1).lgamma().sub(other.sum(-1).lgamma());
    Tensor each = own.lgamma().sub(other.lgamma()).sum(-1);
    Tensor slopes = own.digamma().sub(own.sum(-1).digamma().unsqueeze(-1));
    return sums.sub(each).add(own.sub(other).mul(slopes).sum(-1));
  }

  private static Tensor exponential(Exponential p, Exponential q) {
    Tensor ratio = q.rate().div(p.rate());
    return ratio.sub(ratio.log()).sub(1);
  }

  private static Tensor gamma(Gamma p, Gamma q) {
    Tensor own = p.concentration();
    Tensor other = q.concentration();
    return other
        .mul(p.rate().div(q.rate()).log())
        .add(other.lgamma().sub(own.lgamma()))
        .add(own.sub(other).mul(own.digamma()))
        .add(q.rate().sub(p.rate()).mul(own.div(p.rate())));
  }

  private static Tensor geometric(Geometric p, Geometric q) {
    return p.entropy().neg().sub(q.probs().neg().log1p().div(p.probs())).sub(q.logits());
  }

  private static Tensor gumbel(Gumbel p, Gumbel q) {
    Tensor ratio = p.scale().div(q.scale());
    Tensor other = q.loc().div(q.scale());
    Tensor own = p.loc().div(q.scale());
    return ratio
        .log()
        .neg()
        .sub(other)
        .add(own)
        .add(ratio.mul(Gumbel.EULER))
        .add(other.add(ratio.add(1).lgamma()).sub(own).exp())
        .sub(1 + Gumbel.EULER);
  }

  private static Tensor independent(Independent p, Independent q) {
    int dims = p.reinterpreted_batch_ndims();
    if (dims != q.reinterpreted_batch_ndims()) {
      throw new UnsupportedOperationException(
          "kl_divergence: an Independent of "
              + dims
              + " dimensions can't be compared with one of "
              + q.reinterpreted_batch_ndims()
              + "; give both the same reinterpreted_batch_ndims.");
    }
    return Distribution.sumRightmost(kl_divergence(p.base_dist(), q.base_dist()), dims);
  }

  private static Tensor laplace(Laplace p, Laplace q) {
    Tensor ratio = p.scale().div(q.scale());
    Tensor shift = p.loc().sub(q.loc()).abs();
    Tensor overlap = ratio.mul(shift.neg().div(p.scale()).exp());
    return ratio.log().neg().add(shift.div(q.scale())).add(overlap).sub(1);
  }

  private static Tensor poisson(Poisson p, Poisson q) {
    Tensor ratio = p.rate().log().sub(q.rate().log());
    return p.rate().mul(ratio).sub(p.rate().sub(q.rate()));
  }

  private static Tensor transformed(TransformedDistribution p, TransformedDistribution q) {
    boolean same =
        p.transforms().equals(q.transforms()) && Arrays.equals(p.event_shape(), q.event_shape());
    if (!same) {
      throw kl.none(p, q);
    }
    return kl_divergence(p.base_dist(), q.base_dist());
  }

  private static Tensor uniform(Uniform p, Uniform q) {
    Tensor outside = q.low().gt(p.low()).logical_or(q.high().lt(p.high()));
    return q.high().sub(q.low()).div(p.high().sub(p.low())).log().masked_fill(outside, INFINITY);
  }
}
