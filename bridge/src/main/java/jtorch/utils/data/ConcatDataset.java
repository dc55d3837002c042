package jtorch.utils.data;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Several datasets, one after the other.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.ConcatDataset">ConcatDataset</a>.
 */
public final class ConcatDataset implements Dataset {
  private final List<Dataset> datasets;
  private final long[] ends;

  /**
   * Joins the datasets.
   *
   * @throws IllegalArgumentException if there are none
   */
  public ConcatDataset(Dataset... datasets) {
    this(List.of(datasets));
  }

  /**
   * Joins the datasets.
   *
   * @throws IllegalArgumentException if there are none
   */
  public ConcatDataset(List<? extends Dataset> datasets) {
    if (datasets.isEmpty()) {
      throw new IllegalArgumentException("ConcatDataset: there is no dataset to join.");
    }
    this.datasets = List.copyOf(datasets);
    this.ends = this.datasets.stream().mapToLong(Dataset::size).toArray();
    Arrays.parallelPrefix(ends, Math::addExact);
  }

  /** Returns the datasets. */
  public List<Dataset> datasets() {
    return datasets;
  }

  @Override
  public long size() {
    return ends[ends.length - 1];
  }

  @Override
  public Sample get(long index) {
    int part = part(index);
    return datasets.get(part).get(index - start(part));
  }

  /** A batch that lies in one dataset is fetched from it as a batch. */
  @Override
  public Sample get(long[] indices) {
    int part = indices.length == 0 ? 0 : part(indices[0]);
    if (!Arrays.stream(indices).allMatch(i -> part(i) == part)) {
      return Dataset.super.get(indices);
    }
    long start = start(part);
    return datasets.get(part).get(Arrays.stream(indices).map(i -> i - start).toArray());
  }

  private int part(long index) {
    Objects.checkIndex(index, size());
    int found = Arrays.binarySearch(ends, index);
    int part = found < 0 ? -found - 1 : found + 1;
    while (ends[part] <= index) {
      part++; // past datasets without samples, which end where the one before does
    }
    return part;
  }

  private long start(int part) {
    return part == 0 ? 0 : ends[part - 1];
  }
}
