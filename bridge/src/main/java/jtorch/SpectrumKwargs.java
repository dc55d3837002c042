package jtorch;

/** Keyword arguments of short-time Fourier transforms. */
public class SpectrumKwargs extends TrainingKwargs {
  SpectrumKwargs() {}

  /** What {@link torch#istft} takes. */
  public sealed interface IstftKwarg permits StftKwarg, Length {}

  /** What {@link torch#stft} takes, and {@link torch#istft} with it. */
  public sealed interface StftKwarg extends IstftKwarg
      permits HopLength,
          WinLength,
          Window,
          Centered,
          PadMode,
          Normalized,
          Onesided,
          ReturnComplex {}

  /** How far it is from one window to the next. */
  public record HopLength(long value) implements StftKwarg {}

  /** How many samples a window has. */
  public record WinLength(long value) implements StftKwarg {}

  /** What the samples are multiplied by. */
  public record Window(Tensor value) implements StftKwarg {}

  /** Whether a window stands in the middle of its samples. */
  public record Centered(boolean value) implements StftKwarg, LowRankKwargs.PcaLowrankKwarg {}

  /** What is added at both ends. */
  public record PadMode(String value) implements StftKwarg {}

  /** Whether the result is divided by the square root of the number of samples. */
  public record Normalized(boolean value) implements StftKwarg {}

  /** Whether only half of the frequencies are there. */
  public record Onesided(boolean value) implements StftKwarg {}

  /** Whether the result is complex. */
  public record ReturnComplex(boolean value) implements StftKwarg {}

  /** How many samples the result has. */
  public record Length(long value) implements IstftKwarg {}

  /** How far it is from one window to the next: {@code hop_length=256} in Python. */
  public static HopLength hop_length(long value) {
    return new HopLength(value);
  }

  /** How many samples a window has: {@code win_length=1024} in Python. */
  public static WinLength win_length(long value) {
    return new WinLength(value);
  }

  /** What the samples are multiplied by: {@code window=torch.hann_window(1024)} in Python. */
  public static Window window(Tensor value) {
    return new Window(value);
  }

  /** Whether a window stands in the middle of its samples: {@code center=True} in Python. */
  public static Centered center(boolean value) {
    return new Centered(value);
  }

  /** What is added at both ends: {@code pad_mode='reflect'} in Python. */
  public static PadMode pad_mode(String value) {
    return new PadMode(value);
  }

  /** Whether to divide by the square root of the samples: {@code normalized=False} in Python. */
  public static Normalized normalized(boolean value) {
    return new Normalized(value);
  }

  /** Whether only half of the frequencies are there: {@code onesided=True} in Python. */
  public static Onesided onesided(boolean value) {
    return new Onesided(value);
  }

  /** Whether the result is complex: {@code return_complex=True} in Python. */
  public static ReturnComplex return_complex(boolean value) {
    return new ReturnComplex(value);
  }

  /** How many samples the result has: {@code length=16000} in Python. */
  public static Length length(long value) {
    return new Length(value);
  }
}
