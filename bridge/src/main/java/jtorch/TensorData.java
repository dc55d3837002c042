package jtorch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.internal.Call;
import jtorch.sys.TensorMemory;

/** The numbers of a tensor as Java's. */
abstract class TensorData extends TensorIndexing {
  TensorData() {}

  /**
   * Returns the only element.
   *
   * @throws IllegalArgumentException if there is not exactly one
   */
  public double item() {
    checkOne();
    return Call.value("item", () -> raw().item_double());
  }

  /** Returns the only element as an integer. */
  public long item_long() {
    checkOne();
    return Call.value("item", () -> raw().item_long());
  }

  /** Returns whether the only element is not zero. */
  public boolean item_bool() {
    checkOne();
    return Call.value("item", () -> raw().item_bool());
  }

  private void checkOne() {
    if (numel() != 1) {
      throw new IllegalArgumentException(
          "item: a tensor with " + numel() + " elements has no single value; index it first.");
    }
  }

  /** Returns the elements as floats, in the order of their indices. */
  public float[] toFloats() {
    try (Tensor plain = plain(DType.float32)) {
      return plain.segment().toArray(ValueLayout.JAVA_FLOAT);
    }
  }

  /** Returns the elements as doubles, in the order of their indices. */
  public double[] toDoubles() {
    try (Tensor plain = plain(DType.float64)) {
      return plain.segment().toArray(ValueLayout.JAVA_DOUBLE);
    }
  }

  /** Returns the elements as longs, in the order of their indices. */
  public long[] toLongs() {
    try (Tensor plain = plain(DType.int64)) {
      return plain.segment().toArray(ValueLayout.JAVA_LONG);
    }
  }

  /** Returns the elements as bytes, in the order of their indices. */
  public byte[] toBytes() {
    try (Tensor plain = plain(DType.uint8)) {
      return plain.segment().toArray(ValueLayout.JAVA_BYTE);
    }
  }

  /** A contiguous copy on the CPU: always another tensor, as it is closed after use. */
  private Tensor plain(DType dtype) {
    Tensor here = self();
    try (Tensor detached = here.detach();
        Tensor placed = Call.tensor("cpu", () -> detached.raw().cpu());
        Tensor typed = placed.to(dtype)) {
      return typed.contiguous();
    }
  }

  /** The memory of a contiguous tensor on the CPU, good while the tensor is open and reachable. */
  MemorySegment segment() {
    long bytes = raw().nbytes();
    return bytes == 0 ? MemorySegment.NULL : TensorMemory.data(raw().data_ptr().address(), bytes);
  }
}
