package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The library that LibTorch's matrix products run on. */
public final class Blas {
  private static final String MKL_VERSION = "MKL_Get_Version_String"; // mkl_service.h
  private static final int TEXT_BYTES = 256;

  private static final Pattern MKL =
      Pattern.compile("Math Kernel Library.*?Version (\\d+\\.\\d+(?:\\.\\d+)?)");

  static {
    LibTorch.load();
  }

  private static final String NAME = isOpenBlas() ? "OpenBLAS " + openBlasConfig() : mklOrOwn();

  private Blas() {}

  /**
   * Returns its name and version, such as {@code MKL 2024.2}, or {@code OpenBLAS 0.3.31 SkylakeX,
   * larger float32 by oneDNN}.
   */
  public static String name() {
    return NAME;
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
      String name = words[1] + " " + Downcall.string((MemorySegment) core.invokeExact());
      return OneDnn.multiplies() ? name + ", larger float32 by oneDNN" : name;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static String mklOrOwn() {
    if (SymbolLookup.loaderLookup().find(MKL_VERSION).isEmpty()) {
      return "LibTorch's own";
    }
    Matcher mkl = MKL.matcher(mklVersion());
    return mkl.find() ? "MKL " + mkl.group(1) : "LibTorch's own";
  }

  private static String mklVersion() {
    MethodHandle version =
        Downcall.loaded(
            MKL_VERSION, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment text = arena.allocate(TEXT_BYTES);
      version.invokeExact(text, TEXT_BYTES - 1); // which may leave the zero out
      return text.getString(0);
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
