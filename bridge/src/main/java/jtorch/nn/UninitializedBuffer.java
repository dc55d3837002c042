package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.torch;

/**
 * A buffer whose shape isn't known yet: that of a lazy layer before its first forward.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.parameter.UninitializedBuffer.html">UninitializedBuffer</a>.
 * It has a type and a device; all else throws an {@link IllegalStateException} until {@link
 * #materialize} makes a usual tensor of it, which the same Java object then is.
 */
public final class UninitializedBuffer extends Tensor {
  /** Makes one of the default type on the CPU. */
  public UninitializedBuffer() {
    super(torch.zeros(0), false);
    Raw.setUninitialized(this, true);
  }

  /** Makes one of a type at a place. */
  UninitializedBuffer(Placement placement) {
    super(placement.zerosBuffer(0), false);
    Raw.setUninitialized(this, true);
  }

  /** Makes one of the type and on the device of another. */
  public UninitializedBuffer(UninitializedBuffer original) {
    super(Uninitialized.like(original), false);
    Raw.setUninitialized(this, true);
  }

  /**
   * Makes a usual tensor of this shape, whose elements are to be filled.
   *
   * @throws IllegalStateException if it is one already
   */
  public void materialize(long... shape) {
    Uninitialized.materialize(this, shape);
  }

  @Override
  public String toString() {
    return Raw.isUninitialized(this) ? "<UninitializedBuffer>" : super.toString();
  }
}
