package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/** The library that LibTorch's matrix products run on. */
public final class Blas {
  static {
    LibTorch.load();
  }

  private Blas() {}

  /** Returns its name and version, such as {@code OpenBLAS 0.3.31 SkylakeX}. */
  public static String name() {
    if (!isOpenBlas()) {
      return "LibTorch's own";
    }
    return "OpenBLAS " + openBlasConfig();
  }

  static boolean isOpenBlas() {
    return SymbolLookup.loaderLookup().find("openblas_get_config").isPresent();
  }

  private static String openBlasConfig() {
    MethodHandle config =
        Downcall.loaded("openblas_get_config", FunctionDescriptor.of(ValueLayout.ADDRESS));
    MethodHandle core =
        Downcall.loaded("openblas_get_corename", FunctionDescriptor.of(ValueLayout.ADDRESS));
    try {
      // "OpenBLAS 0.3.31 DYNAMIC_ARCH NO_AFFINITY Haswell MAX_THREADS=64"
      String[] words = Downcall.string((MemorySegment) config.invokeExact()).split(" ", -1);
      return words[1] + " " + Downcall.string((MemorySegment) core.invokeExact());
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Sets how many threads a matrix product may use; the pool is apart from OpenMP's. */
  public static void setThreads(int threads) {
    if (!isOpenBlas()) {
      return;
    }
    MethodHandle set =
        Downcall.loaded(
            "openblas_set_num_threads", FunctionDescriptor.ofVoid(ValueLayout.JAVA_INT));
    try {
      set.invokeExact(threads);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
