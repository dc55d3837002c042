package jtorch;

import java.util.function.Supplier;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.T_TensorTensorTensor_T;

/**
 * The different elements of a tensor.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.unique.html">torch.unique</a>.
 *
 * @param output the different elements in order
 * @param inverse_indices for each element its place in {@code output}, as int64
 * @param counts how often each of {@code output} occurs, as int64
 */
public record Unique(Tensor output, Tensor inverse_indices, Tensor counts) {
  static Unique of(Tensor input) {
    return Call.value(
        "unique",
        () -> {
          try (Tensor flat = input.flatten();
              T_TensorTensorTensor_T found =
                  org.bytedeco.pytorch.global.torch.unique_dim(flat.raw(), 0, true, true, true);
              Tensor inverse = Raw.copy(found.get1())) {
            return new Unique(
                Raw.copy(found.get0()), inverse.view(input.shape()), Raw.copy(found.get2()));
          }
        });
  }

  /** The different slices along a dimension. */
  static Unique of(Tensor input, long dim) {
    return of(
        "unique",
        () -> org.bytedeco.pytorch.global.torch.unique_dim(input.raw(), dim, true, true, true));
  }

  /** The elements without those that equal the one before. */
  static Unique consecutive(Tensor input) {
    return of(
        "unique_consecutive",
        () -> org.bytedeco.pytorch.global.torch.unique_consecutive(input.raw(), true, true, null));
  }

  private static Unique of(String operator, Supplier<T_TensorTensorTensor_T> call) {
    return Call.value(
        operator,
        () -> {
          try (T_TensorTensorTensor_T found = call.get()) {
            return new Unique(
                Raw.copy(found.get0()), Raw.copy(found.get1()), Raw.copy(found.get2()));
          }
        });
  }

  @Override
  public String toString() {
    return ReturnTypes.tuple(output, inverse_indices, counts);
  }
}
