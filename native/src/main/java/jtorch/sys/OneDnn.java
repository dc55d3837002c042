package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Matrix products by oneDNN, which LibTorch carries beside its BLAS and which the presets don't map
 * for plain tensors.
 */
public final class OneDnn {
  static {
    LibTorch.load();
  }

  private static final int FLOAT = 6; // LibTorch's number of float32
  private static final Arena NAMES = Arena.global();
  private static final MemorySegment LINEAR = NAMES.allocateFrom("mkldnn::_linear_pointwise");
  private static final MemorySegment PLAIN = NAMES.allocateFrom("none");

  private OneDnn() {}

  private static final boolean WANTED = decide();

  private static boolean decide() {
    String wanted = System.getProperty("jtorch.onednn", "auto");
    return wanted.equals("auto") ? Blas.isOpenBlas() : Boolean.parseBoolean(wanted);
  }

  /**
   * Returns whether oneDNN should multiply: beside the packaged OpenBLAS, not beside the MKL of a
   * LibTorch whose numbers are to be Python's to the last bit.
   *
   * <p>{@code -Djtorch.onednn=false} leaves all products to the BLAS, {@code true} none.
   */
  public static boolean isWanted() {
    return WANTED;
  }

  /** Returns whether it should and can, which the first call finds out by a product. */
  public static boolean isPreferred() {
    return Preference.VALUE;
  }

  /** Decided once, by one small product. */
  private static final class Preference {
    static final boolean VALUE = WANTED && AutogradNode.isSupported() && works();

    private static boolean works() {
      try (Arena arena = Arena.ofConfined()) {
        long matrix = TensorMemory.over(arena.allocate(Float.BYTES), FLOAT, 1, 1);
        long product = linear(matrix, matrix, 0);
        TensorMemory.delete(matrix);
        if (product != 0) {
          TensorMemory.delete(product);
        }
        return product != 0;
      }
    }
  }

  /**
   * Returns {@code x w' + b} in float32, on LibTorch's own threads. Gradients must not be recorded
   * meanwhile.
   *
   * @param x an {@code at::Tensor*} of shape (n, in)
   * @param w one of shape (out, in), of any strides
   * @param b one of shape (out), contiguous, as oneDNN ignores its strides; or 0
   * @return a new {@code at::Tensor*} of shape (n, out), owned by the caller; 0 if oneDNN refused
   */
  public static long linear(long x, long w, long b) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stack =
          arena.allocateFrom(
              ValueLayout.JAVA_LONG,
              TensorMemory.copy(x),
              TensorMemory.copy(w),
              b == 0 ? Dispatcher.NONE : Dispatcher.present(TensorMemory.copy(b)),
              StableValues.string(PLAIN),
              Dispatcher.list(), // the settings of an activation: there is none
              Dispatcher.NONE); // its algorithm
      return Dispatcher.call(LINEAR, stack) ? stack.getAtIndex(ValueLayout.JAVA_LONG, 0) : 0;
    }
  }
}
