package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Matrix products by oneDNN, which LibTorch carries beside its BLAS and which the presets don't map
 * for plain tensors.
 */
public final class OneDnn {
  static {
    LibTorch.load();
  }

  private static final long BUILT_FOR = 0x020A000000000000L; // 2.10.0, whose encoding this is

  private static final MethodHandle DISPATCH =
      Downcall.loaded(
          "torch_call_dispatcher",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG));

  private static final MethodHandle NEW_LIST =
      Downcall.loaded(
          "torch_new_list_reserve_size",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS));
  private static final MethodHandle NEW_STRING =
      Downcall.loaded(
          "torch_new_string_handle",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS));
  private static final MethodHandle NEW_CELL =
      Downcall.loaded("_Znwm", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

  private static final int FLOAT = 6; // LibTorch's number of float32
  private static final Arena NAMES = Arena.global();
  private static final MemorySegment LINEAR = NAMES.allocateFrom("mkldnn::_linear_pointwise");
  private static final MemorySegment NO_OVERLOAD = NAMES.allocateFrom("");
  private static final MemorySegment PLAIN = NAMES.allocateFrom("none");

  private OneDnn() {}

  /**
   * Returns whether oneDNN multiplies here, and should: beside the packaged OpenBLAS, not beside
   * the MKL of a LibTorch whose numbers are to be Python's to the last bit.
   *
   * <p>{@code -Djtorch.onednn=false} leaves all products to the BLAS, {@code true} none.
   */
  public static boolean isPreferred() {
    return Preference.VALUE;
  }

  /** Decided once, by one small product. */
  private static final class Preference {
    static final boolean VALUE = decide();

    private static boolean decide() {
      String wanted = System.getProperty("jtorch.onednn", "auto");
      boolean preferred = wanted.equals("auto") ? Blas.isOpenBlas() : Boolean.parseBoolean(wanted);
      return preferred && AutogradNode.isSupported() && works();
    }

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
   * @param b one of shape (out), or 0
   * @return a new {@code at::Tensor*} of shape (n, out), owned by the caller; 0 if oneDNN refused
   */
  public static long linear(long x, long w, long b) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment stack = arena.allocate(ValueLayout.JAVA_LONG, 6);
      MemorySegment cell = arena.allocate(ValueLayout.JAVA_LONG);
      // The dispatcher owns what the stack holds from the call on, also if it fails.
      stack.setAtIndex(ValueLayout.JAVA_LONG, 0, TensorMemory.copy(x));
      stack.setAtIndex(ValueLayout.JAVA_LONG, 1, TensorMemory.copy(w));
      stack.setAtIndex(ValueLayout.JAVA_LONG, 2, b == 0 ? 0 : present(TensorMemory.copy(b)));
      stack.setAtIndex(ValueLayout.JAVA_LONG, 3, string(cell));
      succeed((int) NEW_LIST.invokeExact(0L, cell));
      stack.setAtIndex(ValueLayout.JAVA_LONG, 4, cell.get(ValueLayout.JAVA_LONG, 0));
      stack.setAtIndex(ValueLayout.JAVA_LONG, 5, 0); // no algorithm is named
      int status = (int) DISPATCH.invokeExact(LINEAR, NO_OVERLOAD, stack, BUILT_FOR);
      return status == 0 ? stack.getAtIndex(ValueLayout.JAVA_LONG, 0) : 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** An optional that holds something is the address of a cell, which the dispatcher deletes. */
  @SuppressWarnings("restricted") // eight bytes that were just allocated
  private static long present(long value) throws Throwable {
    long cell = (long) NEW_CELL.invokeExact((long) Long.BYTES);
    MemorySegment.ofAddress(cell).reinterpret(Long.BYTES).set(ValueLayout.JAVA_LONG, 0, value);
    return cell;
  }

  private static long string(MemorySegment cell) throws Throwable {
    succeed((int) NEW_STRING.invokeExact(PLAIN, PLAIN.byteSize() - 1, cell));
    return cell.get(ValueLayout.JAVA_LONG, 0);
  }

  private static void succeed(int status) {
    if (status != 0) {
      throw new OutOfMemoryError("LibTorch could not make an argument");
    }
  }
}
