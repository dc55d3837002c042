package jtorch;

/** Keyword arguments of what computes a module's weights of others. */
public class WeightKwargs extends LowRankKwargs {
  WeightKwargs() {}

  /** Whether a parametrization may change a tensor's shape and type. */
  public record Unsafe(boolean value) {}

  /** Whether a tensor keeps the value that its parametrizations gave it. */
  public record LeaveParametrized(boolean value) {}

  /** What a spectral normalization takes. */
  public sealed interface SpectralNormKwarg
      permits NPowerIterations, NnKwargs.Eps, TensorKwargs.Dim {}

  /** What an orthogonal parametrization takes. */
  public sealed interface OrthogonalKwarg permits OrthogonalMap, UseTrivialization {}

  /** How many iterations of the power method a forward makes. */
  public record NPowerIterations(long value) implements SpectralNormKwarg {}

  /** Which map makes an orthogonal matrix. */
  public record OrthogonalMap(String value) implements OrthogonalKwarg {}

  /** Whether a matrix to begin with is kept beside what is trained. */
  public record UseTrivialization(boolean value) implements OrthogonalKwarg {}

  /** Whether a parametrization may change shape and type: {@code unsafe=True} in Python. */
  public static Unsafe unsafe(boolean value) {
    return new Unsafe(value);
  }

  /** Whether the present value is kept: {@code leave_parametrized=False} in Python. */
  public static LeaveParametrized leave_parametrized(boolean value) {
    return new LeaveParametrized(value);
  }

  /** How many iterations a forward makes: {@code n_power_iterations=5} in Python. */
  public static NPowerIterations n_power_iterations(long value) {
    return new NPowerIterations(value);
  }

  /**
   * Which map makes an orthogonal matrix: {@code orthogonal_map='cayley'} in Python; the others are
   * {@code matrix_exp} and {@code householder}.
   */
  public static OrthogonalMap orthogonal_map(String value) {
    return new OrthogonalMap(value);
  }

  /** Whether a matrix to begin with is kept: {@code use_trivialization=False} in Python. */
  public static UseTrivialization use_trivialization(boolean value) {
    return new UseTrivialization(value);
  }

  /** How much is pruned: a share, or a whole number. */
  public record Amount(Number value) {}

  /** Which norm parts of a tensor are compared by. */
  public sealed interface PartNormKwarg permits SignalKwargs.SampleCount, NormOrder {
    /** Returns it: 2 is the Euclidean norm, and an infinite one the largest element. */
    default double order() {
      return switch (this) {
        case SignalKwargs.SampleCount(long value) -> (double) value;
        case NormOrder(double value) -> value;
      };
    }
  }

  /** Which norm parts of a tensor are compared by. */
  public record NormOrder(double value) implements PartNormKwarg {}

  /** How much is pruned: the share {@code amount=0.3} in Python. */
  public static Amount amount(double value) {
    return new Amount(value);
  }

  /** How much is pruned: the number {@code amount=3} in Python. */
  public static Amount amount(long value) {
    return new Amount(value);
  }

  /** Which norm parts are compared by: {@code n=2} in Python; infinite for the largest element. */
  public static NormOrder n(double value) {
    return new NormOrder(value);
  }
}
