package jtorch;

import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.stream.LongStream;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.internal.Sizes;

/**
 * Java's arrays as tensors.
 *
 * @param shape the lengths of the arrays in arrays
 * @param flat all elements in one array of a primitive type
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NestedArray(long[] shape, Object flat) {
  /** Reads an array of any depth. */
  static NestedArray of(Object nested) {
    long[] shape = LongStream.empty().toArray();
    Object level = nested;
    Class<?> type = nested.getClass();
    while (type.isArray()) {
      int length = level == null ? 0 : Array.getLength(level);
      shape = LongStream.concat(Arrays.stream(shape), LongStream.of(length)).toArray();
      level = length == 0 || type.getComponentType().isPrimitive() ? null : Array.get(level, 0);
      type = type.getComponentType();
    }
    if (!type.isPrimitive() || type == char.class) {
      throw new IllegalArgumentException(
          "tensor: arrays of primitive numbers are needed, not of " + type.getSimpleName() + ".");
    }
    int elements = Math.toIntExact(elements(shape));
    Object flat = shape.length == 1 ? nested : Array.newInstance(type, elements);
    if (shape.length > 1) {
      copy(nested, shape, 0, flat, 0);
    }
    return new NestedArray(shape, flat);
  }

  /** Copies one level of arrays to where it belongs; returns where the next one belongs. */
  private static int copy(Object array, long[] shape, int depth, Object flat, int at) {
    int length = array == null ? -1 : Array.getLength(array);
    if (length != shape[depth]) {
      throw new IllegalArgumentException(
          "tensor: a row in dimension "
              + depth
              + " has length "
              + length
              + ", the first one "
              + shape[depth]
              + "; all must be equal.");
    }
    if (depth == shape.length - 1) {
      System.arraycopy(array, 0, flat, at, length);
      return at + length;
    }
    int next = at;
    for (int i = 0; i < length; i++) {
      next = copy(Array.get(array, i), shape, depth + 1, flat, next);
    }
    return next;
  }

  /** Returns how many elements a shape has; a tensor can't have more than a long tells. */
  private static long elements(long... sizes) {
    Sizes.notNegative("tensor", sizes);
    try {
      return Arrays.stream(sizes).reduce(1, Math::multiplyExact);
    } catch (ArithmeticException _) {
      throw new IllegalArgumentException(
          "tensor: the sizes "
              + Arrays.toString(sizes)
              + " make more elements than a tensor can have.");
    }
  }

  Tensor tensor(FactoryKwarg... keywords) {
    return tensor(shape, keywords);
  }

  /** Makes a tensor of a shape that has as many elements. */
  Tensor tensor(long[] sizes, FactoryKwarg... keywords) {
    return tensor(sizes, usual(), keywords);
  }

  /** Returns the type that Python's numbers of this kind become. */
  private DType usual() {
    return switch (flat) {
      case float[] _ -> DType.float32;
      case double[] _ -> torch.get_default_dtype();
      case boolean[] _ -> DType.bool;
      default -> DType.int64;
    };
  }

  /** Makes a tensor of a shape and, unless a keyword says otherwise, a type. */
  Tensor tensor(long[] sizes, DType usual, FactoryKwarg... keywords) {
    long elements = elements(sizes);
    if (elements != Array.getLength(flat)) {
      throw new IllegalArgumentException(
          "tensor: "
              + Array.getLength(flat)
              + " numbers are not the "
              + elements
              + " of shape "
              + Arrays.toString(sizes)
              + ".");
    }
    DType wanted = NewTensor.of(keywords).dtype();
    if (wanted != null) {
      NumberRange.check(flat, wanted);
    }
    return switch (flat) {
      case float[] a -> made(MemorySegment.ofArray(a), DType.float32, usual, sizes, keywords);
      case double[] a -> made(MemorySegment.ofArray(a), DType.float64, usual, sizes, keywords);
      case long[] a -> made(MemorySegment.ofArray(a), DType.int64, usual, sizes, keywords);
      case int[] a -> made(MemorySegment.ofArray(a), DType.int32, usual, sizes, keywords);
      case short[] a -> made(MemorySegment.ofArray(a), DType.int16, usual, sizes, keywords);
      case byte[] a -> made(MemorySegment.ofArray(a), DType.int8, usual, sizes, keywords);
      case boolean[] a -> made(MemorySegment.ofArray(bytes(a)), DType.bool, usual, sizes, keywords);
      default -> throw new AssertionError(flat.getClass());
    };
  }

  private static Tensor made(
      MemorySegment source, DType stored, DType usual, long[] sizes, FactoryKwarg... keywords) {
    Tensor made = TorchCreation.filled(stored, source, sizes);
    return NewTensor.of(keywords).apply(made, usual);
  }

  private static byte[] bytes(boolean... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return bytes;
  }
}
