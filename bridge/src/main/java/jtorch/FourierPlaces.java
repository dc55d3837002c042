package jtorch;

import jtorch.SignalKwargs.FftnKwarg;

/** Fourier transforms whose sizes stand in their place. */
abstract class FourierPlaces {
  FourierPlaces() {}

  /** As the other, with sizes in their place: {@code torch.fft.fft2(x, (4, 4))} in Python. */
  public static Tensor fft2(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.fft2(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.ifft2(x, (4, 4))} in Python. */
  public static Tensor ifft2(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.ifft2(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.rfft2(x, (4, 4))} in Python. */
  public static Tensor rfft2(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.rfft2(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.irfft2(x, (4, 4))} in Python. */
  public static Tensor irfft2(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.irfft2(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.hfft2(x, (4, 4))} in Python. */
  public static Tensor hfft2(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.hfft2(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.ihfft2(x, (4, 4))} in Python. */
  public static Tensor ihfft2(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.ihfft2(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.fftn(x, (4, 4))} in Python. */
  public static Tensor fftn(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.fftn(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.ifftn(x, (4, 4))} in Python. */
  public static Tensor ifftn(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.ifftn(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.rfftn(x, (4, 4))} in Python. */
  public static Tensor rfftn(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.rfftn(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.irfftn(x, (4, 4))} in Python. */
  public static Tensor irfftn(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.irfftn(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.hfftn(x, (4, 4))} in Python. */
  public static Tensor hfftn(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.hfftn(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }

  /** As the other, with sizes in their place: {@code torch.fft.ihfftn(x, (4, 4))} in Python. */
  public static Tensor ihfftn(Tensor input, long[] s, FftnKwarg... keywords) {
    return torch.fft.ihfftn(input, TensorNamedArguments.all(Kwargs.s(s), keywords));
  }
}
