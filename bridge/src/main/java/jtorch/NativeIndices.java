package jtorch;

import java.util.Arrays;
import java.util.function.BiFunction;
import jtorch.internal.OptionalTensors;
import org.bytedeco.pytorch.EllipsisIndexType;
import org.bytedeco.pytorch.Slice;
import org.bytedeco.pytorch.SymInt;
import org.bytedeco.pytorch.SymIntOptional;
import org.bytedeco.pytorch.TensorIndex;
import org.bytedeco.pytorch.TensorIndexVector;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.TensorOptionalList;

/** Indices as LibTorch takes them. */
final class NativeIndices {
  private NativeIndices() {}

  /**
   * Calls with a tensor and indices; they live as long as the call.
   *
   * <p>The presets can't make LibTorch's None, so new dimensions are made first, and taken whole.
   */
  static <T> T with(
      org.bytedeco.pytorch.Tensor x,
      Index[] indices,
      BiFunction<org.bytedeco.pytorch.Tensor, TensorIndexVector, T> call) {
    org.bytedeco.pytorch.Tensor widened = new org.bytedeco.pytorch.Tensor(x);
    try (TensorIndexVector vector = new TensorIndexVector()) {
      long left = x.dim() - Arrays.stream(indices).mapToLong(NativeIndices::width).sum();
      long at = 0;
      for (Index index : indices) {
        if (index == Index.Mark.NONE) {
          org.bytedeco.pytorch.Tensor wider = widened.unsqueeze(at);
          widened.close();
          widened = wider;
          at++;
        } else {
          at += index == Index.Mark.ELLIPSIS ? Math.max(0, left) : width(index);
        }
        try (TensorIndex one = of(index)) {
          vector.push_back(one);
        }
      }
      return call.apply(widened, vector);
    } finally {
      widened.close();
    }
  }

  /** Adds values to the elements at index tensors. */
  static org.bytedeco.pytorch.Tensor accumulate(
      org.bytedeco.pytorch.Tensor x, Tensor[] indices, Tensor values) {
    try (TensorOptionalList list = new TensorOptionalList()) {
      for (Tensor index : indices) {
        try (TensorOptional one = OptionalTensors.of(index)) {
          list.push_back(one);
        }
      }
      return x.index_put_(list, values.raw(), true);
    }
  }

  /** How many dimensions of the tensor an index stands for. */
  private static long width(Index index) {
    return switch (index) {
      case Index.Mark mark -> 0;
      case Tensor mask when mask.dtype() == DType.bool -> mask.dim();
      case Index one -> 1;
    };
  }

  private static TensorIndex of(Index index) {
    return switch (index) {
      case Index.At(long value) -> new TensorIndex(value);
      case Index.Slice slice -> of(slice);
      case Index.Mark mark -> of(mark);
      case Tensor tensor -> new TensorIndex(tensor.raw());
    };
  }

  private static TensorIndex of(Index.Mark mark) {
    if (mark == Index.Mark.NONE) {
      return of(new Index.Slice(Long.MIN_VALUE, Long.MIN_VALUE, 1));
    }
    try (EllipsisIndexType dots = new EllipsisIndexType()) {
      return new TensorIndex(dots);
    }
  }

  private static TensorIndex of(Index.Slice slice) {
    try (SymIntOptional start = bound(slice.start());
        SymIntOptional stop = bound(slice.stop());
        SymIntOptional step = bound(slice.step());
        Slice made = new Slice(start, stop, step)) {
      return new TensorIndex(made);
    }
  }

  private static SymIntOptional bound(long value) {
    if (value == Long.MIN_VALUE) {
      return new SymIntOptional();
    }
    try (SymInt number = new SymInt(value)) {
      return new SymIntOptional(number);
    }
  }
}
