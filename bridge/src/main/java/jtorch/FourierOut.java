package jtorch;

import jtorch.OutKwargs.Out;

/**
 * Fourier transforms that are written into a tensor of the caller's: {@code out=}.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/fft.html">torch.fft</a>.
 */
abstract class FourierOut extends FourierLengths {
  FourierOut() {}

  /** {@code fft(input, out=out)} in Python. */
  public static Tensor fft(Tensor input, Out out) {
    return Into.call("fft_fft.out", out, input);
  }

  /** {@code fft(input, n, out=out)} in Python. */
  public static Tensor fft(Tensor input, long n, Out out) {
    return Into.call("fft_fft.out", out, input, n);
  }

  /** {@code ifft(input, out=out)} in Python. */
  public static Tensor ifft(Tensor input, Out out) {
    return Into.call("fft_ifft.out", out, input);
  }

  /** {@code ifft(input, n, out=out)} in Python. */
  public static Tensor ifft(Tensor input, long n, Out out) {
    return Into.call("fft_ifft.out", out, input, n);
  }

  /** {@code rfft(input, out=out)} in Python. */
  public static Tensor rfft(Tensor input, Out out) {
    return Into.call("fft_rfft.out", out, input);
  }

  /** {@code rfft(input, n, out=out)} in Python. */
  public static Tensor rfft(Tensor input, long n, Out out) {
    return Into.call("fft_rfft.out", out, input, n);
  }

  /** {@code irfft(input, out=out)} in Python. */
  public static Tensor irfft(Tensor input, Out out) {
    return Into.call("fft_irfft.out", out, input);
  }

  /** {@code irfft(input, n, out=out)} in Python. */
  public static Tensor irfft(Tensor input, long n, Out out) {
    return Into.call("fft_irfft.out", out, input, n);
  }

  /** {@code hfft(input, out=out)} in Python. */
  public static Tensor hfft(Tensor input, Out out) {
    return Into.call("fft_hfft.out", out, input);
  }

  /** {@code hfft(input, n, out=out)} in Python. */
  public static Tensor hfft(Tensor input, long n, Out out) {
    return Into.call("fft_hfft.out", out, input, n);
  }

  /** {@code ihfft(input, out=out)} in Python. */
  public static Tensor ihfft(Tensor input, Out out) {
    return Into.call("fft_ihfft.out", out, input);
  }

  /** {@code ihfft(input, n, out=out)} in Python. */
  public static Tensor ihfft(Tensor input, long n, Out out) {
    return Into.call("fft_ihfft.out", out, input, n);
  }

  /** {@code fft2(input, out=out)} in Python. */
  public static Tensor fft2(Tensor input, Out out) {
    return Into.call("fft_fft2.out", out, input);
  }

  /** {@code ifft2(input, out=out)} in Python. */
  public static Tensor ifft2(Tensor input, Out out) {
    return Into.call("fft_ifft2.out", out, input);
  }

  /** {@code rfft2(input, out=out)} in Python. */
  public static Tensor rfft2(Tensor input, Out out) {
    return Into.call("fft_rfft2.out", out, input);
  }

  /** {@code irfft2(input, out=out)} in Python. */
  public static Tensor irfft2(Tensor input, Out out) {
    return Into.call("fft_irfft2.out", out, input);
  }

  /** {@code hfft2(input, out=out)} in Python. */
  public static Tensor hfft2(Tensor input, Out out) {
    return Into.call("fft_hfft2.out", out, input);
  }

  /** {@code ihfft2(input, out=out)} in Python. */
  public static Tensor ihfft2(Tensor input, Out out) {
    return Into.call("fft_ihfft2.out", out, input);
  }

  /** {@code fftn(input, out=out)} in Python. */
  public static Tensor fftn(Tensor input, Out out) {
    return Into.call("fft_fftn.out", out, input);
  }

  /** {@code ifftn(input, out=out)} in Python. */
  public static Tensor ifftn(Tensor input, Out out) {
    return Into.call("fft_ifftn.out", out, input);
  }

  /** {@code rfftn(input, out=out)} in Python. */
  public static Tensor rfftn(Tensor input, Out out) {
    return Into.call("fft_rfftn.out", out, input);
  }

  /** {@code irfftn(input, out=out)} in Python. */
  public static Tensor irfftn(Tensor input, Out out) {
    return Into.call("fft_irfftn.out", out, input);
  }

  /** {@code hfftn(input, out=out)} in Python. */
  public static Tensor hfftn(Tensor input, Out out) {
    return Into.call("fft_hfftn.out", out, input);
  }

  /** {@code ihfftn(input, out=out)} in Python. */
  public static Tensor ihfftn(Tensor input, Out out) {
    return Into.call("fft_ihfftn.out", out, input);
  }

  /** {@code fftfreq(n, out=out)} in Python. */
  public static Tensor fftfreq(long n, Out out) {
    return Into.make("fft_fftfreq.out", out, n, 1.0);
  }

  /** {@code fftfreq(n, d, out=out)} in Python. */
  public static Tensor fftfreq(long n, double d, Out out) {
    return Into.make("fft_fftfreq.out", out, n, d);
  }

  /** {@code rfftfreq(n, out=out)} in Python. */
  public static Tensor rfftfreq(long n, Out out) {
    return Into.make("fft_rfftfreq.out", out, n, 1.0);
  }

  /** {@code rfftfreq(n, d, out=out)} in Python. */
  public static Tensor rfftfreq(long n, double d, Out out) {
    return Into.make("fft_rfftfreq.out", out, n, d);
  }
}
