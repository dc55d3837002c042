package jtorch.distributions;

import java.util.Arrays;
import jtorch.DistributionKwargs.DistributionKwarg;
import jtorch.Tensor;

/**
 * A batch whose last dimensions are one event: log_prob adds up what they hold.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#independent">Independent</a>.
 */
public final class Independent extends Distribution {
  private final Distribution base_dist;
  private final int reinterpreted_batch_ndims;

  /**
   * A distribution whose event has some of the batch's dimensions in front.
   *
   * @param reinterpreted_batch_ndims how many of the batch's last dimensions
   * @throws IllegalArgumentException if the batch has fewer, or the number is below 0
   */
  public Independent(
      Distribution base_distribution,
      int reinterpreted_batch_ndims,
      DistributionKwarg... keywords) {
    super(
        batch(base_distribution, reinterpreted_batch_ndims),
        event(base_distribution, reinterpreted_batch_ndims),
        keywords);
    base_dist = base_distribution;
    this.reinterpreted_batch_ndims = reinterpreted_batch_ndims;
  }

  private static long[] batch(Distribution base, int reinterpreted_batch_ndims) {
    long[] batch = base.batch_shape();
    if (reinterpreted_batch_ndims < 0 || reinterpreted_batch_ndims > batch.length) {
      throw new IllegalArgumentException(
          "Independent: reinterpreted_batch_ndims is "
              + reinterpreted_batch_ndims
              + ", but the batch of shape "
              + Arrays.toString(batch)
              + " has "
              + batch.length
              + " dimensions; give a number from 0 to that.");
    }
    return Arrays.copyOf(batch, batch.length - reinterpreted_batch_ndims);
  }

  private static long[] event(Distribution base, int reinterpreted_batch_ndims) {
    int cut = base.batch_shape().length - reinterpreted_batch_ndims;
    long[] shape = base.extended();
    return Arrays.copyOfRange(shape, cut, shape.length);
  }

  private Independent(Independent like, long... batch_shape) {
    super(like, batch_shape);
    reinterpreted_batch_ndims = like.reinterpreted_batch_ndims;
    long[] own = Arrays.copyOf(event_shape(), reinterpreted_batch_ndims);
    base_dist = like.base_dist.expand(joined(batch_shape, own));
  }

  @Override
  public Independent expand(long... batch_shape) {
    return new Independent(this, batch_shape);
  }

  /** Returns the distribution whose batch it is. */
  public Distribution base_dist() {
    return base_dist;
  }

  /** Returns how many dimensions of the batch belong to the event. */
  public int reinterpreted_batch_ndims() {
    return reinterpreted_batch_ndims;
  }

  @Override
  public boolean has_rsample() {
    return base_dist.has_rsample();
  }

  @Override
  public Tensor mean() {
    return base_dist.mean();
  }

  @Override
  public Tensor mode() {
    return base_dist.mode();
  }

  @Override
  public Tensor variance() {
    return base_dist.variance();
  }

  @Override
  public Tensor sample(long... sample_shape) {
    return base_dist.sample(sample_shape);
  }

  @Override
  public Tensor rsample(long... sample_shape) {
    return base_dist.rsample(sample_shape);
  }

  @Override
  public Tensor log_prob(Tensor value) {
    return sumRightmost(base_dist.log_prob(value), reinterpreted_batch_ndims);
  }

  @Override
  public Tensor entropy() {
    return sumRightmost(base_dist.entropy(), reinterpreted_batch_ndims);
  }

  /** Returns whether the base distribution has it and no dimension of its batch is the event's. */
  @Override
  public boolean has_enumerate_support() {
    return reinterpreted_batch_ndims == 0 && base_dist.has_enumerate_support();
  }

  @Override
  public Tensor enumerate_support(boolean expand) {
    return reinterpreted_batch_ndims == 0
        ? base_dist.enumerate_support(expand)
        : super.enumerate_support(expand);
  }

  @Override
  public Constraint support() {
    Constraint each = base_dist.support();
    return reinterpreted_batch_ndims == 0
        ? each
        : constraints.independent(each, reinterpreted_batch_ndims);
  }

  @Override
  public String toString() {
    return "Independent(" + base_dist + ", " + reinterpreted_batch_ndims + ")";
  }
}
