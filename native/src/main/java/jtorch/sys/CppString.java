package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;

/**
 * A {@code std::string} of libstdc++: a pointer, a length, and 16 bytes that a short text lies in.
 */
final class CppString {
  /** The size of the object. */
  static final long BYTES = 32;

  private static final long LENGTH = 8;
  private static final long WITHIN = 16;

  private static final MethodHandle FREE =
      Downcall.loaded("_ZdlPv", FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));

  private CppString() {}

  /**
   * Makes one that C++ only reads.
   *
   * @param arena as long as it is read
   */
  static MemorySegment of(Arena arena, String text) {
    MemorySegment bytes = arena.allocateFrom(text);
    long length = bytes.byteSize() - 1;
    return arena.allocateFrom(ValueLayout.JAVA_LONG, bytes.address(), length, length, 0);
  }

  /** Reads one that C++ has returned into a place of {@link #BYTES}, and destroys it. */
  static String take(MemorySegment returned) {
    long characters = returned.get(ValueLayout.JAVA_LONG, 0);
    try {
      return text(characters, returned.get(ValueLayout.JAVA_LONG, LENGTH));
    } finally {
      if (characters != returned.address() + WITHIN) {
        free(characters);
      }
    }
  }

  @SuppressWarnings("restricted") // as many characters as the string says
  private static String text(long characters, long length) {
    byte[] bytes =
        MemorySegment.ofAddress(characters).reinterpret(length).toArray(ValueLayout.JAVA_BYTE);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Frees what C++'s {@code new} gave. */
  static void free(long memory) {
    try {
      FREE.invokeExact(memory);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }
}
