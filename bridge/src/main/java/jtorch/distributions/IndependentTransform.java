package jtorch.distributions;

import java.util.List;
import jtorch.DistributionKwargs.TransformKwarg;
import jtorch.Tensor;

/**
 * A transform whose last dimensions of values belong to one event.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#torch.distributions.transforms.IndependentTransform">
 * IndependentTransform</a>.
 */
public final class IndependentTransform extends Transform {
  private final Transform base_transform;
  private final int reinterpreted_batch_ndims;

  /**
   * A transform of events that have so many dimensions more.
   *
   * @param keywords {@code cache_size(1)}: the transform of the parts remembers its last result
   * @throws IllegalArgumentException if their number is below 0
   */
  public IndependentTransform(
      Transform base_transform, int reinterpreted_batch_ndims, TransformKwarg... keywords) {
    super(keywords);
    if (reinterpreted_batch_ndims < 0) {
      throw new IllegalArgumentException(
          "IndependentTransform: reinterpreted_batch_ndims is "
              + reinterpreted_batch_ndims
              + "; give a number of 0 or more.");
    }
    this.base_transform = alike(List.of(base_transform)).getFirst();
    this.reinterpreted_batch_ndims = reinterpreted_batch_ndims;
  }

  /** Returns the transform of the parts. */
  public Transform base_transform() {
    return base_transform;
  }

  /** Returns how many dimensions belong to the event that the parts don't have. */
  public int reinterpreted_batch_ndims() {
    return reinterpreted_batch_ndims;
  }

  @Override
  protected Tensor _call(Tensor x) {
    checkDims(domain().event_dim(), x.size());
    return base_transform.call(x);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    checkDims(codomain().event_dim(), y.size());
    return base_transform.uncall(y);
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return Distribution.sumRightmost(
        base_transform.log_abs_det_jacobian(x, y), reinterpreted_batch_ndims);
  }

  @Override
  public Tensor sign() {
    return base_transform.sign();
  }

  @Override
  public boolean bijective() {
    return base_transform.bijective();
  }

  @Override
  public Constraint domain() {
    return constraints.independent(base_transform.domain(), reinterpreted_batch_ndims);
  }

  @Override
  public Constraint codomain() {
    return constraints.independent(base_transform.codomain(), reinterpreted_batch_ndims);
  }

  @Override
  public long[] forward_shape(long... shape) {
    return base_transform.forward_shape(shape);
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return base_transform.inverse_shape(shape);
  }

  @Override
  public String toString() {
    return "IndependentTransform(" + base_transform + ", " + reinterpreted_batch_ndims + ")";
  }
}
