package jtorch;

import jtorch.sys.Blas;

/** The two thread pools of the CPU: OpenMP's, and the one of the BLAS library. */
final class Threads {
  private Threads() {}

  static void set(int threads) {
    org.bytedeco.pytorch.global.torch.set_num_threads(threads);
    Blas.setThreads(threads);
  }
}
