package jtorch.utils.data;

import java.lang.ref.Cleaner;
import java.util.BitSet;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An epoch whose batches are made by workers in advance, each batch by the worker whose turn it is.
 */
final class WorkerEpoch extends Epoch {
  private static final Cleaner CLEANER = Cleaner.create();

  private final LoaderSettings settings;
  private final Iterator<long[]> batches;
  private final Shift shift;
  private final Cleaner.Cleanable end;
  private final BitSet idle = new BitSet(); // workers whose stream is over
  private int turn;

  WorkerEpoch(LoaderSettings settings, Supplier<Crew> hire) {
    super(settings);
    this.settings = settings;
    this.batches = settings.batches();
    this.shift = new Shift(hire, settings.persistent);
    this.end = CLEANER.register(this, shift);
    for (int i = 0; i < settings.workers * settings.prefetch(); i++) {
      order();
    }
  }

  /** Orders one more batch, from the next worker that still has some. */
  private void order() {
    if (idle.cardinality() == settings.workers || !batches.hasNext()) {
      return;
    }
    while (idle.get(turn)) {
      turn = (turn + 1) % settings.workers;
    }
    shift.submit(turn, batches.next());
    turn = (turn + 1) % settings.workers;
  }

  @Override
  boolean more() {
    if (shift.isEmpty()) {
      end.clean();
      return false;
    }
    shift.resume();
    return !settings.isStream() || ready() != null;
  }

  /** Waits for the next batch; of streams that are over there is none. */
  private @Nullable Handed ready() {
    while (!shift.isEmpty()) {
      BatchTask task = shift.first();
      Handed made = made(task);
      if (made != null) {
        return made;
      }
      idle.set(task.worker);
      shift.removeFirst();
      order();
    }
    end.clean();
    return null;
  }

  private @Nullable Handed made(BatchTask task) {
    try {
      return task.await(settings.timeout);
    } catch (RuntimeException e) {
      end.clean();
      throw e;
    }
  }

  @Override
  Sample take() {
    Handed made = ready();
    if (made == null) {
      throw new IllegalStateException("DataLoader: the workers have ended.");
    }
    shift.removeFirst();
    order();
    return made.take();
  }

  @Override
  void pause() {
    if (!settings.isStream()) {
      shift.pause(); // a stream can't be read again from the middle
    }
  }
}
