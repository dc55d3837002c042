package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.TensorOptional;
import org.jspecify.annotations.Nullable;

/**
 * Tensors and numbers that may be missing, as LibTorch takes them; the caller closes what it gets.
 */
final class Optionals {
  private Optionals() {}

  static TensorOptional of(@Nullable Tensor tensor) {
    return OptionalTensors.of(tensor);
  }

  static LongOptional of(@Nullable Long number) {
    return number == null ? new LongOptional() : new LongOptional(number);
  }
}
