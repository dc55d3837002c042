package jtorch.internal.checkpoint;

import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.internal.SavedVersions;
import jtorch.sys.TensorMemory;

/**
 * An input that a checkpoint holds until its backward pass.
 *
 * @param address the {@code at::Tensor*} that holds it
 * @param version how often it had been changed in place
 * @param differentiable whether its gradient is wanted
 */
record SavedInput(long address, long version, boolean differentiable) {
  static SavedInput of(Tensor input) {
    org.bytedeco.pytorch.Tensor raw = Raw.of(input);
    return new SavedInput(TensorMemory.copy(raw.address()), raw._version(), input.requires_grad());
  }

  /**
   * Returns the input, in the present scope.
   *
   * @throws IllegalStateException if it was changed in place since
   */
  Tensor get() {
    SavedVersions.check(Raw.at(address), version);
    return Raw.wrapAddress(TensorMemory.copy(address), true);
  }

  void release() {
    TensorMemory.delete(address);
  }
}
