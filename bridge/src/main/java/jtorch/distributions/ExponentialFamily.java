package jtorch.distributions;

import java.util.List;
import jtorch.Tensor;

/**
 * A distribution whose density is a factor of its own times e to the power of natural parameters
 * times statistics of the value, less the log normalizer. Of a class of one's own, {@code class
 * Mine extends Distribution implements ExponentialFamily}, the log normalizer's gradient gives the
 * entropy and {@link kl#kl_divergence} of two of them, by Nielsen and Nock, Entropies and
 * cross-entropies of exponential families, 2010.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#exponentialfamily">ExponentialFamily</a>.
 */
public interface ExponentialFamily {
  /** Returns the natural parameters, each of shape (batch...) or (batch..., event...). */
  List<Tensor> _natural_params();

  /**
   * Returns the log normalizer of natural parameters: of shape (batch...).
   *
   * @param natural_params as {@link #_natural_params} returns them
   */
  Tensor _log_normalizer(List<Tensor> natural_params);

  /**
   * Returns the mean of the logarithm of the density's own factor.
   *
   * @throws UnsupportedOperationException if there is no formula for it, so that there is none for
   *     the entropy
   */
  default double _mean_carrier_measure() {
    throw new UnsupportedOperationException(
        getClass().getSimpleName()
            + ": there is no _mean_carrier_measure for it, which its entropy needs; take the mean"
            + " of -log_prob(x) over draws of sample().");
  }
}
