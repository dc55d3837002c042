package jtorch;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.T_TensorTensorVector_T;
import org.bytedeco.pytorch.TensorVector;

/**
 * How many points are in each bin of several dimensions.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.histogramdd.html">torch.histogramdd</a>.
 *
 * @param hist the counts, with a dimension for each of the points'
 * @param bin_edges where the bins of each dimension begin and the last one ends
 */
public record HistogramOfSeveral(Tensor hist, List<Tensor> bin_edges) {
  /** Keeps a list of its own. */
  public HistogramOfSeveral {
    bin_edges = List.copyOf(bin_edges);
  }

  static HistogramOfSeveral of(Supplier<T_TensorTensorVector_T> call) {
    return Call.value(
        "histogramdd",
        () -> {
          try (T_TensorTensorVector_T pair = call.get()) {
            TensorVector edges = pair.get1();
            return new HistogramOfSeveral(
                Raw.copy(pair.get0()),
                Stream.iterate(0L, i -> i < edges.size(), i -> i + 1)
                    .map(i -> Raw.copy(edges.get(i)))
                    .toList());
          }
        });
  }

  @Override
  public String toString() {
    return "torch.return_types.histogramdd(\nhist="
        + hist
        + ",\nbin_edges="
        + ReturnTypes.tuple(bin_edges.toArray(Tensor[]::new))
        + ")";
  }
}
