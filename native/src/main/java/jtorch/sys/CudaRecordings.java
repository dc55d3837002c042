package jtorch.sys;

import java.util.ArrayList;
import java.util.List;

/**
 * The recordings that are open in this process, and what has to wait for their end.
 *
 * <p>A graph that is destroyed while another one is recorded spoils that recording, in whatever
 * thread the collector does it.
 */
final class CudaRecordings {
  private final List<Runnable> waiting = new ArrayList<>();
  private int open;

  synchronized void begin() {
    open++;
  }

  synchronized void end() {
    open--;
    if (open == 0) {
      waiting.forEach(Runnable::run);
      waiting.clear();
    }
  }

  synchronized boolean isOpen() {
    return open > 0;
  }

  /** Runs something at once, or when the last recording ends. */
  synchronized void outside(Runnable action) {
    if (open == 0) {
      action.run();
    } else {
      waiting.add(action);
    }
  }
}
