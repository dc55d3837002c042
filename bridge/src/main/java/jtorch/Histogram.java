package jtorch;

import java.util.function.Supplier;
import org.bytedeco.pytorch.T_TensorTensor_T;

/**
 * How many elements are in each bin.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.histogram.html">torch.histogram</a>.
 *
 * @param hist the counts, in the elements' type
 * @param bin_edges where the bins begin and the last one ends, one more than counts
 */
public record Histogram(Tensor hist, Tensor bin_edges) {
  static Histogram of(Supplier<T_TensorTensor_T> call) {
    ValuesIndices pair = ValuesIndices.of("histogram", call);
    return new Histogram(pair.values(), pair.indices());
  }

  @Override
  public String toString() {
    return ReturnTypes.text("histogram", "hist", hist, "bin_edges", bin_edges);
  }
}
