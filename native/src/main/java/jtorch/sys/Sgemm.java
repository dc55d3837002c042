package jtorch.sys;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * oneDNN's product of float32 matrices in rows, on LibTorch's threads: {@code dnnl_sgemm} of
 * dnnl.h. LibTorch's operators for it make a primitive for each call, which takes as long as a
 * small product itself.
 */
public final class Sgemm {
  private static final String ANCHOR = "aoti_torch_abi_version"; // libtorch_cpu exports it

  private static final @Nullable MethodHandle CALL = bind();

  private Sgemm() {}

  @SuppressWarnings("restricted") // the descriptor is dnnl.h's, and the function has that name
  private static @Nullable MethodHandle bind() {
    LibTorch.load();
    Optional<MemorySegment> function =
        HiddenFunction.find(LibTorch.folder().resolve("libtorch_cpu.so"), "dnnl_sgemm", ANCHOR);
    return function
        .map(f ->
            Linker.nativeLinker()
                .downcallHandle(
                    f,
                    FunctionDescriptor.of(
                        ValueLayout.JAVA_INT,
                        ValueLayout.JAVA_BYTE, // transa: N or T
                        ValueLayout.JAVA_BYTE,
                        ValueLayout.JAVA_LONG, // M, N, K
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_FLOAT, // alpha
                        ValueLayout.JAVA_LONG, // A and the length of its rows
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_LONG, // B
                        ValueLayout.JAVA_LONG,
                        ValueLayout.JAVA_FLOAT, // beta
                        ValueLayout.JAVA_LONG, // C
                        ValueLayout.JAVA_LONG)))
        .orElse(null);
  }

  /** Returns whether the loaded LibTorch has it where it can be found. */
  public static boolean isThere() {
    return CALL != null;
  }

  /**
   * A matrix in memory, in rows without gaps.
   *
   * @param address of its first element
   * @param turned whether its transpose is meant
   * @param rowLength how many elements a row has in memory
   */
  public record Matrix(long address, boolean turned, long rowLength) {}

  /**
   * Computes {@code c = a b}, or {@code c += a b}.
   *
   * @param m rows of a and c
   * @param n columns of b and c
   * @param k columns of a and rows of b
   * @param add whether what c has is added to
   * @return whether oneDNN did it
   */
  public static boolean multiply(long m, long n, long k, Matrix a, Matrix b, boolean add, long c) {
    MethodHandle call = CALL;
    if (call == null) {
      return false;
    }
    try {
      return (int)
              call.invokeExact(
                  letter(a),
                  letter(b),
                  m,
                  n,
                  k,
                  1f,
                  a.address,
                  a.rowLength,
                  b.address,
                  b.rowLength,
                  add ? 1f : 0f,
                  c,
                  n)
          == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static byte letter(Matrix matrix) {
    return (byte) (matrix.turned ? 'T' : 'N');
  }
}
