package jtorch;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Collection;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.TensorKwargs.RandomKwarg;
import jtorch.internal.Call;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import jtorch.internal.Sizes;
import jtorch.internal.transforms.Layer;
import org.bytedeco.pytorch.GeneratorOptional;
import org.jspecify.annotations.Nullable;

/**
 * New tensors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchCreation extends Vectorizing {
  private static final Device CPU = new Device("cpu", -1);

  TorchCreation() {}

  /** Returns a tensor of zeros. */
  public static Tensor zeros(long... shape) {
    Natives.load();
    Sizes.notNegative("zeros", shape); // LibTorch's own sentence is without the sizes
    if (DefaultDevice.set() != null) {
      return TorchFactories.zeros(shape, new FactoryKwarg[0]);
    }
    return Call.tensor("zeros", () -> org.bytedeco.pytorch.global.torch.zeros(shape));
  }

  /** Returns a tensor of ones. */
  public static Tensor ones(long... shape) {
    Natives.load();
    if (DefaultDevice.set() != null) {
      return TorchFactories.ones(shape, new FactoryKwarg[0]);
    }
    return Call.tensor("ones", () -> org.bytedeco.pytorch.global.torch.ones(shape));
  }

  /** Returns a tensor in the CPU's memory whose elements are whatever that holds. */
  public static Tensor empty(DType dtype, long... shape) {
    Natives.load();
    return Call.tensor(
        "empty",
        () ->
            Natives.withOptions(
                dtype, CPU, o -> org.bytedeco.pytorch.global.torch.empty(shape, o, null)));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1. */
  public static Tensor rand(long... shape) {
    Natives.load();
    if (Generators.ofThisThread() != null || DefaultDevice.set() != null) {
      return TorchRandom.rand(shape, new RandomKwarg[0]);
    }
    return Call.tensor("rand", () -> org.bytedeco.pytorch.global.torch.rand(shape));
  }

  /** Returns a tensor of numbers drawn from the normal distribution. */
  public static Tensor randn(long... shape) {
    Natives.load();
    if (Generators.ofThisThread() != null || DefaultDevice.set() != null) {
      return TorchRandom.randn(shape, new RandomKwarg[0]);
    }
    return Call.tensor("randn", () -> org.bytedeco.pytorch.global.torch.randn(shape));
  }

  /** Returns the numbers 0 to n-1 in random order, as int64. */
  public static Tensor randperm(long n, Generator generator) {
    return Call.tensor(
        "randperm",
        () -> {
          try (GeneratorOptional source = new GeneratorOptional(generator.raw())) {
            return org.bytedeco.pytorch.global.torch.randperm(n, source);
          }
        });
  }

  /**
   * Returns a random int64 from 0 to 2^63-1, as Python's {@code torch.empty((),
   * dtype=torch.int64).random_(generator=g).item()}.
   *
   * @param generator where it comes from, or null for the default generator
   */
  public static long random_seed(@Nullable Generator generator) {
    try (Tensor cell = empty(DType.int64)) {
      Call.run("random_", () -> Generators.with(generator, cell.raw(), g -> cell.raw().random_(g)));
      return cell.item_long();
    }
  }

  /** Returns the numbers 0 to end-1, as int64. */
  public static Tensor arange(long end) {
    Natives.load();
    if (DefaultDevice.set() != null) {
      return TorchFactories.arange(0, end, new FactoryKwarg[0]);
    }
    return Call.tensor(
        "arange", () -> Natives.withScalar(end, e -> org.bytedeco.pytorch.global.torch.arange(e)));
  }

  /** Returns a tensor without dimensions: one number. */
  public static Tensor tensor(double value) {
    return NestedArray.of(new double[] {value}).tensor(new long[0]);
  }

  /** Returns a tensor without dimensions: one value, as the keywords say. */
  public static Tensor tensor(double value, FactoryKwarg first, FactoryKwarg... more) {
    return NestedArray.of(new double[] {value}).tensor(new long[0], joined(first, more));
  }

  /** Returns a tensor without dimensions: one integer, as int64. */
  public static Tensor tensor(long value) {
    return NestedArray.of(new long[] {value}).tensor(new long[0]);
  }

  /** Returns a tensor without dimensions: one value, as the keywords say. */
  public static Tensor tensor(long value, FactoryKwarg first, FactoryKwarg... more) {
    return NestedArray.of(new long[] {value}).tensor(new long[0], joined(first, more));
  }

  /** Returns a tensor without dimensions: true or false. */
  public static Tensor tensor(boolean value) {
    return NestedArray.of(new boolean[] {value}).tensor(new long[0]);
  }

  /** Returns a tensor without dimensions: one value, as the keywords say. */
  public static Tensor tensor(boolean value, FactoryKwarg first, FactoryKwarg... more) {
    return NestedArray.of(new boolean[] {value}).tensor(new long[0], joined(first, more));
  }

  /** Returns a vector with these elements: float32. */
  public static Tensor tensor(float... values) {
    return NestedArray.of(values).tensor();
  }

  /** Returns a vector with these elements: float32, unless a keyword says otherwise. */
  public static Tensor tensor(float[] values, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(keywords);
  }

  /**
   * Returns these elements in a shape.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static Tensor tensor(float[] values, long[] shape, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(shape, keywords);
  }

  /** Returns a vector with these elements: the default type, as Python's floats become. */
  public static Tensor tensor(double... values) {
    return NestedArray.of(values).tensor();
  }

  /**
   * Returns a vector with these elements: the default type, as Python's floats become, unless a
   * keyword says otherwise.
   */
  public static Tensor tensor(double[] values, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(keywords);
  }

  /**
   * Returns these elements in a shape.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static Tensor tensor(double[] values, long[] shape, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(shape, keywords);
  }

  /** Returns a vector with these elements: int64. */
  public static Tensor tensor(long... values) {
    return NestedArray.of(values).tensor();
  }

  /** Returns a vector with these elements: int64, unless a keyword says otherwise. */
  public static Tensor tensor(long[] values, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(keywords);
  }

  /**
   * Returns these elements in a shape.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static Tensor tensor(long[] values, long[] shape, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(shape, keywords);
  }

  /** Returns a vector with these elements: int64, as Python's integers become. */
  public static Tensor tensor(int... values) {
    return NestedArray.of(values).tensor();
  }

  /**
   * Returns a vector with these elements: int64, as Python's integers become, unless a keyword says
   * otherwise.
   */
  public static Tensor tensor(int[] values, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(keywords);
  }

  /**
   * Returns these elements in a shape.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static Tensor tensor(int[] values, long[] shape, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(shape, keywords);
  }

  /** Returns a vector with these elements: bool. */
  public static Tensor tensor(boolean... values) {
    return NestedArray.of(values).tensor();
  }

  /** Returns a vector with these elements: bool, unless a keyword says otherwise. */
  public static Tensor tensor(boolean[] values, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(keywords);
  }

  /**
   * Returns these elements in a shape.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static Tensor tensor(boolean[] values, long[] shape, FactoryKwarg... keywords) {
    return NestedArray.of(values).tensor(shape, keywords);
  }

  /**
   * Returns a tensor with the elements of arrays of arrays, of any of Java's primitive types.
   *
   * <p>The element type is float32 for floats, the default type for doubles, int64 for integers and
   * bool for booleans, as Python's numbers become, unless a keyword says otherwise.
   *
   * @param nested such as {@code float[][]} or {@code long[][][]}
   * @throws IllegalArgumentException if rows differ in length, or hold no primitive numbers
   */
  public static Tensor tensor(Object[] nested, FactoryKwarg... keywords) {
    return NestedArray.of(nested).tensor(keywords);
  }

  /**
   * Returns a tensor with the elements of a list, or of lists of lists: {@code torch.tensor([1, 2,
   * 3])} is {@code torch.tensor(List.of(1, 2, 3))}.
   *
   * <p>The element type is the one that holds all elements: int64 for integers, the default type
   * for doubles, float32 for floats, bool for booleans and their own for tensors, unless a keyword
   * says otherwise. Without elements it is the default type.
   *
   * @param nested numbers, booleans, tensors of one number; or rows of these, lists or arrays
   * @throws IllegalArgumentException if rows differ in length or in depth, or hold anything else
   */
  public static Tensor tensor(Collection<?> nested, FactoryKwarg... keywords) {
    return NestedList.tensor(nested, keywords);
  }

  /**
   * Returns a tensor of uint8 with a copy of these bytes.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static Tensor from_bytes(MemorySegment bytes, long... shape) {
    long elements = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (elements != bytes.byteSize()) {
      throw new IllegalArgumentException(
          "from_bytes: "
              + bytes.byteSize()
              + " bytes are not the "
              + elements
              + " of shape "
              + Arrays.toString(shape));
    }
    return filled(DType.uint8, bytes, shape);
  }

  /** Makes a tensor of what is copied to its memory, which no transform gives it otherwise. */
  static Tensor filled(DType type, MemorySegment source, long... shape) {
    return Layer.outside(() -> {
      Tensor made = empty(type, shape);
      if (source.byteSize() > 0) {
        made.memory().copyFrom(source);
      }
      return made;
    });
  }

  /**
   * Returns a tensor over memory of Java's, without a copy: what is written to one is seen by both.
   *
   * <p>The memory stays as long as the tensor, a view of it or a graph needs it. So it must come
   * from {@link java.lang.foreign.Arena#ofAuto} or {@link java.lang.foreign.Arena#global}, also for
   * a mapped file; a file is best mapped with {@link
   * java.nio.channels.FileChannel.MapMode#PRIVATE}, and must not be cut short meanwhile.
   *
   * @param shape the sizes, in row-major order
   * @throws IllegalArgumentException if the memory can be freed under the tensor, can't be written
   *     to, is an array of Java's, is too small for the shape or doesn't begin at a multiple of an
   *     element's size
   */
  public static Tensor from_segment(MemorySegment segment, DType dtype, long... shape) {
    return Segments.over(segment, dtype, shape);
  }

  /** Returns the keywords of a call in one array. */
  static <K> K[] joined(K first, K[] more) {
    K[] all = Arrays.copyOf(more, more.length + 1);
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = first;
    return all;
  }
}
