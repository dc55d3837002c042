package jtorch.utils.data;

import org.jspecify.annotations.Nullable;

/** A batch that a worker makes and the loader's thread waits for. */
final class BatchTask {
  final long[] indices;
  final int worker;
  final Object epoch;
  private boolean done;
  private boolean cancelled;
  private @Nullable Handed made;
  private @Nullable RuntimeException failure;

  BatchTask(Object epoch, int worker, long[] indices) {
    this.epoch = epoch;
    this.worker = worker;
    this.indices = indices;
  }

  synchronized boolean isCancelled() {
    return cancelled;
  }

  /** The worker has made the batch, or found that the stream is over. */
  synchronized void complete(@Nullable Handed batch) {
    if (cancelled && batch != null) {
      batch.drop();
    } else {
      made = batch;
    }
    done = true;
    notifyAll();
  }

  synchronized void fail(RuntimeException cause) {
    failure = cause;
    done = true;
    notifyAll();
  }

  /** Nobody wants the batch any more. */
  synchronized void cancel() {
    cancelled = true;
    if (made != null) {
      made.drop();
      made = null;
    }
  }

  /**
   * Returns the batch, or null if the worker's stream is over.
   *
   * @param timeout in seconds; 0 is for ever
   */
  synchronized @Nullable Handed await(double timeout) {
    long end = System.nanoTime() + (long) (timeout * 1e9);
    try {
      while (!done) {
        long left = timeout == 0 ? 0 : (end - System.nanoTime()) / 1_000_000 + 1;
        if (left < 0 || (timeout > 0 && left <= 0)) {
          throw new IllegalStateException(
              "DataLoader: worker " + worker + " gave no batch within " + timeout + " seconds.");
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("DataLoader: the wait for a batch was interrupted.", e);
    }
    if (failure != null) {
      throw failure;
    }
    return made;
  }
}
