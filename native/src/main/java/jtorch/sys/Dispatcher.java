package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * LibTorch's dispatcher by its C interface: a stack of 64-bit values, whose encoding {@code
 * torch/csrc/stable/stableivalue_conversions.h} gives.
 *
 * <p>The dispatcher owns what the stack holds from the call on, also if the operator fails.
 */
final class Dispatcher {
  /** An optional that holds nothing. */
  static final long NONE = 0;

  private static final long BUILT_FOR = 0x020A000000000000L; // 2.10.0, whose encoding this is

  private static final MethodHandle CALL =
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
  private static final MethodHandle PUSH =
      Downcall.loaded(
          "torch_list_push_back",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
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

  private static final MemorySegment NO_OVERLOAD = Arena.global().allocateFrom("");

  private Dispatcher() {}

  /**
   * Calls an operator that is known to exist; of an unknown one nothing would be freed.
   *
   * @param name the operator's name with its namespace, as a C string
   * @param stack the arguments, all of them, which the results replace
   * @return whether it succeeded
   */
  static boolean call(MemorySegment name, MemorySegment stack) {
    return call(name, NO_OVERLOAD, stack);
  }

  /** As the other, for one of an operator's forms. */
  static boolean call(MemorySegment name, MemorySegment overload, MemorySegment stack) {
    try {
      return (int) CALL.invokeExact(name, overload, stack, BUILT_FOR) == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Makes a list of the tensors at these addresses, which stay their owners'. */
  static long list(long... tensors) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ValueLayout.JAVA_LONG);
      succeed((int) NEW_LIST.invokeExact((long) tensors.length, cell));
      long list = cell.get(ValueLayout.JAVA_LONG, 0);
      for (long tensor : tensors) {
        long handle = TensorMemory.copy(tensor);
        succeed((int) PUSH.invokeExact(list, handle));
      }
      return list;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Makes an optional that holds a value: the address of a cell, which the dispatcher deletes. */
  @SuppressWarnings("restricted") // eight bytes that were just allocated
  static long present(long value) {
    try {
      long cell = (long) NEW_CELL.invokeExact((long) Long.BYTES);
      MemorySegment.ofAddress(cell).reinterpret(Long.BYTES).set(ValueLayout.JAVA_LONG, 0, value);
      return cell;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Makes a string of a C string. */
  static long string(MemorySegment text) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment cell = arena.allocate(ValueLayout.JAVA_LONG);
      succeed((int) NEW_STRING.invokeExact(text, text.byteSize() - 1, cell));
      return cell.get(ValueLayout.JAVA_LONG, 0);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static void succeed(int status) {
    if (status != 0) {
      throw new OutOfMemoryError("LibTorch could not make an argument");
    }
  }
}
