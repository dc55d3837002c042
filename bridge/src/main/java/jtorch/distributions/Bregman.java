package jtorch.distributions;

import java.util.List;
import jtorch.Tensor;
import jtorch.internal.transforms.Pullback;
import jtorch.torch;

/**
 * What the log normalizer of an exponential family tells.
 *
 * @param params the natural parameters
 * @param value the log normalizer, of the batch's shape
 * @param slopes its gradient by each parameter: the means of the statistics
 */
record Bregman(List<Tensor> params, Tensor value, List<Tensor> slopes) {
  static Bregman of(String name, ExponentialFamily family) {
    List<Tensor> params = family._natural_params();
    Pullback.Gradients found =
        Pullback.gradAndValue(
            name,
            all -> {
              Tensor value = family._log_normalizer(all);
              return new Pullback.Result(value.sum(), List.of(value));
            },
            params);
    return new Bregman(params, found.aux().getFirst(), found.grads());
  }

  static Tensor entropy(ExponentialFamily family, long... batch_shape) {
    double carrier = family._mean_carrier_measure();
    Bregman own = of("entropy", family);
    Tensor result = own.value.sub(carrier);
    for (int i = 0; i < own.params.size(); i++) {
      result = result.sub(overEvents(own.params.get(i).mul(own.slopes.get(i)), batch_shape));
    }
    return result;
  }

  static Tensor divergence(ExponentialFamily p, ExponentialFamily q, long... batch_shape) {
    Bregman own = of("kl_divergence", p);
    List<Tensor> other = q._natural_params();
    Tensor result = q._log_normalizer(other).sub(own.value);
    for (int i = 0; i < other.size(); i++) {
      Tensor shift = other.get(i).sub(own.params.get(i)).mul(own.slopes.get(i));
      result = result.sub(overEvents(shift, batch_shape));
    }
    return result;
  }

  /** Sums up what belongs to one variable. */
  private static Tensor overEvents(Tensor terms, long... batch_shape) {
    return Distribution.sumRightmost(terms, Math.max(0, terms.dim() - batch_shape.length));
  }

  static Tensor divergence(Distribution p, Distribution q) {
    if (p instanceof ExponentialFamily one
        && q instanceof ExponentialFamily other
        && p.getClass() == q.getClass()) {
      return divergence(one, other, torch.broadcast_shapes(p.batch_shape(), q.batch_shape()));
    }
    throw kl.none(p, q);
  }
}
