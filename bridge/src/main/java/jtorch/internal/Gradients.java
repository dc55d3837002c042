package jtorch.internal;

import jtorch.Device;
import jtorch.Tensor;
import jtorch.torch;

/** What modules and optimizers do to their tensors natively. */
public final class Gradients {
  private static final org.bytedeco.pytorch.Tensor NONE = new org.bytedeco.pytorch.Tensor();

  private Gradients() {}

  /** Drops a tensor's gradient, as {@code zero_grad(set_to_none=True)} does. */
  public static void forget(Tensor tensor) {
    if (!Raw.isUninitialized(tensor)) {
      Raw.of(tensor).mutable_grad().put(NONE);
    }
  }

  /** Sets a tensor's gradient to zero where there is one. */
  public static void clear(Tensor tensor) {
    try (var mode = torch.no_grad();
        Tensor grad = tensor.grad()) {
      assert mode != null;
      if (grad != null) {
        grad.zero_();
      }
    }
  }

  /** Returns whether a tensor has a gradient of which only a part is kept. */
  public static boolean isSparse(Tensor tensor) {
    if (Raw.isUninitialized(tensor)) {
      return false;
    }
    org.bytedeco.pytorch.Tensor gradient = Raw.of(tensor).grad();
    return gradient.defined() && (gradient.is_sparse() || gradient.is_sparse_csr());
  }

  /** Returns whether a tensor has a gradient all of which is kept. */
  public static boolean isDense(Tensor tensor) {
    return !Raw.isUninitialized(tensor) && Raw.of(tensor).grad().defined() && !isSparse(tensor);
  }

  /** Moves a tensor's data to a device; the tensor stays the same object. */
  public static void move(Tensor tensor, Device device) {
    Tensor moved = tensor.data().to(device);
    Raw.of(tensor).set_data(Raw.of(moved));
  }
}
