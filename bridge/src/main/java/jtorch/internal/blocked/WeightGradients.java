package jtorch.internal.blocked;

import java.util.Set;
import jtorch.sys.Host;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;

/**
 * Which type the gradients of a convolution's kernels are computed in.
 *
 * <p>oneDNN's bfloat16 has kernels of its own for them with AMX, and without it where there are
 * full blocks of 16 channels. Else it makes rows of all windows first, which takes several times as
 * long as float32 does. Both sum in float32, so that the result is the same but for the order.
 */
final class WeightGradients {
  private static final int BLOCK = 16;
  private static final boolean NEEDS_FULL_BLOCKS = needsFullBlocks();

  private WeightGradients() {}

  private static boolean needsFullBlocks() {
    Set<String> has = Host.current().processorFlags();
    return has.contains("avx512bw") && !has.contains("amx_bf16");
  }

  /** Returns whether float32 is faster than the bfloat16 that the kernels have. */
  static boolean areFasterWide(Tensor weight, long groups) {
    return NEEDS_FULL_BLOCKS
        && weight.scalar_type().value == ScalarType.BFloat16.value
        && groups == 1
        && weight.size(0) % BLOCK != 0
        && weight.size(2) * weight.size(3) > 1; // the windows of one pixel are the rows
  }

  /** Returns a tensor, in blocks or in rows, in rows of float32. */
  static Tensor widened(Tensor tensor) {
    if (!tensor.is_mkldnn()) {
      return tensor.to(ScalarType.Float);
    }
    try (ScalarTypeOptional type = new ScalarTypeOptional(ScalarType.Float);
        BoolOptional none = new BoolOptional()) {
      return tensor.to_dense(type, none);
    }
  }

  /** Returns a gradient in bfloat16; the wider one is closed. */
  static Tensor narrowed(Tensor wide) {
    try (wide) {
      return wide.to(ScalarType.BFloat16);
    }
  }
}
