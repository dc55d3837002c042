package jtorch;

/** Keyword arguments of Fourier transforms and of windows. */
public class SignalKwargs extends SpectrumKwargs {
  SignalKwargs() {}

  /** What a Fourier transform along one dimension takes. */
  public sealed interface FftKwarg permits SampleCount, TensorKwargs.Dim, NormOf {}

  /** What a Fourier transform along several dimensions takes. */
  public sealed interface FftnKwarg
      permits SignalSizes, TensorKwargs.Dim, TensorKwargs.Dims, NormOf {}

  /** What {@code fftfreq} and {@code rfftfreq} take. */
  public sealed interface FftfreqKwarg permits SampleSpacing, TensorKwargs.FactoryKwarg {}

  /** What {@code exponential} takes. */
  public sealed interface ExponentialWindowKwarg
      permits WindowKwarg, CenterAt, FunctionKwargs.Tau {}

  /** What {@code gaussian} takes. */
  public sealed interface GaussianWindowKwarg permits WindowKwarg, StdOf {}

  /** What {@code general_cosine} takes. */
  public sealed interface CosineWindowKwarg permits WindowKwarg, Coefficients {}

  /** What {@code general_hamming} takes. */
  public sealed interface HammingWindowKwarg permits WindowKwarg, TensorKwargs.Alpha {}

  /** What {@code kaiser} takes. */
  public sealed interface KaiserWindowKwarg permits WindowKwarg, TensorKwargs.BetaOf {}

  /** What every window takes. */
  public sealed interface WindowKwarg
      extends ExponentialWindowKwarg,
          GaussianWindowKwarg,
          CosineWindowKwarg,
          HammingWindowKwarg,
          KaiserWindowKwarg
      permits TensorKwargs.FactoryKwarg, Symmetric {}

  /** How many samples are transformed; which norm parts to prune are compared by. */
  public record SampleCount(long value)
      implements FftKwarg, WeightKwargs.PartNormKwarg, OperatorKwargs.DiffKwarg {}

  /** How many samples of each dimension are transformed; -1 for all that there are. */
  public record SignalSizes(long... value) implements FftnKwarg {}

  /** Which of the two directions is divided: {@code "forward"}, {@code "backward"}, "ortho". */
  public record NormOf(String value) implements FftKwarg, FftnKwarg {}

  /** How far it is from one sample to the next; how long a change of Adafactor's may be. */
  public record SampleSpacing(double value) implements FftfreqKwarg, OptimKwargs.AdafactorKwarg {}

  /** Whether a window is the same from both ends. */
  public record Symmetric(boolean value) implements WindowKwarg {}

  /** At which sample a window has its middle. */
  public record CenterAt(double value) implements ExponentialWindowKwarg {}

  /** How wide a window is, in samples; the standard deviation of what is drawn. */
  public record StdOf(double value)
      implements GaussianWindowKwarg, InitKwargs.NormalInitKwarg, InitKwargs.TruncatedInitKwarg {}

  /**
   * What the cosines of a window are multiplied by; for what is drawn a single number: the least
   * one, or the slope of the leaky ReLU behind.
   */
  public record Coefficients(double... value)
      implements CosineWindowKwarg,
          InitKwargs.UniformInitKwarg,
          InitKwargs.TruncatedInitKwarg,
          InitKwargs.KaimingKwarg {}

  /** How many samples are transformed, cut or filled with zeros: {@code n=512} in Python. */
  public static SampleCount n(long value) {
    return new SampleCount(value);
  }

  /** How many samples of each dimension are transformed: {@code s=(64, 64)} in Python. */
  public static SignalSizes s(long... value) {
    return new SignalSizes(value);
  }

  /** Which direction is divided by the number of samples: {@code norm='ortho'} in Python. */
  public static NormOf norm(String value) {
    return new NormOf(value);
  }

  /** How far it is from one sample to the next: {@code d=0.1} in Python. */
  public static SampleSpacing d(double value) {
    return new SampleSpacing(value);
  }

  /** Whether a window is symmetric, for filters: {@code sym=False} in Python is for spectra. */
  public static Symmetric sym(boolean value) {
    return new Symmetric(value);
  }

  /** At which sample a window has its middle: {@code center=8} in Python. */
  public static CenterAt center(double value) {
    return new CenterAt(value);
  }

  /** How wide a window is, in samples, or what is drawn: {@code std=7} in Python. */
  public static StdOf std(double value) {
    return new StdOf(value);
  }

  /**
   * What the cosines of a window are multiplied by: {@code a=[0.46, 0.23, 0.31]} in Python; the
   * least number of what is drawn, or the slope behind: {@code a=math.sqrt(5)}.
   */
  public static Coefficients a(double... value) {
    return new Coefficients(value);
  }
}
