package jtorch.utils.data;

import java.util.Arrays;
import java.util.List;

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

  /**
   * Returns a sample; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  @Override
  public Sample get(long index) {
    long at = at(index);
    int part = part(at);
    return datasets.get(part).get(at - start(part));
  }

  /** A batch that lies in one dataset is fetched from it as a batch. */
  @Override
  public Sample get(long[] indices) {
    long[] all = Arrays.stream(indices).map(this::at).toArray();
    int part = all.length == 0 ? 0 : part(all[0]);
    if (!Arrays.stream(all).allMatch(i -> part(i) == part)) {
      return Dataset.super.get(all);
    }
    long start = start(part);
    return datasets.get(part).get(Arrays.stream(all).map(i -> i - start).toArray());
  }

  private long at(long index) {
    long at = index < 0 ? index + size() : index;
    if (at < 0 || at >= size()) {
      throw new IndexOutOfBoundsException(
          "ConcatDataset: there is no sample " + index + " among " + size() + ".");
    }
    return at;
  }

  private int part(long index) {
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
