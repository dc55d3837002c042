package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The 64-bit values of LibTorch's C interface that are more than numbers: lists, strings and
 * optionals. Who takes one owns it.
 */
public final class StableValues {
  static {
    LibTorch.load();
  }

  /** An optional that holds nothing. */
  public static final long NONE = 0;

  static final long BUILT_FOR = 0x020A000000000000L; // 2.10.0, whose encoding this is

  private static final FunctionDescriptor OF_VALUE =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
  private static final FunctionDescriptor OF_VALUE_TO =
      FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);

  private static final MethodHandle NEW_LIST =
      Downcall.loaded("torch_new_list_reserve_size", OF_VALUE_TO);
  private static final MethodHandle PUSH =
      Downcall.loaded(
          "torch_list_push_back",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
  private static final MethodHandle LIST_SIZE = Downcall.loaded("torch_list_size", OF_VALUE_TO);
  private static final MethodHandle LIST_ITEM =
      Downcall.loaded(
          "torch_list_get_item",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.JAVA_LONG,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS));
  private static final MethodHandle DELETE_LIST = Downcall.loaded("torch_delete_list", OF_VALUE);
  private static final MethodHandle NEW_STRING =
      Downcall.loaded(
          "torch_new_string_handle",
          FunctionDescriptor.of(
              ValueLayout.JAVA_INT,
              ValueLayout.ADDRESS,
              ValueLayout.JAVA_LONG,
              ValueLayout.ADDRESS));
  private static final MethodHandle TEXT = Downcall.loaded("torch_string_c_str", OF_VALUE_TO);
  private static final MethodHandle DELETE_STRING =
      Downcall.loaded("torch_delete_string", OF_VALUE);
  private static final MethodHandle NEW_CELL =
      Downcall.loaded("_Znwm", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
  private static final MethodHandle DELETE_CELL =
      Downcall.loaded("_ZdlPv", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));

  private StableValues() {}

  /** A call of LibTorch's that puts a value somewhere and returns a status. */
  private interface Reader {
    int read(MemorySegment out) throws Throwable;
  }

  private static long read(Reader reader) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
      if (reader.read(out) != 0) {
        throw new OutOfMemoryError("LibTorch could not make a value");
      }
      return out.get(ValueLayout.JAVA_LONG, 0);
    } catch (OutOfMemoryError none) {
      throw none;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Makes a list, which owns the values then. */
  public static long list(long... values) {
    long list = read(out -> (int) NEW_LIST.invokeExact((long) values.length, out));
    for (long value : values) {
      read(_ -> (int) PUSH.invokeExact(list, value));
    }
    return list;
  }

  /** Takes a list apart: the values are the caller's, the list is no more. */
  public static long[] takeList(long list) {
    long[] values = new long[Math.toIntExact(read(out -> (int) LIST_SIZE.invokeExact(list, out)))];
    for (int i = 0; i < values.length; i++) {
      long index = i;
      values[i] = read(out -> (int) LIST_ITEM.invokeExact(list, index, out));
    }
    read(_ -> (int) DELETE_LIST.invokeExact(list));
    return values;
  }

  /** Makes a string. */
  public static long string(String text) {
    try (Arena arena = Arena.ofConfined()) {
      return string(arena.allocateFrom(text));
    }
  }

  /** Makes a string of a C string. */
  static long string(MemorySegment text) {
    return read(out -> (int) NEW_STRING.invokeExact(text, text.byteSize() - 1, out));
  }

  /** Reads a string, which is no more afterwards. */
  public static String takeString(long string) {
    long text = read(out -> (int) TEXT.invokeExact(string, out));
    String read = Downcall.string(MemorySegment.ofAddress(text));
    read(_ -> (int) DELETE_STRING.invokeExact(string));
    return read;
  }

  /** Makes an optional that holds a value: the address of a cell, which its taker deletes. */
  @SuppressWarnings("restricted") // eight bytes that were just allocated
  public static long present(long value) {
    try {
      long cell = (long) NEW_CELL.invokeExact((long) Long.BYTES);
      MemorySegment.ofAddress(cell).reinterpret(Long.BYTES).set(ValueLayout.JAVA_LONG, 0, value);
      return cell;
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Takes the value out of an optional that is not {@link #NONE}. */
  @SuppressWarnings("restricted") // the eight bytes of the optional
  public static long takePresent(long optional) {
    long value =
        MemorySegment.ofAddress(optional).reinterpret(Long.BYTES).get(ValueLayout.JAVA_LONG, 0);
    try {
      DELETE_CELL.invokeExact(optional);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
    return value;
  }
}
