package jtorch.nn;

import jtorch.internal.Raw;
import jtorch.torch;

/**
 * A parameter whose shape isn't known yet: that of a lazy layer before its first forward.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.UninitializedParameter.html">UninitializedParameter</a>.
 * It has a type and a device; all else throws an {@link IllegalStateException} until {@link
 * #materialize} makes a usual parameter of it, which the same Java object then is.
 */
public final class UninitializedParameter extends Parameter {
  /** Makes one of the default type on the CPU. */
  public UninitializedParameter() {
    super(torch.zeros(0));
    Raw.setUninitialized(this, true);
  }

  /** Makes one of a type at a place. */
  UninitializedParameter(Placement placement) {
    super(placement.zerosBuffer(0));
    Raw.setUninitialized(this, true);
  }

  /** Makes one of the type and on the device of another, whose gradients are recorded alike. */
  public UninitializedParameter(UninitializedParameter original) {
    super(Uninitialized.like(original));
    requires_grad_(original.requires_grad());
    Raw.setUninitialized(this, true);
  }

  /**
   * Makes a usual parameter of this shape, whose elements are to be filled.
   *
   * @throws IllegalStateException if it is one already
   */
  public void materialize(long... shape) {
    Uninitialized.materialize(this, shape);
  }

  @Override
  public String toString() {
    return Raw.isUninitialized(this) ? "<UninitializedParameter>" : super.toString();
  }
}
