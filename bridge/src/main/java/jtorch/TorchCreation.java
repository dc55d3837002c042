package jtorch;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.GeneratorOptional;
import org.jspecify.annotations.Nullable;

/**
 * New tensors.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchCreation {
  private static final Device CPU = new Device("cpu", -1);

  TorchCreation() {}

  /** Returns a tensor of zeros. */
  public static Tensor zeros(long... shape) {
    Natives.load();
    return Call.tensor("zeros", () -> org.bytedeco.pytorch.global.torch.zeros(shape));
  }

  /** Returns a tensor of ones. */
  public static Tensor ones(long... shape) {
    Natives.load();
    return Call.tensor("ones", () -> org.bytedeco.pytorch.global.torch.ones(shape));
  }

  /** Returns a tensor whose elements are whatever the memory holds. */
  public static Tensor empty(DType dtype, long... shape) {
    Natives.load();
    return Call.tensor(
        "empty",
        () ->
            Natives.withOptions(
                dtype, CPU, o -> org.bytedeco.pytorch.global.torch.empty(shape, o, null)));
  }

  /** Returns a tensor of the same shape and type whose elements are zero. */
  public static Tensor zeros_like(Tensor input) {
    return Call.tensor(
        "zeros_like", () -> org.bytedeco.pytorch.global.torch.zeros_like(input.raw()));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1. */
  public static Tensor rand(long... shape) {
    Natives.load();
    return Call.tensor("rand", () -> org.bytedeco.pytorch.global.torch.rand(shape));
  }

  /** Returns a tensor of numbers drawn from the normal distribution. */
  public static Tensor randn(long... shape) {
    Natives.load();
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
      Call.run("random_", () -> randomize(cell, generator));
      return cell.item_long();
    }
  }

  private static void randomize(Tensor cell, @Nullable Generator generator) {
    if (generator == null) {
      cell.raw().random_();
      return;
    }
    try (GeneratorOptional source = new GeneratorOptional(generator.raw())) {
      cell.raw().random_(source);
    }
  }

  /** Returns the numbers 0 to end-1, as int64. */
  public static Tensor arange(long end) {
    Natives.load();
    return Call.tensor(
        "arange", () -> Natives.withScalar(end, e -> org.bytedeco.pytorch.global.torch.arange(e)));
  }

  /** Returns a vector of float32 with these elements. */
  public static Tensor tensor(float... values) {
    return fromArray(DType.float32, values.length, MemorySegment.ofArray(values));
  }

  /** Returns a vector of float32 with these elements, as Python's floats become. */
  public static Tensor tensor(double... values) {
    float[] single = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      single[i] = (float) values[i];
    }
    return tensor(single);
  }

  /** Returns a vector of int64 with these elements. */
  public static Tensor tensor(long... values) {
    return fromArray(DType.int64, values.length, MemorySegment.ofArray(values));
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
    Tensor made = empty(DType.uint8, shape);
    made.segment().copyFrom(bytes);
    return made;
  }

  private static Tensor fromArray(DType dtype, long length, MemorySegment source) {
    Tensor made = empty(dtype, length);
    if (length > 0) {
      made.segment().copyFrom(source);
    }
    return made;
  }
}
