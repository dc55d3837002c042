package jtorch;

import java.util.function.Supplier;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.T_TensorTensor_T;

/**
 * What a reduction along a dimension returns: {@code output.max(1)} in Python gives such a pair.
 *
 * @param values the elements
 * @param indices where they stand along the dimension, as int64
 */
public record ValuesIndices(Tensor values, Tensor indices) {
  /** Calls an operator that returns such a pair. */
  static ValuesIndices of(String operator, Supplier<T_TensorTensor_T> call) {
    return Call.value(
        operator,
        () -> {
          try (T_TensorTensor_T pair = call.get()) {
            return new ValuesIndices(Raw.copy(pair.get0()), Raw.copy(pair.get1()));
          }
        });
  }
}
