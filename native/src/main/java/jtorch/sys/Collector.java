package jtorch.sys;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Frees the tensors that nothing in Java reaches any more. */
final class Collector {
  static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();

  private static final long PAUSE_MILLIS = 250; // between two looks at the memory
  private static final long REST = 10; // times as long as a collection took, until the next one
  private static final MemoryPressure PRESSURE = new MemoryPressure();

  // These are the collector's thread's alone.
  private static long nextLook = System.nanoTime();
  private static boolean collected; // since the last look
  private static long restUntil = System.nanoTime();

  static {
    Thread thread = new Thread(Collector::run, "jtorch collector");
    thread.setDaemon(true);
    thread.start();
  }

  private Collector() {}

  private static void run() {
    try {
      while (true) {
        try {
          free(QUEUE.remove(PAUSE_MILLIS));
        } catch (OutOfMemoryError e) {
          collected = false; // Java's own memory is full: this thread lives on, to free what it can
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // somebody wants this thread to end
    }
  }

  private static void free(@Nullable Reference<?> first) {
    for (Reference<?> found = first; found != null; found = QUEUE.poll()) {
      ((TensorHandle) found).collect();
    }
    if (System.nanoTime() - nextLook >= 0) {
      watch(); // the queue is empty: what a collection found is freed
      nextLook = System.nanoTime() + PAUSE_MILLIS * 1_000_000;
    }
  }

  private static void watch() {
    OptionalLong resident = Host.current().residentBytes();
    if (resident.isEmpty()) {
      return; // then LibTorch's failure to get memory is what starts a collection
    }
    long tensors = ThreadMemory.liveTensors();
    if (collected) {
      collected = false;
      PRESSURE.settled(resident.getAsLong(), tensors);
    } else if (PRESSURE.isHigh(resident.getAsLong(), tensors)
        && System.nanoTime() - restUntil >= 0) {
      collected = true;
      long begin = System.nanoTime();
      System.gc();
      long end = System.nanoTime();
      restUntil = end + REST * (end - begin); // a large heap takes seconds
    }
  }
}
