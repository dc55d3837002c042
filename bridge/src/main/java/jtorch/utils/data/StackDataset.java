package jtorch.utils.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.Tensor;

/**
 * Several datasets side by side: a sample has the tensors of one from each, in their order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.StackDataset">StackDataset</a>.
 * Where Python has a tuple of tuples, as of two sets of pictures and labels, Java has their tensors
 * one after the other.
 */
public final class StackDataset implements Dataset {
  private final List<Dataset> datasets;

  /**
   * Puts the datasets side by side.
   *
   * @throws IllegalArgumentException if there are none, or their sizes differ
   */
  public StackDataset(Dataset... datasets) {
    this(List.of(datasets));
  }

  /**
   * Puts the datasets side by side.
   *
   * @throws IllegalArgumentException if there are none, or their sizes differ
   */
  public StackDataset(List<? extends Dataset> datasets) {
    long[] sizes = datasets.stream().mapToLong(Dataset::size).distinct().toArray();
    if (sizes.length != 1) {
      throw new IllegalArgumentException(
          "StackDataset: datasets of "
              + Arrays.toString(sizes)
              + " samples don't stand side by side; give one or more of one size.");
    }
    this.datasets = List.copyOf(datasets);
  }

  /** Returns the datasets. */
  public List<Dataset> datasets() {
    return datasets;
  }

  @Override
  public long size() {
    return datasets.getFirst().size();
  }

  /**
   * Returns a sample; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  @Override
  public Sample get(long index) {
    List<Tensor> tensors = new ArrayList<>();
    datasets.forEach(dataset -> tensors.addAll(dataset.get(index).tensors()));
    return new Sample(tensors);
  }

  /** Each dataset's part is fetched from it as a batch. */
  @Override
  public Sample get(long[] indices) {
    List<Tensor> tensors = new ArrayList<>();
    datasets.forEach(dataset -> tensors.addAll(dataset.get(indices).tensors()));
    return new Sample(tensors);
  }
}
