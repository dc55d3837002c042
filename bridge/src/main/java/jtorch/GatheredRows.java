package jtorch;

import java.lang.foreign.ValueLayout;
import jtorch.internal.OwnProducts;
import jtorch.internal.PlainMemory;
import jtorch.internal.Raw;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a tensor at the numbers of another, {@code x[i]}, where no gradient is recorded.
 *
 * <p>LibTorch's indexing computes where each element stands; its {@code index_select} copies whole
 * rows, but takes no negative numbers and has another gradient's name. So it is used where nobody
 * can see a difference.
 */
final class GatheredRows {
  private static final int SHORT_ROW = 4; // below, copying a row costs more than its elements

  private GatheredRows() {}

  /** Returns the rows, a new object, or null where LibTorch's indexing has to answer. */
  static @Nullable Tensor of(Tensor x, Index... indices) {
    if (indices.length != 1 || !(indices[0] instanceof jtorch.Tensor index)) {
      return null;
    }
    Tensor numbers = index.raw();
    return suits(x) && areRows(numbers, x.size(0)) ? x.index_select(0, numbers) : null;
  }

  private static boolean suits(Tensor x) {
    return x.dim() >= 2
        && x.numel() >= SHORT_ROW * x.size(0)
        && x.numel() > 0
        && x.is_cpu()
        && !OwnProducts.areOff()
        && !(x.requires_grad() && GradMode.is_enabled())
        && !x.is_complex()
        && PlainMemory.hasElements(x)
        && x.is_contiguous();
  }

  private static boolean areRows(Tensor numbers, long rows) {
    if (numbers.dim() != 1
        || numbers.scalar_type().value != ScalarType.Long.value
        || !numbers.is_cpu()
        || !PlainMemory.hasElements(numbers)
        || !numbers.is_contiguous()) {
      return false;
    }
    long count = numbers.numel();
    if (count == 0) {
      return true;
    }
    var memory = TensorMemory.data(Raw.address(numbers), count * Long.BYTES);
    boolean all = true;
    for (long i = 0; i < count; i++) {
      all &= Long.compareUnsigned(memory.getAtIndex(ValueLayout.JAVA_LONG, i), rows) < 0;
    }
    return all;
  }
}
