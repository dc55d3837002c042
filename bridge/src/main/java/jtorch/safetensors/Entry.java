package jtorch.safetensors;

/**
 * A tensor in a file.
 *
 * @param begin its first byte, counted from the end of the header
 * @param end the byte behind its last one
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Entry(String name, ElementType type, long[] shape, long begin, long end) {
  /** Returns how many elements the shape says, or -1 if the bytes of so many overflow. */
  long numel() {
    try {
      long numel = 1;
      for (long size : shape) {
        numel = Math.multiplyExact(numel, size);
      }
      Math.multiplyExact(numel, type.dtype().itemsize());
      return numel;
    } catch (ArithmeticException overflow) {
      return -1;
    }
  }
}
