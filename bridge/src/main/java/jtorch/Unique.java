package jtorch;

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
}
