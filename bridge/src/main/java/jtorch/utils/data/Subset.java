package jtorch.utils.data;

import java.util.Arrays;
import java.util.Collection;

/**
 * Some samples of a dataset.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.Subset">Subset</a>. A batch
 * is fetched from the dataset as a batch.
 */
public final class Subset implements Dataset {
  private final Dataset dataset;
  private final long[] indices;

  /** Chooses the samples of these numbers, in this order. */
  public Subset(Dataset dataset, long... indices) {
    this.dataset = dataset;
    this.indices = indices.clone();
  }

  /** Makes a part of a dataset of the samples of these numbers: {@code [1, 3]} in Python. */
  public Subset(Dataset dataset, Collection<? extends Number> indices) {
    this(dataset, indices.stream().mapToLong(Number::longValue).toArray());
  }

  /** As the other: {@code Subset(dataset, range(100))} in Python. */
  public Subset(Dataset dataset, int[] indices) {
    this(dataset, Arrays.stream(indices).asLongStream().toArray());
  }

  /** Returns the whole dataset. */
  public Dataset dataset() {
    return dataset;
  }

  /** Returns the samples' numbers in the whole dataset. */
  public long[] indices() {
    return indices.clone();
  }

  @Override
  public long size() {
    return indices.length;
  }

  /**
   * Returns a sample; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  @Override
  public Sample get(long index) {
    return dataset.get(whole(index));
  }

  @Override
  public Sample get(long[] batch) {
    return dataset.get(Arrays.stream(batch).map(this::whole).toArray());
  }

  private long whole(long index) {
    long at = index < 0 ? index + indices.length : index;
    if (at < 0 || at >= indices.length) {
      throw new IndexOutOfBoundsException(
          "Subset: there is no sample " + index + " among " + indices.length + ".");
    }
    return indices[Math.toIntExact(at)];
  }
}
