package jtorch.sys;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * A {@code std::vector<at::Tensor>}: three pointers (begin, end, end of the storage) to elements of
 * one pointer each. libstdc++ and libc++ agree on that.
 */
final class CppVector {
  /** Returned by value: the C++ ABI and the C ABI pass a struct of this size in the same way. */
  static final StructLayout LAYOUT =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG);

  private static final ThreadLocal<MemorySegment> RETURNED =
      ThreadLocal.withInitial(() -> Arena.ofAuto().allocate(LAYOUT));

  private static final MethodHandle ALLOCATE =
      Downcall.loaded(
          "_Znwm", // operator new(size_t), whose memory the vector's destructor frees
          FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

  private CppVector() {}

  /** Returns the addresses of the elements, 0 for a tensor that is not defined. */
  static long[] elements(long vector) {
    long[] elements = places(vector);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = isDefined(elements[i]) ? elements[i] : 0;
    }
    return elements;
  }

  /** Returns what a {@code std::vector} of plain or unique pointers points to. */
  static long[] pointers(long vector) {
    long[] elements = places(vector);
    for (int i = 0; i < elements.length; i++) {
      elements[i] = cell(elements[i]).get(ValueLayout.JAVA_LONG, 0);
    }
    return elements;
  }

  /** Returns where the elements lie. */
  @SuppressWarnings("restricted") // a reference to a vector that its caller owns
  private static long[] places(long vector) {
    MemorySegment pointers = MemorySegment.ofAddress(vector).reinterpret(LAYOUT.byteSize());
    long begin = pointers.getAtIndex(ValueLayout.JAVA_LONG, 0);
    int size = (int) ((pointers.getAtIndex(ValueLayout.JAVA_LONG, 1) - begin) / Long.BYTES);
    long[] places = new long[size];
    Arrays.setAll(places, i -> begin + (long) i * Long.BYTES);
    return places;
  }

  /**
   * Makes a vector.
   *
   * @param tensors {@code at::Tensor*}s that move into the vector, 0 for one that is not defined
   * @return the vector, in memory that this thread's next call uses again
   */
  static MemorySegment of(long... tensors) {
    long storage = tensors.length == 0 ? 0 : allocate((long) tensors.length * Long.BYTES);
    for (int i = 0; i < tensors.length; i++) {
      moveTo(storage + (long) i * Long.BYTES, tensors[i]);
    }
    long end = storage + (long) tensors.length * Long.BYTES;
    MemorySegment vector = RETURNED.get();
    vector.setAtIndex(ValueLayout.JAVA_LONG, 0, storage);
    vector.setAtIndex(ValueLayout.JAVA_LONG, 1, end);
    vector.setAtIndex(ValueLayout.JAVA_LONG, 2, end);
    return vector;
  }

  private static long allocate(long bytes) {
    try {
      return (long) ALLOCATE.invokeExact(bytes);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** Moves as C++ does: what is left behind holds the undefined tensor. */
  static void moveTo(long place, long tensor) {
    MemorySegment to = cell(place);
    to.set(ValueLayout.JAVA_LONG, 0, undefined());
    if (tensor != 0) {
      MemorySegment from = cell(tensor);
      to.set(ValueLayout.JAVA_LONG, 0, from.get(ValueLayout.JAVA_LONG, 0));
      from.set(ValueLayout.JAVA_LONG, 0, undefined());
      TensorMemory.delete(tensor);
    }
  }

  /** Gives an {@code at::Tensor} that holds nothing yet what one that is left behind points to. */
  static void move(long tensor, long object) {
    cell(tensor).set(ValueLayout.JAVA_LONG, 0, object);
  }

  static boolean isDefined(long tensor) {
    return cell(tensor).get(ValueLayout.JAVA_LONG, 0) != undefined();
  }

  @SuppressWarnings("restricted") // the one pointer that an at::Tensor consists of
  private static MemorySegment cell(long tensor) {
    return MemorySegment.ofAddress(tensor).reinterpret(Long.BYTES);
  }

  private static long undefined() {
    return Undefined.ADDRESS;
  }

  /** The one object that every undefined tensor points to. */
  private static final class Undefined {
    static final long ADDRESS = find();

    private static long find() {
      MethodHandle make =
          Downcall.loaded(
              "aoti_torch_new_uninitialized_tensor",
              FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
      try (Arena arena = Arena.ofConfined()) {
        MemorySegment out = arena.allocate(ValueLayout.JAVA_LONG);
        int ignored = (int) make.invokeExact(out);
        long tensor = out.get(ValueLayout.JAVA_LONG, 0);
        long address = cell(tensor).get(ValueLayout.JAVA_LONG, 0);
        TensorMemory.delete(tensor);
        return address;
      } catch (Throwable impossible) {
        throw new AssertionError(impossible);
      }
    }
  }
}
