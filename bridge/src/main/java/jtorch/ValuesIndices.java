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
 * @param type what Python calls it in {@code torch.return_types}: the operator's name
 */
public record ValuesIndices(Tensor values, Tensor indices, String type) {
  /** Calls an operator that returns such a pair. */
  static ValuesIndices of(String operator, Supplier<T_TensorTensor_T> call) {
    return Call.value(
        operator,
        () -> {
          try (T_TensorTensor_T pair = call.get()) {
            return new ValuesIndices(Raw.copy(pair.get0()), Raw.copy(pair.get1()), operator);
          }
        });
  }

  /** Returns what Python prints: {@code torch.return_types.max(values=..., indices=...)}. */
  @Override
  public String toString() {
    return type.equals("geqrf")
        ? ReturnTypes.text(type, "a", values, "tau", indices)
        : ReturnTypes.text(type, "values", values, "indices", indices);
  }
}
