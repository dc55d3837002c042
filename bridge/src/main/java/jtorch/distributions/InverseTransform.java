package jtorch.distributions;

import jtorch.Tensor;

/** What undoes a transform. */
final class InverseTransform extends Transform {
  private final Transform forward;

  InverseTransform(Transform forward) {
    this.forward = forward;
  }

  @Override
  public Tensor call(Tensor x) {
    return forward.uncall(x);
  }

  @Override
  public Transform with_cache(int cache_size) {
    return new InverseTransform(forward.with_cache(cache_size));
  }

  @Override
  public Transform inv() {
    return forward;
  }

  @Override
  protected Tensor _call(Tensor x) {
    return forward.uncall(x);
  }

  @Override
  protected Tensor _inverse(Tensor y) {
    return forward.call(y);
  }

  @Override
  public Tensor log_abs_det_jacobian(Tensor x, Tensor y) {
    return forward.log_abs_det_jacobian(y, x).neg();
  }

  @Override
  public boolean bijective() {
    return forward.bijective();
  }

  @Override
  public Tensor sign() {
    return forward.sign();
  }

  @Override
  public Constraint codomain() {
    return forward.domain();
  }

  @Override
  public Constraint domain() {
    return forward.codomain();
  }

  @Override
  public long[] forward_shape(long... shape) {
    return forward.inverse_shape(shape);
  }

  @Override
  public long[] inverse_shape(long... shape) {
    return forward.forward_shape(shape);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof InverseTransform inverse && forward.equals(inverse.forward);
  }

  @Override
  public int hashCode() {
    return ~forward.hashCode();
  }

  @Override
  public String toString() {
    return "_InverseTransform(" + forward + ")";
  }
}
