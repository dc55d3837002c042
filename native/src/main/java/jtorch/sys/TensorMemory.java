package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/** LibTorch's C functions on a tensor's memory. */
public final class TensorMemory {
  static {
    LibTorch.load();
  }

  private static final MethodHandle DELETE =
      Downcall.loaded(
          "aoti_torch_delete_tensor_object",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));

  // These only read fields or count: critical, so that the JVM does not change its state for them.
  private static final MethodHandle COPY =
      Downcall.loaded(
          "aoti_torch_new_tensor_handle",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
          Linker.Option.critical(true));
  private static final MethodHandle DIM =
      Downcall.loaded(
          "aoti_torch_get_dim",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
          Linker.Option.critical(true));
  private static final MethodHandle SIZES =
      Downcall.loaded(
          "aoti_torch_get_sizes",
          FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
          Linker.Option.critical(true));

  private static final MethodHandle FROM_BLOB =
      Downcall.loaded(
          "aoti_torch_create_tensor_from_blob",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS));

  private static final MethodHandle ELEMENT_SIZE =
      Downcall.loaded(
          "aoti_torch_dtype_element_size",
          FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));

  private static final int CPU = 0; // c10::DeviceType::CPU

  private TensorMemory() {}

  /**
   * Makes another owner of what an {@code at::Tensor} holds.
   *
   * @return a new {@code at::Tensor*}, to be given to {@link #delete}
   */
  public static long copy(long tensor) {
    long[] out = new long[1];
    try {
      check((int) COPY.invokeExact(tensor, MemorySegment.ofArray(out)));
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    return out[0];
  }

  /**
   * Deletes an {@code at::Tensor}; the data goes with the last one that holds it. From any thread.
   */
  public static void delete(long address) {
    try {
      int ignored = (int) DELETE.invokeExact(address);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Returns whether an {@code at::Tensor} is one at all. */
  public static boolean isDefined(long tensor) {
    return CppVector.isDefined(tensor);
  }

  /**
   * Makes a tensor on the CPU over memory that is not copied.
   *
   * <p>Nothing keeps the memory alive: the caller must, as long as the tensor or a view of it is
   * used.
   *
   * @param dtype LibTorch's number of the element type
   * @return a new {@code at::Tensor*}, owned by the caller
   * @throws IllegalArgumentException if the memory is not native, or too small for the sizes
   */
  public static long over(MemorySegment memory, int dtype, long... sizes) {
    checkRoom(memory, dtype, sizes);
    long[] strides = new long[sizes.length];
    long step = 1;
    for (int d = sizes.length - 1; d >= 0; d--) {
      strides[d] = step;
      step *= sizes[d];
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
      check(
          (int)
              FROM_BLOB.invokeExact(
                  memory,
                  (long) sizes.length,
                  arena.allocateFrom(ValueLayout.JAVA_LONG, sizes),
                  arena.allocateFrom(ValueLayout.JAVA_LONG, strides),
                  0L,
                  dtype,
                  CPU,
                  -1,
                  out));
      return out.get(ValueLayout.JAVA_LONG, 0);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void checkRoom(MemorySegment memory, int dtype, long[] sizes) {
    long needed = elementSize(dtype);
    for (long size : sizes) {
      needed = size < 0 ? Long.MAX_VALUE : Math.multiplyExact(needed, size);
    }
    if (!memory.isNative() || needed > memory.byteSize()) {
      throw new IllegalArgumentException(
          String.format(
              "A tensor of sizes %s does not fit %d bytes of %s memory.",
              Arrays.toString(sizes), memory.byteSize(), memory.isNative() ? "native" : "Java"));
    }
  }

  private static long elementSize(int dtype) {
    try {
      return (long) ELEMENT_SIZE.invokeExact(dtype);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /**
   * Returns the sizes of a tensor's dimensions.
   *
   * @throws IllegalStateException if it has none, as a nested tensor
   */
  @SuppressWarnings("restricted") // as many sizes as the tensor says it has dimensions
  public static long[] sizes(long tensor) {
    long[] out = new long[1];
    MemorySegment cell = MemorySegment.ofArray(out);
    try {
      check((int) DIM.invokeExact(tensor, cell));
      long bytes = out[0] * Long.BYTES;
      if ((int) SIZES.invokeExact(tensor, cell) != 0) {
        throw new IllegalStateException(
            "A nested tensor has no sizes of its own, only its parts have: take them by unbind().");
      }
      return bytes == 0
          ? new long[0]
          : MemorySegment.ofAddress(out[0]).reinterpret(bytes).toArray(ValueLayout.JAVA_LONG);
    } catch (IllegalStateException nested) {
      throw nested;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void check(int status) {
    if (status != 0) {
      throw new AssertionError("LibTorch refused a call on an open tensor");
    }
  }

  /**
   * Returns a view of native memory that belongs to a tensor.
   *
   * @param address where the data starts
   * @param bytes how many bytes may be reached
   */
  @SuppressWarnings("restricted") // bounded by the tensor's own size, used within one bulk copy
  public static MemorySegment data(long address, long bytes) {
    return MemorySegment.ofAddress(address).reinterpret(bytes);
  }
}
