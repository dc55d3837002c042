package jtorch.nn;

import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.T_TensorTensor_T;

/**
 * What a pooling returns with {@code return_indices=True} in Python.
 *
 * @param output the largest element of each window
 * @param indices where each stood in its channel, as int64: what an unpooling takes
 */
public record PoolOutput(Tensor output, Tensor indices) {
  static PoolOutput of(String operator, Supplier<T_TensorTensor_T> call) {
    return Call.value(
        operator,
        () -> {
          try (T_TensorTensor_T pair = call.get()) {
            return new PoolOutput(Raw.copy(pair.get0()), Raw.copy(pair.get1()));
          }
        });
  }
}
