package jtorch.utils.data;

import java.util.Iterator;
import java.util.NoSuchElementException;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.profiler.RecordFunction;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * One epoch of a loader, with a scope for each batch.
 *
 * <p>Threads that share an iterator take turns: a batch that two of them took for the next would
 * leave one waiting for a worker that has nothing to do. The scope is the first thread's, so that
 * the others are refused.
 */
abstract class Epoch implements Iterator<Sample> {
  // What a profile of Python's shows
  private static final String ALONE = "enumerate(DataLoader)#_SingleProcessDataLoaderIter.__next__";
  private static final String WITH_WORKERS =
      "enumerate(DataLoader)#_MultiProcessingDataLoaderIter.__next__";

  private final Thread thread = Thread.currentThread();
  private final boolean pinned;
  private final String name;
  private @Nullable TensorScope scope;
  private int given;

  Epoch(LoaderSettings settings) {
    this.pinned = settings.pinned && torch.cuda.is_available();
    name = settings.workers > 0 ? WITH_WORKERS : ALONE;
  }

  /** Returns whether there is another batch; whatever it makes belongs to no scope. */
  abstract boolean more();

  /** Returns the next batch, in the innermost scope. */
  abstract Sample take();

  /** Stops work in advance, until the next batch is asked for after all. */
  abstract void pause();

  @Override
  public final synchronized boolean hasNext() {
    if (more()) {
      return true;
    }
    try (RecordFunction _ = new RecordFunction(name)) { // Python finds out by asking for one more
      endScope();
    }
    return false;
  }

  @Override
  public final synchronized Sample next() {
    if (!hasNext()) {
      throw new NoSuchElementException("The loader has no more than " + given + " batches.");
    }
    try (RecordFunction _ = new RecordFunction(name)) {
      endScope();
      scope = torch.scope();
      Sample batch = take();
      given++;
      return pinned ? new Sample(batch.tensors().stream().map(Epoch::pin).toList()) : batch;
    }
  }

  /** Returns the number of the batch that was taken last, from 0. */
  final int index() {
    return given - 1;
  }

  private static Tensor pin(Tensor made) {
    return Call.tensor("pin_memory", () -> Raw.of(made).pin_memory());
  }

  private void endScope() {
    if (scope != null) {
      scope.close();
      scope = null;
    }
  }

  /** The loop was left by a break or an exception: what it still held falls to the collector. */
  final void abandon() {
    if (!thread.equals(Thread.currentThread())) {
      return; // another thread may be in the middle of it
    }
    if (scope != null) {
      scope.abandon();
      scope = null;
    }
    pause();
  }
}
