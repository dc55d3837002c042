package jtorch;

import jtorch.SpectrumKwargs.IstftKwarg;
import jtorch.SpectrumKwargs.StftKwarg;

/** The methods of a tensor that take it for samples of a signal, or for what it consists of. */
abstract class TensorSpectra extends TensorMatrices {
  TensorSpectra() {}

  /**
   * Returns what frequencies a signal has at each time: (L) or (N, L) to (..., frequencies, times).
   *
   * @param n_fft how many samples are looked at at a time
   * @param keywords hop_length, a quarter of that by default; win_length, window, center, pad_mode,
   *     normalized, onesided; return_complex, which must be given for real signals
   * @throws TorchException if a number doesn't fit, or {@code return_complex} is missing
   */
  public Tensor stft(long n_fft, StftKwarg... keywords) {
    return new Spectrum(keywords).stft(self(), n_fft);
  }

  /**
   * Returns the signal of which {@link #stft} has made this: (..., frequencies, times) to (..., L).
   *
   * @param n_fft how many samples were looked at at a time
   * @param keywords those of {@code stft}, but {@code pad_mode}, and length
   * @throws TorchException if they don't fit, or the window leaves samples out
   */
  public Tensor istft(long n_fft, IstftKwarg... keywords) {
    return new Spectrum(keywords).istft(self(), n_fft);
  }
}
