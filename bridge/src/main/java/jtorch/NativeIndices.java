package jtorch;

import java.util.function.Function;
import org.bytedeco.pytorch.EllipsisIndexType;
import org.bytedeco.pytorch.Slice;
import org.bytedeco.pytorch.SymInt;
import org.bytedeco.pytorch.SymIntOptional;
import org.bytedeco.pytorch.TensorIndex;
import org.bytedeco.pytorch.TensorIndexVector;

/** Indices as LibTorch takes them. */
final class NativeIndices {
  private NativeIndices() {}

  /** Calls with the indices; they live as long as the call. */
  static <T> T with(Index[] indices, Function<TensorIndexVector, T> call) {
    try (TensorIndexVector vector = new TensorIndexVector()) {
      for (Index index : indices) {
        try (TensorIndex one = of(index)) {
          vector.push_back(one);
        }
      }
      return call.apply(vector);
    }
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
      return new TensorIndex();
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
