package jtorch.utils.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import jtorch.DataKwargs.BatchSize;
import jtorch.DataKwargs.DropLast;

/**
 * The order of a sampler, batch by batch.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.BatchSampler">BatchSampler</a>.
 */
public final class BatchSampler implements Iterable<long[]> {
  private final Sampler sampler;
  private final int batchSize;
  private final boolean dropLast;

  /**
   * Makes the batches.
   *
   * @param drop_last whether a last, smaller batch is left out
   * @throws IllegalArgumentException if the batch size is not positive
   */
  public BatchSampler(Sampler sampler, int batch_size, boolean drop_last) {
    if (batch_size < 1) {
      throw new IllegalArgumentException(
          "BatchSampler: batch_size must be at least 1, not " + batch_size + ".");
    }
    this.sampler = sampler;
    this.batchSize = batch_size;
    this.dropLast = drop_last;
  }

  /** Makes the batches: {@code BatchSampler(s, batch_size=3, drop_last=False)} in Python. */
  public BatchSampler(Sampler sampler, BatchSize batch_size, DropLast drop_last) {
    this(sampler, batch_size.value(), drop_last.value());
  }

  /** Returns the number of batches in an epoch: {@code len(batch_sampler)} in Python. */
  public long size() {
    long samples = sampler.size();
    return dropLast ? samples / batchSize : Math.ceilDiv(samples, batchSize);
  }

  @Override
  public Iterator<long[]> iterator() {
    return new Batches(sampler.iterator());
  }

  private final class Batches implements Iterator<long[]> {
    private final PrimitiveIterator.OfLong samples;
    private final long[] batch = new long[batchSize];
    private int filled;

    Batches(PrimitiveIterator.OfLong samples) {
      this.samples = samples;
    }

    @Override
    public boolean hasNext() {
      while (filled < batchSize && samples.hasNext()) {
        batch[filled++] = samples.nextLong();
      }
      return dropLast ? filled == batchSize : filled > 0;
    }

    @Override
    public long[] next() {
      if (!hasNext()) {
        throw new NoSuchElementException("The sampler's epoch is over.");
      }
      long[] full = Arrays.copyOf(batch, filled);
      filled = 0;
      return full;
    }
  }
}
