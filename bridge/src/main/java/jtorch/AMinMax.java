package jtorch;

import java.util.function.Supplier;
import org.bytedeco.pytorch.T_TensorTensor_T;

/**
 * The smallest and the largest elements.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.aminmax.html">torch.aminmax</a>.
 */
public record AMinMax(Tensor min, Tensor max) {
  static AMinMax of(Supplier<T_TensorTensor_T> call) {
    ValuesIndices pair = ValuesIndices.of("aminmax", call);
    return new AMinMax(pair.values(), pair.indices());
  }

  @Override
  public String toString() {
    return ReturnTypes.text("aminmax", "min", min, "max", max);
  }
}
