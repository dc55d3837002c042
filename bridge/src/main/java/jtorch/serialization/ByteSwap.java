package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.DType;

/** Turns the order of the bytes in each number around. */
final class ByteSwap {
  private ByteSwap() {}

  /** Returns how many bytes belong together: a complex element is two numbers. */
  static int width(DType dtype) {
    return dtype.is_complex() ? dtype.itemsize() / 2 : dtype.itemsize();
  }

  static void swap(MemorySegment memory, int width) {
    long end = memory.byteSize() - width;
    switch (width) {
      case 2 -> {
        for (long at = 0; at <= end; at += 2) {
          var layout = ValueLayout.JAVA_SHORT_UNALIGNED;
          memory.set(layout, at, Short.reverseBytes(memory.get(layout, at)));
        }
      }
      case 4 -> {
        for (long at = 0; at <= end; at += 4) {
          var layout = ValueLayout.JAVA_INT_UNALIGNED;
          memory.set(layout, at, Integer.reverseBytes(memory.get(layout, at)));
        }
      }
      case 8 -> {
        for (long at = 0; at <= end; at += 8) {
          var layout = ValueLayout.JAVA_LONG_UNALIGNED;
          memory.set(layout, at, Long.reverseBytes(memory.get(layout, at)));
        }
      }
      default -> {
        // single bytes have no order
      }
    }
  }
}
