package jtorch.utils.data;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * Several datasets whose samples have no numbers, one after the other.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.ChainDataset">ChainDataset</a>.
 */
public final class ChainDataset implements IterableDataset {
  private final List<IterableDataset> datasets;

  /** Joins the datasets. */
  public ChainDataset(IterableDataset... datasets) {
    this.datasets = List.of(datasets);
  }

  /** Begins with the first dataset's samples; the others are begun when it is their turn. */
  @Override
  public Iterator<Sample> iterator() {
    Iterator<IterableDataset> parts = datasets.iterator();
    return new Iterator<>() {
      private Iterator<Sample> samples = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!samples.hasNext() && parts.hasNext()) {
          samples = parts.next().iterator();
        }
        return samples.hasNext();
      }

      @Override
      public Sample next() {
        return hasNext() ? samples.next() : Collections.<Sample>emptyIterator().next();
      }
    };
  }

  /**
   * Returns the number of all samples, if all datasets say theirs.
   *
   * @throws UnsupportedOperationException if one doesn't
   */
  @Override
  public long size() {
    return datasets.stream().mapToLong(Dataset::size).sum();
  }
}
