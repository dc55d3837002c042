package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/** Tensors that may be missing, as LibTorch takes them; the caller closes what it gets. */
final class Optionals {
  private Optionals() {}

  static TensorOptional of(@Nullable Tensor tensor) {
    return tensor == null ? new TensorOptional() : new TensorOptional(Raw.of(tensor));
  }
}
