package jtorch;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import jtorch.internal.Call;
import jtorch.internal.transforms.Layer;
import jtorch.internal.transforms.Wrapped;
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
    checkData("item");
    if (numel() != 1) {
      throw new IllegalArgumentException(
          "item: a tensor with " + numel() + " elements has no single value; index it first.");
    }
  }

  private void checkData(String call) {
    if (raw().is_meta()) {
      throw new IllegalStateException(
          call
              + ": a tensor on the device meta has a shape but no data; make it on cpu or cuda, or"
              + " a module with to_empty(device).");
    }
  }

  /**
   * Has this leaf show the memory of another tensor: {@code p.data = x} in Python. Where Python
   * takes any shape, it is the same here, as a graph that lives goes on reading in the old one.
   *
   * @throws IllegalArgumentException if the shapes, types or devices differ
   * @throws IllegalStateException if this tensor is computed of others
   */
  public void data(Tensor value) {
    Wrapped.refuse("data", value);
    Tensor own = self();
    if (!own.is_leaf()) {
      throw new IllegalStateException(
          "data: only a leaf's data can be exchanged, not that of what was computed; detach() it.");
    }
    if (!Arrays.equals(own.size(), value.size())
        || !own.dtype().equals(value.dtype())
        || !own.device().equals(value.device())) {
      throw new IllegalArgumentException(
          "data: a tensor of %s takes data of the same, not of %s; a layer takes another tensor by set_tensor(name, new Parameter(x))."
              .formatted(kind(own), kind(value)));
    }
    Call.run("data", () -> raw().set_data(value.raw()));
  }

  private static String kind(Tensor tensor) {
    return "%s, %s on %s"
        .formatted(Arrays.toString(tensor.size()), tensor.dtype(), tensor.device());
  }

  /**
   * Returns the elements as lists in lists, one in another for each dimension: of {@code Double},
   * {@code Long} or {@code Boolean}, which print as in Python.
   *
   * @throws IllegalArgumentException if there are no dimensions, where {@link #item} returns the
   *     number, or if the numbers are complex
   */
  public List<?> tolist() {
    checkData("tolist");
    return NumberLists.of(self());
  }

  /** Returns the elements as floats, in the order of their indices. */
  public float[] toFloats() {
    try (Tensor plain = plain(DType.float32)) {
      return plain.memory().toArray(ValueLayout.JAVA_FLOAT);
    }
  }

  /** Returns the elements as doubles, in the order of their indices. */
  public double[] toDoubles() {
    try (Tensor plain = plain(DType.float64)) {
      return plain.memory().toArray(ValueLayout.JAVA_DOUBLE);
    }
  }

  /** Returns the elements as longs, in the order of their indices. */
  public long[] toLongs() {
    try (Tensor plain = plain(DType.int64)) {
      return plain.memory().toArray(ValueLayout.JAVA_LONG);
    }
  }

  /** Returns the elements as ints, in the order of their indices. */
  public int[] toInts() {
    try (Tensor plain = plain(DType.int32)) {
      return plain.memory().toArray(ValueLayout.JAVA_INT);
    }
  }

  /** Returns the elements as shorts, in the order of their indices. */
  public short[] toShorts() {
    try (Tensor plain = plain(DType.int16)) {
      return plain.memory().toArray(ValueLayout.JAVA_SHORT);
    }
  }

  /**
   * Returns the bits of the elements as float16, in the order of their indices; {@link
   * Float#float16ToFloat} reads them.
   */
  public short[] toHalfs() {
    try (Tensor plain = plain(DType.float16)) {
      return plain.memory().toArray(ValueLayout.JAVA_SHORT);
    }
  }

  /**
   * Returns the bits of the elements as bfloat16, in the order of their indices: the upper half of
   * a float's.
   */
  public short[] toBFloat16s() {
    try (Tensor plain = plain(DType.bfloat16)) {
      return plain.memory().toArray(ValueLayout.JAVA_SHORT);
    }
  }

  /** Returns the elements as bytes, in the order of their indices. */
  public byte[] toBytes() {
    try (Tensor plain = plain(DType.uint8)) {
      return plain.memory().toArray(ValueLayout.JAVA_BYTE);
    }
  }

  /** A contiguous copy on the CPU: always another tensor, as it is closed after use. */
  private Tensor plain(DType dtype) {
    Tensor here = self();
    SparseLayouts.checkDense("to Java's arrays", here);
    checkData("to Java's arrays");
    return Layer.outside(() -> plain(here, dtype));
  }

  private static Tensor plain(Tensor here, DType dtype) {
    try (Tensor detached = here.detach();
        Tensor placed = Call.tensor("cpu", () -> detached.raw().cpu());
        Tensor typed = placed.to(dtype)) {
      if (typed.raw()._is_zerotensor()) { // a gradient's zeros, without memory
        return typed.clone();
      }
      Tensor inLine = typed.contiguous();
      if (!inLine.raw().is_neg()) {
        return inLine;
      }
      try (inLine) { // whose memory holds the opposite
        return inLine.clone();
      }
    }
  }

  /** The memory of a contiguous tensor on the CPU, good while the tensor is open and reachable. */
  MemorySegment memory() {
    long bytes = raw().nbytes();
    return bytes == 0 ? MemorySegment.NULL : TensorMemory.data(raw().data_ptr().address(), bytes);
  }

  /**
   * Returns the tensor's own memory, without a copy: what is written there is the tensor's.
   *
   * <p>It is good until the tensor is closed, and throws {@link IllegalStateException} afterwards.
   * Whoever holds it keeps the tensor from the collector.
   *
   * @throws IllegalArgumentException if the tensor is not on the CPU, its elements don't lie one
   *     after the other, or gradients are recorded for it
   */
  public MemorySegment segment() {
    return Segments.of(self());
  }

  /**
   * Copies numbers into the tensor, in the order of its indices; returns it.
   *
   * @throws IllegalArgumentException if there are not as many as the tensor has elements
   */
  public Tensor copyFrom(float... values) {
    return Segments.fill(self(), DType.float32, MemorySegment.ofArray(values));
  }

  /** As {@link #copyFrom(float...)}, for doubles. */
  public Tensor copyFrom(double... values) {
    return Segments.fill(self(), DType.float64, MemorySegment.ofArray(values));
  }

  /** As {@link #copyFrom(float...)}, for longs. */
  public Tensor copyFrom(long... values) {
    return Segments.fill(self(), DType.int64, MemorySegment.ofArray(values));
  }

  /** As {@link #copyFrom(float...)}, for ints. */
  public Tensor copyFrom(int... values) {
    return Segments.fill(self(), DType.int32, MemorySegment.ofArray(values));
  }

  /** As {@link #copyFrom(float...)}, for shorts. */
  public Tensor copyFrom(short... values) {
    return Segments.fill(self(), DType.int16, MemorySegment.ofArray(values));
  }

  /** As {@link #copyFrom(float...)}, for bytes: from 0 to 255 in a uint8, else with their sign. */
  public Tensor copyFrom(byte... values) {
    DType type = self().dtype() == DType.uint8 ? DType.uint8 : DType.int8;
    return Segments.fill(self(), type, MemorySegment.ofArray(values));
  }

  /** As {@link #copyFrom(float...)}, for the bits of float16 numbers. */
  public Tensor copyFromHalfs(short... bits) {
    return Segments.fill(self(), DType.float16, MemorySegment.ofArray(bits));
  }

  /** As {@link #copyFrom(float...)}, for the bits of bfloat16 numbers. */
  public Tensor copyFromBFloat16s(short... bits) {
    return Segments.fill(self(), DType.bfloat16, MemorySegment.ofArray(bits));
  }
}
