package jtorch.utils.data;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import jtorch.DataKwargs.BatchSize;
import jtorch.DataKwargs.DropLast;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.LoaderKwarg;
import jtorch.DataKwargs.Shuffle;
import jtorch.Generator;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A dataset in batches, shuffled or not: {@code for (var batch : loader)}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.DataLoader">DataLoader</a>.
 * The order is Python's for the same seed. What is made while a batch is worked on is freed when
 * the next one begins or the loop runs out; {@link jtorch.Tensor#keep} takes a tensor along.
 */
public final class DataLoader implements Iterable<Batch> {
  private final Dataset dataset;
  private int batchSize = 1;
  private boolean shuffle;
  private boolean dropLast;
  private @Nullable Generator generator;
  private WeakReference<BatchIterator> last = new WeakReference<>(null);

  /**
   * Makes a loader.
   *
   * @throws IllegalArgumentException if the batch size is not positive
   */
  public DataLoader(Dataset dataset, LoaderKwarg... keywords) {
    this.dataset = dataset;
    for (LoaderKwarg keyword : keywords) {
      switch (keyword) {
        case BatchSize size -> batchSize = size.value();
        case Shuffle mode -> shuffle = mode.value();
        case DropLast mode -> dropLast = mode.value();
        case GeneratorOf source -> generator = source.value();
      }
    }
    if (batchSize < 1) {
      throw new IllegalArgumentException(
          "DataLoader: batch_size must be at least 1, not " + batchSize + ".");
    }
  }

  /** Returns the dataset. */
  public Dataset dataset() {
    return dataset;
  }

  /** Returns the number of batches in an epoch: {@code len(loader)} in Python. */
  public long size() {
    long samples = dataset.size();
    return dropLast ? samples / batchSize : Math.ceilDiv(samples, batchSize);
  }

  /** Begins an epoch. The seeds are drawn from the default generator, in Python's order. */
  @Override
  public Iterator<Batch> iterator() {
    BatchIterator left = last.get();
    if (left != null) {
      left.abandon();
    }
    long unused = torch.random_seed(generator); // for workers; drawn first, as in Python
    assert unused >= 0;
    BatchIterator epoch = new BatchIterator(dataset, this::order, batchSize, size());
    last = new WeakReference<>(epoch);
    return epoch;
  }

  /** The samples' order in one epoch: drawn when the first batch is asked for, as in Python. */
  private long[] order() {
    long samples = dataset.size();
    if (!shuffle) {
      return java.util.stream.LongStream.range(0, samples).toArray();
    }
    Generator source = generator;
    if (source == null) {
      source = new Generator().manual_seed(torch.random_seed(null));
    }
    try (var order = torch.randperm(samples, source)) {
      return order.toLongs();
    }
  }
}
