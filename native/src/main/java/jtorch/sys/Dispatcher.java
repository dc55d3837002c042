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
  static final long NONE = StableValues.NONE;

  private static final MethodHandle CALL =
      Downcall.loaded(
          "torch_call_dispatcher",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG));

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
      return (int) CALL.invokeExact(name, overload, stack, StableValues.BUILT_FOR) == 0;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Makes an optional that holds a value: the address of a cell, which the dispatcher deletes. */
  static long present(long value) {
    return StableValues.present(value);
  }

  /** Makes a list of the tensors at these addresses, which stay their owners'. */
  static long list(long... tensors) {
    long[] copies = new long[tensors.length];
    for (int i = 0; i < copies.length; i++) {
      copies[i] = TensorMemory.copy(tensors[i]);
    }
    return StableValues.list(copies);
  }
}
