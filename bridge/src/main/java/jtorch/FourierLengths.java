package jtorch;

import jtorch.SignalKwargs.FftKwarg;
import jtorch.SignalKwargs.SampleCount;

/** Fourier transforms that have the number of samples in its place. */
abstract class FourierLengths extends FourierTransforms {
  FourierLengths() {}

  /** As the other, of {@code n} samples: {@code torch.fft.fft(x, 512)} in Python. */
  public static Tensor fft(Tensor input, long n, FftKwarg... keywords) {
    return fft(input, TensorNamedArguments.all(new SampleCount(n), keywords));
  }

  /** As the other, of {@code n} samples: {@code torch.fft.ifft(x, 512)} in Python. */
  public static Tensor ifft(Tensor input, long n, FftKwarg... keywords) {
    return ifft(input, TensorNamedArguments.all(new SampleCount(n), keywords));
  }

  /** As the other, of {@code n} samples: {@code torch.fft.rfft(x, 512)} in Python. */
  public static Tensor rfft(Tensor input, long n, FftKwarg... keywords) {
    return rfft(input, TensorNamedArguments.all(new SampleCount(n), keywords));
  }

  /** As the other, of {@code n} samples: {@code torch.fft.irfft(x, 512)} in Python. */
  public static Tensor irfft(Tensor input, long n, FftKwarg... keywords) {
    return irfft(input, TensorNamedArguments.all(new SampleCount(n), keywords));
  }
}
