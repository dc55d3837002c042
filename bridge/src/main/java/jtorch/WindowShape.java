package jtorch;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import jtorch.internal.DefaultDevice;

/**
 * What all windows have in common.
 *
 * @param last the number of the last sample of the symmetric window: M - 1, or M
 */
record WindowShape(String name, int samples, double last, boolean symmetric, NewTensor made) {
  static WindowShape of(String name, long M, Object[] keywords) {
    if (M < 0 || M > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException(
          name + ": a window has from 0 to 2147483639 samples, not " + M + ".");
    }
    boolean symmetric = true;
    for (Object keyword : keywords) {
      if (keyword instanceof SignalKwargs.Symmetric(boolean value)) {
        symmetric = value;
      }
    }
    NewTensor made =
        NewTensor.of(
            Arrays.stream(keywords)
                .filter(TensorKwargs.FactoryKwarg.class::isInstance)
                .toArray(TensorKwargs.FactoryKwarg[]::new));
    DType dtype = made.dtype();
    if (dtype != null && dtype != DType.float32 && dtype != DType.float64) {
      throw new IllegalArgumentException(
          name + ": a window is of float32 or float64, not " + dtype + ".");
    }
    return new WindowShape(name, (int) M, symmetric ? M - 1 : M, symmetric, made);
  }

  Tensor window(DoubleUnaryOperator value) {
    return finish(
        DefaultDevice.onCpu(() -> torch.tensor(values(value), TensorKwargs.dtype(DType.float64))));
  }

  /** The Bessel function of numbers, divided by that of the largest. */
  Tensor i0(double most, DoubleUnaryOperator argument) {
    try (Tensor arguments =
            DefaultDevice.onCpu(
                () -> torch.tensor(values(argument), TensorKwargs.dtype(DType.float64)));
        Tensor largest =
            DefaultDevice.onCpu(() -> torch.tensor(most, TensorKwargs.dtype(DType.float64)));
        Tensor numerators = arguments.i0();
        Tensor denominator = largest.i0()) {
      return samples == 1 ? window(n -> 1) : finish(numerators.div(denominator));
    }
  }

  /** A single sample is 1 whatever the formula says, which divides by 0. */
  private double[] values(DoubleUnaryOperator value) {
    double[] all = new double[samples];
    Arrays.setAll(all, n -> samples == 1 ? 1 : value.applyAsDouble(n));
    return all;
  }

  private Tensor finish(Tensor exact) {
    return made.apply(exact, torch.get_default_dtype());
  }

  double center(double value) {
    if (symmetric) {
      throw new IllegalArgumentException(
          name
              + ": a symmetric window has its middle in the middle; with center(...) give"
              + " sym(false) too.");
    }
    return value;
  }

  double positive(String what, double value) {
    if (!(value > 0)) {
      throw new IllegalArgumentException(
          name + ": " + what + " must be above 0, not " + value + ".");
    }
    return value;
  }

  double notNegative(String what, double value) {
    if (!(value >= 0)) {
      throw new IllegalArgumentException(
          name + ": " + what + " must be at least 0, not " + value + ".");
    }
    return value;
  }
}
