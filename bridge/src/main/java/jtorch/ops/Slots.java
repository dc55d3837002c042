package jtorch.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import jtorch.internal.Natives;
import jtorch.sys.TensorMemory;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.Tensor;

/**
 * Values where LibTorch's operators take them from: each is eight bytes of content and a tag.
 *
 * <p>To write them in place costs a tenth of what an object of the presets does for each. Where the
 * tag stands and what it says is learned from values that the presets made, not assumed.
 */
final class Slots {
  static {
    Natives.load();
  }

  /** How many bytes a value takes. */
  static final long SIZE = 16;

  private static final long TAG = 8; // behind the content

  private static final MemorySegment ALL = TensorMemory.data(0, Long.MAX_VALUE);

  static final int NONE = learn(new IValue(), 0);
  static final int INT = learn(new IValue(0x1234567890L), 0x1234567890L);
  static final int DOUBLE = learn(new IValue(0.1), Double.doubleToRawLongBits(0.1));
  static final int BOOL = learn(new IValue(true), 1);

  /** The content of a tensor that is none, and the tag of every tensor. */
  private static final long UNDEFINED;

  static final int TENSOR;

  static {
    try (Tensor none = new Tensor();
        IValue value = new IValue(none)) {
      UNDEFINED = ALL.get(ValueLayout.JAVA_LONG, none.address());
      TENSOR = ALL.get(ValueLayout.JAVA_INT, value.address() + TAG);
      check(ALL.get(ValueLayout.JAVA_LONG, value.address()) == UNDEFINED);
    }
    try (IValueVector two = new IValueVector(2)) {
      check(end(two.address()) - begin(two.address()) == 2 * SIZE);
      check(tag(begin(two.address()) + SIZE) == NONE);
    }
  }

  private Slots() {}

  /** Returns the tag of a value whose content is known. */
  private static int learn(IValue value, long content) {
    try (value) {
      check(ALL.get(ValueLayout.JAVA_LONG, value.address()) == content);
      return tag(value.address());
    }
  }

  private static void check(boolean asExpected) {
    if (!asExpected) {
      throw new AssertionError("This LibTorch lays its values out in another way than 2.10 does");
    }
  }

  /** Where the values of a {@code std::vector} begin. */
  static long begin(long vector) {
    return ALL.get(ValueLayout.JAVA_LONG, vector);
  }

  /** Where the values of a {@code std::vector} end. */
  static long end(long vector) {
    return ALL.get(ValueLayout.JAVA_LONG, vector + Long.BYTES);
  }

  /** Says where the values of a {@code std::vector} end, those before having been written. */
  static void setEnd(long vector, long end) {
    ALL.set(ValueLayout.JAVA_LONG, vector + Long.BYTES, end);
  }

  static int tag(long slot) {
    return ALL.get(ValueLayout.JAVA_INT, slot + TAG);
  }

  static long content(long slot) {
    return ALL.get(ValueLayout.JAVA_LONG, slot);
  }

  static boolean isUndefinedTensor(long slot) {
    return content(slot) == UNDEFINED;
  }

  static void none(long slot) {
    put(slot, 0, NONE);
  }

  static void integer(long slot, long value) {
    put(slot, value, INT);
  }

  static void real(long slot, double value) {
    put(slot, Double.doubleToRawLongBits(value), DOUBLE);
  }

  static void bool(long slot, boolean value) {
    put(slot, value ? 1 : 0, BOOL);
  }

  /** Writes another reference to a tensor. */
  static void tensor(long slot, Tensor tensor) {
    put(slot, UNDEFINED, TENSOR);
    tensorAt(slot).put(tensor);
  }

  /** Writes a tensor that is none. */
  static void undefined(long slot) {
    put(slot, UNDEFINED, TENSOR);
  }

  /** Writes any value: another reference to what it refers to. */
  static void value(long slot, IValue value) {
    none(slot);
    try (IValue copy = new IValue(value)) { // an assignment takes what its right side holds
      valueAt(slot).put(copy);
    }
  }

  /** The tensor in a slot, which stays the slot's. */
  static Tensor tensorAt(long slot) {
    return new Tensor(new At(slot));
  }

  /** The value in a slot, which stays the slot's. */
  static IValue valueAt(long slot) {
    return new Placed(slot);
  }

  /** Copies a value into a slot that holds nothing; a plain one without a call. */
  static void copy(long slot, IValue value) {
    int tag = tag(value.address());
    if (tag == NONE || tag == INT || tag == BOOL || tag == DOUBLE) {
      put(slot, content(value.address()), tag);
    } else {
      value(slot, value);
    }
  }

  private static void put(long slot, long content, int tag) {
    ALL.set(ValueLayout.JAVA_LONG, slot, content);
    ALL.set(ValueLayout.JAVA_INT, slot + TAG, tag);
  }

  /** A pointer to an address, which JavaCPP has no public constructor for. */
  private static final class At extends Pointer {
    At(long address) {
      this.address = address;
    }
  }

  /** A value at an address: the presets' constructor from a pointer makes a blob of it. */
  private static final class Placed extends IValue {
    Placed(long slot) {
      deallocate(); // the empty value that came with the object
      address = slot;
    }
  }
}
