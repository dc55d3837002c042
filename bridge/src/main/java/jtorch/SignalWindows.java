package jtorch;

import jtorch.SignalKwargs.CenterAt;
import jtorch.SignalKwargs.Coefficients;
import jtorch.SignalKwargs.CosineWindowKwarg;
import jtorch.SignalKwargs.ExponentialWindowKwarg;
import jtorch.SignalKwargs.GaussianWindowKwarg;
import jtorch.SignalKwargs.HammingWindowKwarg;
import jtorch.SignalKwargs.KaiserWindowKwarg;
import jtorch.SignalKwargs.StdOf;
import jtorch.SignalKwargs.WindowKwarg;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.BetaOf;

/**
 * Windows of M samples: vectors of float32, or of the default type.
 *
 * <p>Each takes {@code sym}, whether it is the same from both ends, as by default, or the first M
 * of M + 1 samples that are, as a Fourier transform needs it; dtype, float32 or float64; device and
 * requires_grad.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/signal.html">torch.signal.windows</a>, with the
 * formulas.
 */
abstract class SignalWindows {
  SignalWindows() {}

  /** Returns a triangle from 0 up to 1 and down again: (M). */
  public static Tensor bartlett(long M, WindowKwarg... keywords) {
    WindowShape shape = WindowShape.of("bartlett", M, keywords);
    double half = shape.last() / 2;
    return shape.window(n -> 1 - Math.abs(n / half - 1));
  }

  /** Returns the sum of three cosines with the factors 0.42, 0.5 and 0.08: (M). */
  public static Tensor blackman(long M, WindowKwarg... keywords) {
    return cosines(WindowShape.of("blackman", M, keywords), 0.42, 0.5, 0.08);
  }

  /** Returns half a wave of a sine, from half a sample before its beginning on: (M). */
  public static Tensor cosine(long M, WindowKwarg... keywords) {
    WindowShape shape = WindowShape.of("cosine", M, keywords);
    double step = Math.PI / (shape.last() + 1);
    return shape.window(n -> Math.sin((n + 0.5) * step));
  }

  /**
   * Returns a window that falls exponentially from its middle: (M).
   *
   * @param keywords tau, the samples in which it falls by the factor e, 1 by default; center, at
   *     which sample its middle is, only with {@code sym(false)}
   * @throws IllegalArgumentException if tau isn't above 0, or a symmetric window has a center
   */
  public static Tensor exponential(long M, ExponentialWindowKwarg... keywords) {
    WindowShape shape = WindowShape.of("exponential", M, keywords);
    double tau = 1;
    double center = shape.last() / 2;
    for (ExponentialWindowKwarg keyword : keywords) {
      if (keyword instanceof FunctionKwargs.Tau(double value)) {
        tau = shape.positive("tau", value);
      } else if (keyword instanceof CenterAt(double value)) {
        center = shape.center(value);
      }
    }
    double middle = center;
    double width = tau;
    return shape.window(n -> Math.exp(-Math.abs(n - middle) / width));
  }

  /**
   * Returns a bell: (M).
   *
   * @param keywords std, its standard deviation in samples, 1 by default
   * @throws IllegalArgumentException if it isn't above 0
   */
  public static Tensor gaussian(long M, GaussianWindowKwarg... keywords) {
    WindowShape shape = WindowShape.of("gaussian", M, keywords);
    double std = 1;
    for (GaussianWindowKwarg keyword : keywords) {
      if (keyword instanceof StdOf(double value)) {
        std = shape.positive("std", value);
      }
    }
    double middle = shape.last() / 2;
    double width = std;
    return shape.window(n -> Math.exp(-0.5 * Math.pow((n - middle) / width, 2)));
  }

  /**
   * Returns the sum of cosines of 0, 1, 2 ... whole waves with alternating signs: (M).
   *
   * @param keywords a, their factors, which must be given
   * @throws IllegalArgumentException if there are no factors
   */
  public static Tensor general_cosine(long M, CosineWindowKwarg... keywords) {
    WindowShape shape = WindowShape.of("general_cosine", M, keywords);
    double[] a = {};
    for (CosineWindowKwarg keyword : keywords) {
      if (keyword instanceof Coefficients(double[] value)) {
        a = value;
      }
    }
    if (a.length == 0) {
      throw new IllegalArgumentException(
          "general_cosine: a(...) with at least one factor is needed.");
    }
    return cosines(shape, a);
  }

  /**
   * Returns {@code alpha} less a cosine with the factor {@code 1 - alpha}: (M).
   *
   * @param keywords alpha, 0.54 by default
   */
  public static Tensor general_hamming(long M, HammingWindowKwarg... keywords) {
    double alpha = 0.54;
    for (HammingWindowKwarg keyword : keywords) {
      if (keyword instanceof Alpha(Number value)) {
        alpha = value.doubleValue();
      }
    }
    return cosines(WindowShape.of("general_hamming", M, keywords), alpha, 1 - alpha);
  }

  /** Returns 0.54 less a cosine with the factor 0.46: (M). */
  public static Tensor hamming(long M, WindowKwarg... keywords) {
    return cosines(WindowShape.of("hamming", M, keywords), 0.54, 0.46);
  }

  /** Returns a whole wave of a cosine, turned upside down, from 0 up to 1 and back: (M). */
  public static Tensor hann(long M, WindowKwarg... keywords) {
    return cosines(WindowShape.of("hann", M, keywords), 0.5, 0.5);
  }

  /**
   * Returns the window that has most of its energy in the lowest frequencies: (M).
   *
   * @param keywords beta, 12 by default: with 0 all samples are 1, and with more the window is
   *     narrower
   * @throws IllegalArgumentException if beta is below 0
   */
  public static Tensor kaiser(long M, KaiserWindowKwarg... keywords) {
    WindowShape shape = WindowShape.of("kaiser", M, keywords);
    double beta = 12;
    for (KaiserWindowKwarg keyword : keywords) {
      if (keyword instanceof BetaOf(Number value)) {
        beta = shape.notNegative("beta", value.doubleValue());
      }
    }
    double half = shape.last() / 2;
    double most = beta;
    return shape.i0(most, n -> most * Math.sqrt(Math.max(0, 1 - Math.pow(n / half - 1, 2))));
  }

  /** Returns the sum of four cosines that Nuttall found: (M). */
  public static Tensor nuttall(long M, WindowKwarg... keywords) {
    return cosines(
        WindowShape.of("nuttall", M, keywords), 0.3635819, 0.4891775, 0.1365995, 0.0106411);
  }

  private static Tensor cosines(WindowShape shape, double... factors) {
    double wave = 2 * Math.PI / shape.last();
    return shape.window(n -> {
      double sum = 0;
      for (int i = 0; i < factors.length; i++) {
        sum += (i % 2 == 0 ? factors[i] : -factors[i]) * Math.cos(i * n * wave);
      }
      return sum;
    });
  }
}
