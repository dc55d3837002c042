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

  /** As the other, with the distance of windows: {@code torch.stft(x, 400, 100)} in Python. */
  public static Tensor stft(Tensor input, long n_fft, long hop_length, StftKwarg... keywords) {
    return stft(input, n_fft, TensorNamedArguments.all(Kwargs.hop_length(hop_length), keywords));
  }

  /** As the other, with the window: {@code torch.stft(x, 400, 100, 400, window)} in Python. */
  public static Tensor stft(
      Tensor input,
      long n_fft,
      long hop_length,
      long win_length,
      Tensor window,
      StftKwarg... keywords) {
    StftKwarg[] all = TensorNamedArguments.all(Kwargs.window(window), keywords);
    return stft(
        input, n_fft, hop_length, TensorNamedArguments.all(Kwargs.win_length(win_length), all));
  }

  /** See {@link Tensor#istft}. */
  public static Tensor istft(Tensor input, long n_fft, IstftKwarg... keywords) {
    return input.istft(n_fft, keywords);
  }
}
