package jtorch;

import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.internal.Natives;
import jtorch.internal.Sizes;

/**
 * New tensors whose type, device and gradient keywords decide.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchFactories extends TorchCreation {
  TorchFactories() {}

  /** Returns a tensor of zeros. */
  public static Tensor zeros(long[] shape, FactoryKwarg... keywords) {
    Sizes.notNegative("zeros", shape);
    return NewTensor.of(keywords)
        .make("zeros", o -> org.bytedeco.pytorch.global.torch.zeros(shape, o));
  }

  /** Returns a tensor of zeros in the shape of another. */
  public static Tensor zeros_like(Tensor input, FactoryKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .make(
            "zeros_like", o -> org.bytedeco.pytorch.global.torch.zeros_like(input.raw(), o, null));
  }

  /** Returns a tensor of ones. */
  public static Tensor ones(long[] shape, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make("ones", o -> org.bytedeco.pytorch.global.torch.ones(shape, o));
  }

  /** Returns a tensor of ones in the shape of another. */
  public static Tensor ones_like(Tensor input, FactoryKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .make("ones_like", o -> org.bytedeco.pytorch.global.torch.ones_like(input.raw(), o, null));
  }

  /** Returns a tensor whose elements are whatever the memory holds. */
  public static Tensor empty(long[] shape, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make("empty", o -> org.bytedeco.pytorch.global.torch.empty(shape, o, null));
  }

  /** Returns a tensor whose elements are whatever the memory holds. */
  public static Tensor empty(long... shape) {
    return empty(shape, new FactoryKwarg[0]);
  }

  /** Returns a tensor in the shape of another whose elements are whatever the memory holds. */
  public static Tensor empty_like(Tensor input, FactoryKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .make(
            "empty_like", o -> org.bytedeco.pytorch.global.torch.empty_like(input.raw(), o, null));
  }

  /** Returns a tensor filled with a number. */
  public static Tensor full(long[] shape, double fill_value, FactoryKwarg... keywords) {
    Natives.load();
    return NewTensor.of(keywords)
        .make(
            "full",
            torch.get_default_dtype(),
            o ->
                Natives.withScalar(
                    fill_value, s -> org.bytedeco.pytorch.global.torch.full(shape, s, o)));
  }

  /** Returns a tensor in the shape of another filled with a number. */
  public static Tensor full_like(Tensor input, double fill_value, FactoryKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .make(
            "full_like",
            o ->
                Natives.withScalar(
                    fill_value,
                    s -> org.bytedeco.pytorch.global.torch.full_like(input.raw(), s, o, null)));
  }

  /** Returns the numbers from {@code start} to below {@code end}. */
  public static Tensor arange(double start, double end, FactoryKwarg... keywords) {
    return arange(start, end, 1, keywords);
  }

  /** Returns the numbers from {@code start} to below {@code end} in steps. */
  public static Tensor arange(double start, double end, double step, FactoryKwarg... keywords) {
    Natives.load();
    return NewTensor.of(keywords)
        .make(
            "arange",
            torch.get_default_dtype(),
            o ->
                Natives.withScalar(
                    start,
                    s ->
                        Natives.withScalar(
                            end,
                            e ->
                                Natives.withScalar(
                                    step,
                                    by -> org.bytedeco.pytorch.global.torch.arange(s, e, by, o)))));
  }

  /** Returns a tensor filled with an integer: int64. */
  public static Tensor full(long[] shape, long fill_value, FactoryKwarg... keywords) {
    Natives.load();
    return NewTensor.of(keywords)
        .make(
            "full",
            DType.int64,
            o ->
                Natives.withScalar(
                    fill_value, s -> org.bytedeco.pytorch.global.torch.full(shape, s, o)));
  }

  /** Returns a tensor in the shape of another filled with a number. */
  public static Tensor full_like(Tensor input, long fill_value, FactoryKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .make(
            "full_like",
            o ->
                Natives.withScalar(
                    fill_value,
                    s -> org.bytedeco.pytorch.global.torch.full_like(input.raw(), s, o, null)));
  }

  /** Returns the numbers from {@code start} to below {@code end}. */
  public static Tensor arange(long start, long end, FactoryKwarg... keywords) {
    return arange(start, end, 1, keywords);
  }

  /** Returns the numbers from {@code start} to below {@code end} in steps, as int64. */
  public static Tensor arange(long start, long end, long step, FactoryKwarg... keywords) {
    Natives.load();
    return NewTensor.of(keywords)
        .make(
            "arange",
            DType.int64,
            o ->
                Natives.withScalar(
                    start,
                    s ->
                        Natives.withScalar(
                            end,
                            e ->
                                Natives.withScalar(
                                    step,
                                    by -> org.bytedeco.pytorch.global.torch.arange(s, e, by, o)))));
  }

  /** Returns the numbers 0 to below {@code end}. */
  public static Tensor arange(double end, FactoryKwarg... keywords) {
    return arange(0.0, end, keywords);
  }

  /** Returns the numbers 0 to end-1, as int64 unless a keyword says otherwise. */
  public static Tensor arange(long end, FactoryKwarg... keywords) {
    return arange(0L, end, keywords);
  }

  /**
   * Returns {@code steps} numbers from {@code start} to {@code end}, both included, in equal steps.
   */
  public static Tensor linspace(double start, double end, long steps, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "linspace",
            o ->
                Natives.withScalar(
                    start,
                    s ->
                        Natives.withScalar(
                            end, e -> org.bytedeco.pytorch.global.torch.linspace(s, e, steps, o))));
  }

  /** Returns {@code steps} powers of 10, from 10^start to 10^end. */
  public static Tensor logspace(double start, double end, long steps, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "logspace",
            o ->
                Natives.withScalar(
                    start,
                    s ->
                        Natives.withScalar(
                            end,
                            e ->
                                org.bytedeco.pytorch.global.torch.logspace(s, e, steps, 10.0, o))));
  }

  /** Returns the matrix of n x n with ones from corner to corner. */
  public static Tensor eye(long n, FactoryKwarg... keywords) {
    return eye(n, n, keywords);
  }

  /** Returns the matrix of n x m with ones from corner to corner. */
  public static Tensor eye(long n, long m, FactoryKwarg... keywords) {
    return NewTensor.of(keywords).make("eye", o -> org.bytedeco.pytorch.global.torch.eye(n, m, o));
  }
}
