package jtorch;

import jtorch.TensorKwargs.RandomKwarg;
import jtorch.internal.Call;
import jtorch.internal.Generators;
import jtorch.internal.Natives;

/**
 * Random numbers.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#random-sampling">Random sampling</a>.
 */
abstract class TorchRandom extends TorchFactories {
  TorchRandom() {}

  /** Returns a tensor of numbers drawn uniformly from 0 to 1. */
  public static Tensor rand(long[] shape, RandomKwarg... keywords) {
    return NewTensor.of(keywords)
        .draw("rand", (g, o) -> org.bytedeco.pytorch.global.torch.rand(shape, g, o));
  }

  /** Returns a tensor of numbers drawn uniformly from 0 to 1, in the shape of another. */
  public static Tensor rand_like(Tensor input, RandomKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .draw(
            "rand_like",
            (g, o) -> org.bytedeco.pytorch.global.torch.rand_like(input.raw(), g, o, null));
  }

  /** Returns a tensor of numbers drawn from the normal distribution. */
  public static Tensor randn(long[] shape, RandomKwarg... keywords) {
    return NewTensor.of(keywords)
        .draw("randn", (g, o) -> org.bytedeco.pytorch.global.torch.randn(shape, g, o));
  }

  /** Returns a tensor of numbers drawn from the normal distribution, in the shape of another. */
  public static Tensor randn_like(Tensor input, RandomKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .draw(
            "randn_like",
            (g, o) -> org.bytedeco.pytorch.global.torch.randn_like(input.raw(), g, o, null));
  }

  /**
   * Returns integers drawn from 0 to below {@code high}, as int64 unless a keyword says otherwise.
   */
  public static Tensor randint(long high, long[] size, RandomKwarg... keywords) {
    return randint(0, high, size, keywords);
  }

  /**
   * Returns integers drawn from {@code low} to below {@code high}, as int64 unless a keyword
   * differs.
   */
  public static Tensor randint(long low, long high, long[] size, RandomKwarg... keywords) {
    Natives.load();
    return NewTensor.of(keywords)
        .draw(
            "randint",
            DType.int64,
            (g, o) -> org.bytedeco.pytorch.global.torch.randint(low, high, size, g, o));
  }

  /** Returns integers from 0 to below {@code high}, in the shape and type of another. */
  public static Tensor randint_like(Tensor input, long high, RandomKwarg... keywords) {
    return randint_like(input, 0, high, keywords);
  }

  /** Returns integers from {@code low} to below {@code high}, in the shape and type of another. */
  public static Tensor randint_like(Tensor input, long low, long high, RandomKwarg... keywords) {
    return NewTensor.like(input, keywords)
        .draw(
            "randint_like",
            (g, o) -> org.bytedeco.pytorch.global.torch.randint(low, high, input.shape(), g, o));
  }

  /** Returns the numbers 0 to n-1 in random order, as int64. */
  public static Tensor randperm(long n, RandomKwarg... keywords) {
    Natives.load();
    NewTensor how = NewTensor.of(keywords);
    if (how.device().type().equals("meta")) { // for which LibTorch has no randperm
      return how.make(
          "randperm",
          DType.int64,
          o -> org.bytedeco.pytorch.global.torch.empty(new long[] {n}, o, null));
    }
    return how.draw(
        "randperm", DType.int64, (g, o) -> org.bytedeco.pytorch.global.torch.randperm(n, g, o));
  }

  /** Returns numbers drawn from a normal distribution. */
  public static Tensor normal(double mean, double std, long[] size, RandomKwarg... keywords) {
    return NewTensor.of(keywords)
        .draw("normal", (g, o) -> org.bytedeco.pytorch.global.torch.normal(mean, std, size, g, o));
  }

  /** Returns numbers drawn from a normal distribution for each element of the tensors. */
  public static Tensor normal(Tensor mean, Tensor std) {
    return Call.tensor(
        "normal",
        () ->
            Generators.with(
                null,
                mean.raw(),
                g -> org.bytedeco.pytorch.global.torch.normal(mean.raw(), std.raw(), g)));
  }

  /** Returns 1 with the probability that each element says, else 0. */
  public static Tensor bernoulli(Tensor input) {
    return Probabilities.checked(
        "bernoulli",
        input,
        () ->
            Call.tensor(
                "bernoulli",
                () -> Generators.with(null, input.raw(), g -> input.raw().bernoulli(g))));
  }

  /** Returns {@code num_samples} indices of each row, drawn by its weights, as int64. */
  public static Tensor multinomial(Tensor input, long num_samples) {
    return multinomial(input, num_samples, false);
  }

  /** Returns indices of each row, drawn by its weights, each once or, with replacement, again. */
  public static Tensor multinomial(Tensor input, long num_samples, boolean replacement) {
    return Probabilities.checked(
        "multinomial",
        input,
        () ->
            Call.tensor(
                "multinomial",
                () ->
                    Generators.with(
                        null,
                        input.raw(),
                        g -> input.raw().multinomial(num_samples, replacement, g))));
  }

  /**
   * Returns the state of the default generator of the CPU, a tensor of uint8; a loader's worker has
   * its own.
   */
  public static Tensor get_rng_state() {
    Natives.load();
    return DefaultGenerator.getState();
  }

  /** Has the default generator of the CPU, or the worker's own, go on from a state. */
  public static void set_rng_state(Tensor new_state) {
    DefaultGenerator.setState(new_state);
  }
}
