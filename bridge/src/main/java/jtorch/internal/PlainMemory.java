package jtorch.internal;

import org.bytedeco.pytorch.InferenceMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Which tensors' memory a library may read that knows nothing of LibTorch's kinds of tensors. */
public final class PlainMemory {
  private PlainMemory() {}

  /** Returns whether a tensor's memory holds float32 on the CPU, and may be used in this mode. */
  public static boolean hasFloats(Tensor tensor) {
    return tensor.scalar_type().value == ScalarType.Float.value
        && tensor.is_cpu()
        && hasElements(tensor)
        && (!tensor.is_inference() || InferenceMode.is_enabled());
  }

  /**
   * Returns whether the memory of a tensor of real numbers holds its elements: not if it is sparse
   * or in blocks, if they are still to be negated, or if it is a gradient's zeros without memory.
   */
  public static boolean hasElements(Tensor tensor) {
    return tensor.has_storage() && !tensor.is_neg() && !tensor._is_zerotensor();
  }
}
