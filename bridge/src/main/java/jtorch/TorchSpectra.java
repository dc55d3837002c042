package jtorch;

import jtorch.SpectrumKwargs.IstftKwarg;
import jtorch.SpectrumKwargs.StftKwarg;

/** PyTorch's spectral operators. */
abstract class TorchSpectra extends TorchMeasures {
  TorchSpectra() {}

  /** See {@link Tensor#stft}. */
  public static Tensor stft(Tensor input, long n_fft, StftKwarg... keywords) {
    return input.stft(n_fft, keywords);
  }

  /** See {@link Tensor#istft}. */
  public static Tensor istft(Tensor input, long n_fft, IstftKwarg... keywords) {
    return input.istft(n_fft, keywords);
  }
}
