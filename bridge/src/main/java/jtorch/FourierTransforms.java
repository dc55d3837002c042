package jtorch;

import java.util.Arrays;
import jtorch.SignalKwargs.FftKwarg;
import jtorch.SignalKwargs.FftfreqKwarg;
import jtorch.SignalKwargs.FftnKwarg;
import jtorch.SignalKwargs.SampleSpacing;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import jtorch.TensorKwargs.FactoryKwarg;
import jtorch.internal.Call;
import org.bytedeco.pytorch.LongArrayRefOptional;
import org.jspecify.annotations.Nullable;

/**
 * Discrete Fourier transforms, and the frequencies that they tell of.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/fft.html">torch.fft</a>.
 */
abstract class FourierTransforms extends FourierPlaces {
  private static final long[] LAST_TWO = {-2, -1};

  /** What LibTorch takes for every dimension. */
  private static final @Nullable LongArrayRefOptional NONE = null;

  FourierTransforms() {}

  // Along one dimension

  /**
   * Returns what frequencies samples consist of: (..., N) to complex (..., N).
   *
   * @param keywords n, how many are transformed, cut or filled with zeros; dim, the last by
   *     default; norm, "forward", "backward" (the default) or "ortho"
   * @throws TorchException if n is below 1, the dimension isn't there, or the type doesn't fit
   */
  public static Tensor fft(Tensor input, FftKwarg... keywords) {
    return new FourierArguments(keywords)
        .along(
            "fft",
            (n, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_fft(input.raw(), n, dim, norm));
  }

  /**
   * Returns the samples of which {@link #fft} has made this: (..., N) to complex (..., N).
   *
   * @param keywords n, how many are transformed, cut or filled with zeros; dim, the last by
   *     default; norm, "forward", "backward" (the default) or "ortho"
   * @throws TorchException if n is below 1, the dimension isn't there, or the type doesn't fit
   */
  public static Tensor ifft(Tensor input, FftKwarg... keywords) {
    return new FourierArguments(keywords)
        .along(
            "ifft",
            (n, dim, norm) ->
                org.bytedeco.pytorch.global.torch.fft_ifft(input.raw(), n, dim, norm));
  }

  /**
   * As {@link #fft} of real samples, without the frequencies below 0: (..., N) to complex (..., N /
   * 2 + 1).
   *
   * @param keywords n, how many are transformed, cut or filled with zeros; dim, the last by
   *     default; norm, "forward", "backward" (the default) or "ortho"
   * @throws TorchException if n is below 1, the dimension isn't there, or the type doesn't fit
   */
  public static Tensor rfft(Tensor input, FftKwarg... keywords) {
    return new FourierArguments(keywords)
        .along(
            "rfft",
            (n, dim, norm) ->
                org.bytedeco.pytorch.global.torch.fft_rfft(input.raw(), n, dim, norm));
  }

  /**
   * Returns the real samples of which {@link #rfft} has made this: (..., M) to (..., 2 (M - 1)), or
   * n of them, which must be given if they were odd in number.
   *
   * @param keywords n, how many are transformed, cut or filled with zeros; dim, the last by
   *     default; norm, "forward", "backward" (the default) or "ortho"
   * @throws TorchException if n is below 1, the dimension isn't there, or the type doesn't fit
   */
  public static Tensor irfft(Tensor input, FftKwarg... keywords) {
    return new FourierArguments(keywords)
        .along(
            "irfft",
            (n, dim, norm) ->
                org.bytedeco.pytorch.global.torch.fft_irfft(input.raw(), n, dim, norm));
  }

  /**
   * Returns the real frequencies of samples of which half is given, as the rest is its conjugate:
   * (..., M) to (..., 2 (M - 1)), or n of them.
   *
   * @param keywords n, how many are transformed, cut or filled with zeros; dim, the last by
   *     default; norm, "forward", "backward" (the default) or "ortho"
   * @throws TorchException if n is below 1, the dimension isn't there, or the type doesn't fit
   */
  public static Tensor hfft(Tensor input, FftKwarg... keywords) {
    return new FourierArguments(keywords)
        .along(
            "hfft",
            (n, dim, norm) ->
                org.bytedeco.pytorch.global.torch.fft_hfft(input.raw(), n, dim, norm));
  }

  /**
   * Returns the half of the samples of which {@link #hfft} has made this: (..., N) to complex (...,
   * N / 2 + 1).
   *
   * @param keywords n, how many are transformed, cut or filled with zeros; dim, the last by
   *     default; norm, "forward", "backward" (the default) or "ortho"
   * @throws TorchException if n is below 1, the dimension isn't there, or the type doesn't fit
   */
  public static Tensor ihfft(Tensor input, FftKwarg... keywords) {
    return new FourierArguments(keywords)
        .along(
            "ihfft",
            (n, dim, norm) ->
                org.bytedeco.pytorch.global.torch.fft_ihfft(input.raw(), n, dim, norm));
  }

  // Along two dimensions

  /** As {@link #fftn} along the last two dimensions, or those that {@code dim} names. */
  public static Tensor fft2(Tensor input, FftnKwarg... keywords) {
    return fftn("fft2", input, new FourierArguments(LAST_TWO, keywords));
  }

  /** As {@link #ifftn} along the last two dimensions, or those that {@code dim} names. */
  public static Tensor ifft2(Tensor input, FftnKwarg... keywords) {
    return ifftn("ifft2", input, new FourierArguments(LAST_TWO, keywords));
  }

  /** As {@link #rfftn} along the last two dimensions, or those that {@code dim} names. */
  public static Tensor rfft2(Tensor input, FftnKwarg... keywords) {
    return rfftn("rfft2", input, new FourierArguments(LAST_TWO, keywords));
  }

  /** As {@link #irfftn} along the last two dimensions, or those that {@code dim} names. */
  public static Tensor irfft2(Tensor input, FftnKwarg... keywords) {
    return irfftn("irfft2", input, new FourierArguments(LAST_TWO, keywords));
  }

  /** As {@link #hfftn} along the last two dimensions, or those that {@code dim} names. */
  public static Tensor hfft2(Tensor input, FftnKwarg... keywords) {
    return hfftn("hfft2", input, new FourierArguments(LAST_TWO, keywords));
  }

  /** As {@link #ihfftn} along the last two dimensions, or those that {@code dim} names. */
  public static Tensor ihfft2(Tensor input, FftnKwarg... keywords) {
    return ihfftn("ihfft2", input, new FourierArguments(LAST_TWO, keywords));
  }

  // Along several dimensions

  /**
   * Returns what frequencies samples consist of along several dimensions: the shape stays.
   *
   * @param keywords s, how many samples of each dimension, -1 for all; dim, all dimensions by
   *     default, or the last ones if s is given; norm, "forward", "backward" (the default), "ortho"
   * @throws TorchException if s and dim differ in number, or a number, dimension or type is wrong
   */
  public static Tensor fftn(Tensor input, FftnKwarg... keywords) {
    return fftn("fftn", input, new FourierArguments(null, keywords));
  }

  private static Tensor fftn(String operator, Tensor input, FourierArguments arguments) {
    return arguments.over(
        operator,
        norm -> org.bytedeco.pytorch.global.torch.fft_fftn(input.raw(), NONE, NONE, norm),
        (s, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_fftn(input.raw(), s, dim, norm));
  }

  /**
   * Returns the samples of which {@link #fftn} has made this: the shape stays.
   *
   * @param keywords s, how many samples of each dimension, -1 for all; dim, all dimensions by
   *     default, or the last ones if s is given; norm, "forward", "backward" (the default), "ortho"
   * @throws TorchException if s and dim differ in number, or a number, dimension or type is wrong
   */
  public static Tensor ifftn(Tensor input, FftnKwarg... keywords) {
    return ifftn("ifftn", input, new FourierArguments(null, keywords));
  }

  private static Tensor ifftn(String operator, Tensor input, FourierArguments arguments) {
    return arguments.over(
        operator,
        norm -> org.bytedeco.pytorch.global.torch.fft_ifftn(input.raw(), NONE, NONE, norm),
        (s, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_ifftn(input.raw(), s, dim, norm));
  }

  /**
   * As {@link #fftn} of real samples, with half of the frequencies in the last dimension: (..., N)
   * to complex (..., N / 2 + 1).
   *
   * @param keywords s, how many samples of each dimension, -1 for all; dim, all dimensions by
   *     default, or the last ones if s is given; norm, "forward", "backward" (the default), "ortho"
   * @throws TorchException if s and dim differ in number, or a number, dimension or type is wrong
   */
  public static Tensor rfftn(Tensor input, FftnKwarg... keywords) {
    return rfftn("rfftn", input, new FourierArguments(null, keywords));
  }

  private static Tensor rfftn(String operator, Tensor input, FourierArguments arguments) {
    return arguments.over(
        operator,
        norm -> org.bytedeco.pytorch.global.torch.fft_rfftn(input.raw(), NONE, NONE, norm),
        (s, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_rfftn(input.raw(), s, dim, norm));
  }

  /**
   * Returns the real samples of which {@link #rfftn} has made this: (..., M) to (..., 2 (M - 1)),
   * or as many as s says, which must be given if the last were odd in number.
   *
   * @param keywords s, how many samples of each dimension, -1 for all; dim, all dimensions by
   *     default, or the last ones if s is given; norm, "forward", "backward" (the default), "ortho"
   * @throws TorchException if s and dim differ in number, or a number, dimension or type is wrong
   */
  public static Tensor irfftn(Tensor input, FftnKwarg... keywords) {
    return irfftn("irfftn", input, new FourierArguments(null, keywords));
  }

  private static Tensor irfftn(String operator, Tensor input, FourierArguments arguments) {
    return arguments.over(
        operator,
        norm -> org.bytedeco.pytorch.global.torch.fft_irfftn(input.raw(), NONE, NONE, norm),
        (s, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_irfftn(input.raw(), s, dim, norm));
  }

  /**
   * Returns the real frequencies of samples of which half of the last dimension is given, as the
   * rest is its conjugate: (..., M) to (..., 2 (M - 1)), or as many as s says.
   *
   * @param keywords s, how many samples of each dimension, -1 for all; dim, all dimensions by
   *     default, or the last ones if s is given; norm, "forward", "backward" (the default), "ortho"
   * @throws TorchException if s and dim differ in number, or a number, dimension or type is wrong
   */
  public static Tensor hfftn(Tensor input, FftnKwarg... keywords) {
    return hfftn("hfftn", input, new FourierArguments(null, keywords));
  }

  private static Tensor hfftn(String operator, Tensor input, FourierArguments arguments) {
    return arguments.over(
        operator,
        norm -> org.bytedeco.pytorch.global.torch.fft_hfftn(input.raw(), NONE, NONE, norm),
        (s, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_hfftn(input.raw(), s, dim, norm));
  }

  /**
   * Returns the half of the samples of which {@link #hfftn} has made this: (..., N) to complex
   * (..., N / 2 + 1).
   *
   * @param keywords s, how many samples of each dimension, -1 for all; dim, all dimensions by
   *     default, or the last ones if s is given; norm, "forward", "backward" (the default), "ortho"
   * @throws TorchException if s and dim differ in number, or a number, dimension or type is wrong
   */
  public static Tensor ihfftn(Tensor input, FftnKwarg... keywords) {
    return ihfftn("ihfftn", input, new FourierArguments(null, keywords));
  }

  private static Tensor ihfftn(String operator, Tensor input, FourierArguments arguments) {
    return arguments.over(
        operator,
        norm -> org.bytedeco.pytorch.global.torch.fft_ihfftn(input.raw(), NONE, NONE, norm),
        (s, dim, norm) -> org.bytedeco.pytorch.global.torch.fft_ihfftn(input.raw(), s, dim, norm));
  }

  // Frequencies

  /**
   * Returns the n frequencies, in cycles a unit, that {@link #fft} tells of: those from 0 up, then
   * those below 0.
   *
   * @param keywords d, the units from one sample to the next, 1 by default; dtype, device and
   *     requires_grad
   * @throws IllegalArgumentException if n is below 0
   */
  public static Tensor fftfreq(long n, FftfreqKwarg... keywords) {
    return fftfreq(n, spacing(keywords), placing(keywords));
  }

  /** As the other, with the units from one sample to the next. */
  public static Tensor fftfreq(long n, double d, FactoryKwarg... keywords) {
    checkCount("fftfreq", n);
    return NewTensor.of(keywords)
        .make("fftfreq", o -> org.bytedeco.pytorch.global.torch.torch_fft_fftfreq(n, d, o));
  }

  /**
   * Returns the n / 2 + 1 frequencies, in cycles a unit, that {@link #rfft} tells of.
   *
   * @param keywords d, the units from one sample to the next, 1 by default; dtype, device and
   *     requires_grad
   * @throws IllegalArgumentException if n is below 0
   */
  public static Tensor rfftfreq(long n, FftfreqKwarg... keywords) {
    return rfftfreq(n, spacing(keywords), placing(keywords));
  }

  /** As the other, with the units from one sample to the next. */
  public static Tensor rfftfreq(long n, double d, FactoryKwarg... keywords) {
    checkCount("rfftfreq", n);
    return NewTensor.of(keywords)
        .make("rfftfreq", o -> org.bytedeco.pytorch.global.torch.torch_fft_rfftfreq(n, d, o));
  }

  private static void checkCount(String function, long n) {
    if (n < 0) {
      throw new IllegalArgumentException(
          function + ": n is a number of samples, at least 0, not " + n + ".");
    }
  }

  private static double spacing(FftfreqKwarg... keywords) {
    double d = 1;
    for (FftfreqKwarg keyword : keywords) {
      if (keyword instanceof SampleSpacing(double value)) {
        d = value;
      }
    }
    return d;
  }

  private static FactoryKwarg[] placing(FftfreqKwarg... keywords) {
    return Arrays.stream(keywords)
        .filter(FactoryKwarg.class::isInstance)
        .toArray(FactoryKwarg[]::new);
  }

  // Order

  /**
   * Returns frequencies with frequency 0 in the middle, as pictures of spectra have it: the shape
   * stays.
   */
  public static Tensor fftshift(Tensor input) {
    return Call.tensor(
        "fftshift", () -> org.bytedeco.pytorch.global.torch.fft_fftshift(input.raw(), NONE));
  }

  /** As the other, along one dimension. */
  public static Tensor fftshift(Tensor input, Dim dim) {
    return fftshift(input, dim.value());
  }

  /** As the other, along several dimensions. */
  public static Tensor fftshift(Tensor input, Dims dim) {
    return fftshift(input, dim.value());
  }

  /** As the other, along the dimensions that are named. */
  public static Tensor fftshift(Tensor input, long... dim) {
    return Call.tensor(
        "fftshift", () -> org.bytedeco.pytorch.global.torch.fft_fftshift(input.raw(), dim));
  }

  /** Returns frequencies in the order that {@link #fftshift} has changed: the shape stays. */
  public static Tensor ifftshift(Tensor input) {
    return Call.tensor(
        "ifftshift", () -> org.bytedeco.pytorch.global.torch.fft_ifftshift(input.raw(), NONE));
  }

  /** As the other, along one dimension. */
  public static Tensor ifftshift(Tensor input, Dim dim) {
    return ifftshift(input, dim.value());
  }

  /** As the other, along several dimensions. */
  public static Tensor ifftshift(Tensor input, Dims dim) {
    return ifftshift(input, dim.value());
  }

  /** As the other, along the dimensions that are named. */
  public static Tensor ifftshift(Tensor input, long... dim) {
    return Call.tensor(
        "ifftshift", () -> org.bytedeco.pytorch.global.torch.fft_ifftshift(input.raw(), dim));
  }
}
