package jtorch.utils.data;

import java.util.Iterator;

/**
 * Samples that come one after the other and have no numbers.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.IterableDataset">IterableDataset</a>.
 * Each worker of a loader begins an iterator of its own; {@link Data#get_worker_info} says which
 * part of the samples it should give.
 */
public interface IterableDataset extends Dataset, Iterable<Sample> {
  @Override
  Iterator<Sample> iterator();

  /**
   * Returns the number of samples, if the dataset says it.
   *
   * @throws UnsupportedOperationException if it doesn't
   */
  @Override
  default long size() {
    throw new UnsupportedOperationException(
        "This IterableDataset doesn't say how many samples it has; override size() if it knows.");
  }

  /**
   * Refuses: the samples have no numbers.
   *
   * @throws UnsupportedOperationException always
   */
  @Override
  default Sample get(long index) {
    throw new UnsupportedOperationException(
        "The samples of an IterableDataset have no numbers, so there is no sample "
            + index
            + "; iterate it.");
  }
}
