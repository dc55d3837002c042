package jtorch.utils.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the workers do in one epoch: the batches that were ordered and not yet taken, in order.
 *
 * <p>It is a cleaning action too, run when the epoch is forgotten, so it doesn't refer to the
 * epoch.
 */
final class Shift implements Runnable {
  private final Supplier<Crew> hire;
  private final boolean shared;
  private final Object epoch = new Object();
  private final ArrayDeque<BatchTask> tasks = new ArrayDeque<>();
  private @Nullable Crew crew;

  /**
   * Begins.
   *
   * @param shared whether the crew works on after the epoch
   */
  Shift(Supplier<Crew> hire, boolean shared) {
    this.hire = hire;
    this.shared = shared;
    this.crew = hire.get();
  }

  synchronized void submit(int worker, long[] indices) {
    BatchTask task = new BatchTask(epoch, worker, indices);
    tasks.add(task);
    if (crew != null) {
      crew.submit(task);
    }
  }

  synchronized boolean isEmpty() {
    return tasks.isEmpty();
  }

  synchronized BatchTask first() {
    return tasks.getFirst();
  }

  synchronized void removeFirst() {
    tasks.removeFirst();
  }

  /** Drops what was made in advance, and remembers what it was. */
  synchronized void pause() {
    List<BatchTask> dropped = new ArrayList<>(tasks);
    run();
    dropped.forEach(task -> submit(task.worker, task.indices));
  }

  /** Has the batches made after all. */
  synchronized void resume() {
    if (crew == null) {
      Crew hired = hire.get();
      crew = hired;
      tasks.forEach(hired::submit);
    }
  }

  /** Ends. */
  @Override
  public synchronized void run() {
    tasks.forEach(BatchTask::cancel);
    tasks.clear();
    if (crew != null && !shared) {
      crew.stop();
    }
    crew = null;
  }
}
