package jtorch;

import java.util.Collection;
import java.util.List;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;
import org.jspecify.annotations.Nullable;

/**
 * More new tensors: drawn, complex, windows, from what there is.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#creation-ops">Creation ops</a>.
 */
abstract class TorchMoreCreation extends TorchForwards {
  TorchMoreCreation() {}

  /**
   * Returns a tensor of the default type with the elements of an array or a list, of any depth:
   * {@code torch.Tensor([[1.0], [2.0]])} in Python. Where Python makes one of sizes, {@link
   * torch#empty} does.
   *
   * @throws IllegalArgumentException if it is neither of them, or rows differ in length
   */
  public static Tensor Tensor(Object values) {
    return valued("Tensor", values, torch.get_default_dtype());
  }

  /**
   * Returns a tensor of float32 with the elements of an array or a list, of any depth: {@code
   * torch.FloatTensor([1, 2])} in Python. Where Python makes one of sizes, {@link torch#empty}
   * does.
   *
   * @throws IllegalArgumentException if it is neither of them, or rows differ in length
   */
  public static Tensor FloatTensor(Object values) {
    return valued("FloatTensor", values, DType.float32);
  }

  /**
   * Returns a tensor of float64 with the elements of an array or a list, of any depth: {@code
   * torch.DoubleTensor([1, 2])} in Python. Where Python makes one of sizes, {@link torch#empty}
   * does.
   *
   * @throws IllegalArgumentException if it is neither of them, or rows differ in length
   */
  public static Tensor DoubleTensor(Object values) {
    return valued("DoubleTensor", values, DType.float64);
  }

  /**
   * Returns a tensor of int64 with the elements of an array or a list, of any depth: {@code
   * torch.LongTensor([2, 0, 1])} in Python. Where Python makes one of sizes, {@link torch#empty}
   * does.
   *
   * @throws IllegalArgumentException if it is neither of them, or rows differ in length
   */
  public static Tensor LongTensor(Object values) {
    return valued("LongTensor", values, DType.int64);
  }

  /**
   * Returns a tensor of int32 with the elements of an array or a list, of any depth: {@code
   * torch.IntTensor([2, 0, 1])} in Python. Where Python makes one of sizes, {@link torch#empty}
   * does.
   *
   * @throws IllegalArgumentException if it is neither of them, or rows differ in length
   */
  public static Tensor IntTensor(Object values) {
    return valued("IntTensor", values, DType.int32);
  }

  /**
   * Returns a tensor of bool with the elements of an array or a list, of any depth: {@code
   * torch.BoolTensor([True, False])} in Python. Where Python makes one of sizes, {@link
   * torch#empty} does.
   *
   * @throws IllegalArgumentException if it is neither of them, or rows differ in length
   */
  public static Tensor BoolTensor(Object values) {
    return valued("BoolTensor", values, DType.bool);
  }

  private static Tensor valued(String call, Object values, DType type) {
    DtypeOf dtype = new DtypeOf(type);
    return switch (values) {
      case Collection<?> list -> torch.tensor(list, dtype);
      case Object[] nested -> torch.tensor(nested, dtype);
      case double[] row -> torch.tensor(row, dtype);
      case float[] row -> torch.tensor(row, dtype);
      case long[] row -> torch.tensor(row, dtype);
      case int[] row -> torch.tensor(row, dtype);
      case boolean[] row -> torch.tensor(row, dtype);
      default ->
          throw new IllegalArgumentException(
              "%s: the elements stand in an array or a list, unlike %s; torch.empty makes a tensor of"
                      .formatted(call, values)
                  + " sizes.");
    };
  }

  /** Returns the tensor as it is, or brought to what the keywords say. */
  public static Tensor as_tensor(Tensor data, FactoryKwarg... keywords) {
    return NewTensor.from(data, keywords).convert(data);
  }

  /** As {@link #tensor(Object[], FactoryKwarg...)}: Java's arrays are always copied. */
  public static Tensor as_tensor(Object[] data, FactoryKwarg... keywords) {
    return torch.tensor(data, keywords);
  }

  /** As {@link #tensor(Collection, FactoryKwarg...)}: numbers of lists are always copied. */
  public static Tensor as_tensor(Collection<?> data, FactoryKwarg... keywords) {
    return torch.tensor(data, keywords);
  }

  /** As {@link #as_tensor(Tensor, FactoryKwarg...)}, without the tensor's graph. */
  public static Tensor asarray(Tensor obj, FactoryKwarg... keywords) {
    return as_tensor(obj.detach(), keywords);
  }

  /**
   * As {@link #arange(double, double, double, FactoryKwarg...)}, with the end: deprecated there.
   */
  public static Tensor range(double start, double end, double step, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "range",
            o ->
                Natives.withScalar(
                    start,
                    a ->
                        Natives.withScalar(
                            end,
                            b ->
                                Natives.withScalar(
                                    step,
                                    c -> org.bytedeco.pytorch.global.torch.range(a, b, c, o)))));
  }

  /** As the other, in steps of 1. */
  public static Tensor range(double start, double end, FactoryKwarg... keywords) {
    return range(start, end, 1, keywords);
  }

  /** Returns a tensor of these sizes and steps that holds whatever the memory holds. */
  public static Tensor empty_strided(long[] size, long[] stride, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "empty_strided", o -> org.bytedeco.pytorch.global.torch.empty_strided(size, stride, o));
  }

  /** Returns the Bartlett window of a length, periodic: for spectra. */
  public static Tensor bartlett_window(long window_length, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "bartlett_window",
            o -> org.bytedeco.pytorch.global.torch.bartlett_window(window_length, o));
  }

  /** Returns the Blackman window of a length, periodic: for spectra. */
  public static Tensor blackman_window(long window_length, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "blackman_window",
            o -> org.bytedeco.pytorch.global.torch.blackman_window(window_length, o));
  }

  /** Returns the Hamming window of a length, periodic: for spectra. */
  public static Tensor hamming_window(long window_length, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "hamming_window",
            o -> org.bytedeco.pytorch.global.torch.hamming_window(window_length, o));
  }

  /** Returns the Hann window of a length, periodic: for spectra. */
  public static Tensor hann_window(long window_length, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make("hann_window", o -> org.bytedeco.pytorch.global.torch.hann_window(window_length, o));
  }

  /** Returns the Kaiser window of a length, periodic, with beta 12: for spectra. */
  public static Tensor kaiser_window(long window_length, FactoryKwarg... keywords) {
    return NewTensor.of(keywords)
        .make(
            "kaiser_window",
            o -> org.bytedeco.pytorch.global.torch.kaiser_window(window_length, o));
  }

  /** Returns complex numbers of two tensors' elements. */
  public static Tensor complex(Tensor real, Tensor imag) {
    try (Tensor pairs = torch.stack(List.of(real, imag), -1)) {
      return view_as_complex(pairs);
    }
  }

  /** Returns complex numbers of sizes and angles in radians. */
  public static Tensor polar(Tensor abs, Tensor angle) {
    return Call.tensor(
        "polar", () -> org.bytedeco.pytorch.global.torch.polar(abs.raw(), angle.raw()));
  }

  /** Returns a view of pairs, in the last dimension, as complex numbers. */
  public static Tensor view_as_complex(Tensor input) {
    return Call.tensor(
        "view_as_complex", () -> org.bytedeco.pytorch.global.torch.view_as_complex(input.raw()));
  }

  /** Returns a view of complex numbers as pairs in a new last dimension. */
  public static Tensor view_as_real(Tensor input) {
    return Call.tensor(
        "view_as_real", () -> org.bytedeco.pytorch.global.torch.view_as_real(input.raw()));
  }

  /** Returns numbers drawn from the Poisson distribution with the elements as rates. */
  public static Tensor poisson(Tensor input) {
    return poisson(input, null);
  }

  /** As the other, drawn from a generator, null being the default one. */
  public static Tensor poisson(Tensor input, @Nullable Generator generator) {
    return Call.tensor(
        "poisson",
        () ->
            Generators.with(
                generator,
                input.raw(),
                g -> org.bytedeco.pytorch.global.torch.poisson(input.raw(), g)));
  }

  /**
   * Returns how many of {@code count} tries succeed that do so with probability {@code prob}.
   *
   * <p>A count that is NaN gives NaN; LibTorch's kernel would draw for ever.
   */
  public static Tensor binomial(Tensor count, Tensor prob) {
    Tensor unknown = count.isnan();
    Tensor known = count.masked_fill(unknown, 0);
    Tensor drawn =
        Call.tensor(
            "binomial",
            () ->
                Generators.with(
                    null,
                    known.raw(),
                    g -> org.bytedeco.pytorch.global.torch.binomial(known.raw(), prob.raw(), g)));
    return drawn.masked_fill(unknown, Double.NaN);
  }

  /** Returns numbers drawn from normal distributions around the elements. */
  public static Tensor normal(Tensor mean, double std) {
    return Call.tensor(
        "normal",
        () ->
            Generators.with(
                null,
                mean.raw(),
                g -> org.bytedeco.pytorch.global.torch.normal(mean.raw(), std, g)));
  }

  /** Returns numbers drawn from normal distributions around a number, as wide as the elements. */
  public static Tensor normal(double mean, Tensor std) {
    return Call.tensor(
        "normal",
        () ->
            Generators.with(
                null,
                std.raw(),
                g -> org.bytedeco.pytorch.global.torch.normal(mean, std.raw(), g)));
  }

  /** Returns 1 with the probability that each element says, else 0, drawn from a generator. */
  public static Tensor bernoulli(Tensor input, Generator generator) {
    return Probabilities.checked(
        "bernoulli",
        input,
        () ->
            Call.tensor(
                "bernoulli",
                () -> Generators.with(generator, input.raw(), g -> input.raw().bernoulli(g))));
  }

  /** As {@link #multinomial(Tensor, long, boolean)}, drawn from a generator. */
  public static Tensor multinomial(
      Tensor input, long num_samples, boolean replacement, Generator generator) {
    return Probabilities.checked(
        "multinomial",
        input,
        () ->
            Call.tensor(
                "multinomial",
                () ->
                    Generators.with(
                        generator,
                        input.raw(),
                        g -> input.raw().multinomial(num_samples, replacement, g))));
  }
}
