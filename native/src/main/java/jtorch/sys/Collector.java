package jtorch.sys;

import java.lang.ref.ReferenceQueue;

/** Frees the tensors that nothing in Java reaches any more. */
final class Collector {
  static final ReferenceQueue<Object> QUEUE = new ReferenceQueue<>();

  static {
    Thread thread = new Thread(Collector::run, "jtorch collector");
    thread.setDaemon(true);
    thread.start();
  }

  private Collector() {}

  private static void run() {
    try {
      while (true) {
        ((TensorHandle) QUEUE.remove()).collect();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // somebody wants this thread to end
    }
  }
}
