package jtorch.distributions;

import static jtorch.distributions.kl.register_kl;

import jtorch.Tensor;

/** How far Pareto distributions are from others, and others from them. */
final class ParetoDivergences {
  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private ParetoDivergences() {}

  static void register() {
    register_kl(Pareto.class, Pareto.class, ParetoDivergences::pareto);
    register_kl(Pareto.class, Exponential.class, ParetoDivergences::paretoExponential);
    register_kl(Pareto.class, Gamma.class, ParetoDivergences::paretoGamma);
    register_kl(Pareto.class, Normal.class, ParetoDivergences::paretoNormal);
    register_kl(Uniform.class, Pareto.class, ParetoDivergences::uniformPareto);
  }

  private static Tensor pareto(Pareto p, Pareto q) {
    Tensor ratio = q.alpha().div(p.alpha());
    Tensor shift = q.alpha().mul(p.scale().div(q.scale()).log());
    Tensor below = p.scale().lt(q.scale());
    return shift.sub(ratio.log()).add(ratio).sub(1).masked_fill(below, INFINITY);
  }

  private static Tensor paretoExponential(Pareto p, Exponential q) {
    Tensor rate = p.scale().mul(q.rate());
    return p.alpha()
        .div(rate)
        .log()
        .sub(p.alpha().reciprocal())
        .add(p.alpha().mul(rate).div(p.alpha().sub(1)))
        .sub(1)
        .masked_fill(p.alpha().le(1), INFINITY);
  }

  private static Tensor paretoGamma(Pareto p, Gamma q) {
    Tensor meanOfLog = p.scale().log().add(p.alpha().reciprocal());
    Tensor mean = p.alpha().mul(p.scale()).div(p.alpha().sub(1));
    return p.alpha()
        .log()
        .sub(meanOfLog)
        .add(BetweenKindsDivergences.logConstant(q))
        .add(q.concentration().rsub(1).mul(meanOfLog))
        .add(q.rate().mul(mean))
        .sub(1)
        .masked_fill(p.alpha().le(1), INFINITY);
  }

  private static Tensor paretoNormal(Pareto p, Normal q) {
    Tensor step = p.scale().div(p.alpha().sub(1));
    Tensor variance = p.alpha().mul(step.pow(2)).div(p.alpha().sub(2));
    Tensor shift = p.alpha().mul(step).sub(q.loc()).pow(2);
    return q.scale()
        .mul(Math.sqrt(2 * Math.PI))
        .mul(p.alpha())
        .div(p.scale())
        .log()
        .sub(p.alpha().reciprocal())
        .add(variance.add(shift).div(q.scale().pow(2).mul(2)))
        .sub(1)
        .masked_fill(p.alpha().le(2), INFINITY);
  }

  private static Tensor uniformPareto(Uniform p, Pareto q) {
    Tensor width = p.high().sub(p.low());
    Tensor ofLog =
        BetweenKindsDivergences.xLogX(p.high())
            .sub(BetweenKindsDivergences.xLogX(p.low()))
            .sub(width)
            .div(width);
    return ofLog
        .mul(q.alpha().add(1))
        .sub(q.alpha().mul(q.scale().pow(q.alpha())).mul(width).log())
        .masked_fill(p.low().lt(q.scale()), INFINITY);
  }
}
