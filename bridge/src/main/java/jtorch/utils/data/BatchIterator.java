package jtorch.utils.data;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import jtorch.TensorScope;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** One epoch of a loader, with a scope for each batch. */
final class BatchIterator implements Iterator<Batch> {
  private final Dataset dataset;
  private final Supplier<long[]> draw;
  private final int batchSize;
  private final long batches;
  private long @Nullable [] order;
  private int next;
  private @Nullable TensorScope scope;

  BatchIterator(Dataset dataset, Supplier<long[]> draw, int batchSize, long batches) {
    this.dataset = dataset;
    this.draw = draw;
    this.batchSize = batchSize;
    this.batches = batches;
  }

  @Override
  public boolean hasNext() {
    if (next < batches) {
      return true;
    }
    endScope();
    return false;
  }

  @Override
  public Batch next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The loader has no more than " + batches + " batches.");
    }
    endScope();
    long[] all = order == null ? draw.get() : order;
    order = all;
    scope = torch.scope();
    int from = Math.multiplyExact(next, batchSize);
    int to = (int) Math.min(all.length, (long) from + batchSize);
    Sample samples = dataset.get(Arrays.copyOfRange(all, from, to));
    return new Batch(next++, samples.data(), samples.target());
  }

  private void endScope() {
    if (scope != null) {
      scope.close();
      scope = null;
    }
  }

  /** The loop was left by a break or an exception: what it still held falls to the collector. */
  void abandon() {
    if (scope != null) {
      scope.abandon();
      scope = null;
    }
  }
}
