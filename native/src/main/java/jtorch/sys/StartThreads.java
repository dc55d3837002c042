package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.ValueLayout;
import java.util.stream.Stream;

/**
 * How many threads LibTorch computes with at first: as many as the machine has cores, as in Python,
 * but no more than this process may use.
 *
 * <p>LibTorch counts the machine's cores and OpenBLAS its hardware threads; neither sees that a
 * container has a part of them, and threads that wait for a core wait for each other. Java sees it,
 * and {@code -XX:ActiveProcessorCount} too. What the user set in the environment stays.
 */
final class StartThreads {
  private StartThreads() {}

  static void apply() {
    int threads = threads();
    int usable = Runtime.getRuntime().availableProcessors();
    if (usable < threads && areUnset("OMP_NUM_THREADS", "MKL_NUM_THREADS")) {
      setThreads(usable);
      threads = usable;
    }
    if (areUnset("OPENBLAS_NUM_THREADS", "GOTO_NUM_THREADS", "OMP_NUM_THREADS")) {
      Blas.setThreads(threads);
    }
  }

  private static boolean areUnset(String... variables) {
    return Stream.of(variables).allMatch(variable -> System.getenv(variable) == null);
  }

  /** {@code at::get_num_threads()}. */
  static int threads() {
    var get =
        Downcall.loaded("_ZN2at15get_num_threadsEv", FunctionDescriptor.of(ValueLayout.JAVA_INT));
    try {
      return (int) get.invokeExact();
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** {@code at::set_num_threads(int)}. */
  private static void setThreads(int threads) {
    var set =
        Downcall.loaded(
            "_ZN2at15set_num_threadsEi", FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    try {
      set.invokeExact(threads);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
