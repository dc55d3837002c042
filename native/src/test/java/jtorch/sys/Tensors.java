package jtorch.sys;

import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** Real tensors for tests of their ownership. */
final class Tensors {
  static {
    LibTorch.load();
  }

  private Tensors() {}

  /** Makes a tensor that nothing owns yet; it must not be closed by itself once it is adopted. */
  static Tensor raw() {
    return torch.ones(1);
  }

  /** Has the calling thread's innermost scope own a tensor. */
  static TensorHandle adopt(Tensor raw) {
    return ThreadMemory.current().adopt(raw, raw.address());
  }

  /** Makes a tensor that only its handle is left of. */
  static TensorHandle adoptUnreachable() {
    return adopt(raw());
  }

  /** Returns whether Java comes to own a number of tensors, if the collector is given its time. */
  static boolean comesDownTo(long live) throws InterruptedException {
    for (int i = 0; i < 500 && ThreadMemory.liveTensors() > live; i++) {
      System.gc();
      Thread.sleep(10);
    }
    return ThreadMemory.liveTensors() == live;
  }

  /** Runs something in a thread of its own until the end. */
  static void inAnotherThread(Runnable task) throws InterruptedException {
    Throwable[] failure = new Throwable[1];
    Thread thread = new Thread(task);
    thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
    thread.start();
    thread.join();
    if (failure[0] != null) {
      throw new AssertionError(failure[0]);
    }
  }
}
