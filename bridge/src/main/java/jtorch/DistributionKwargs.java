package jtorch;

/** Keyword arguments of distributions and of what changes their draws. */
public class DistributionKwargs extends FunctionKwargs {
  DistributionKwargs() {}

  /** What every distribution takes. */
  public sealed interface DistributionKwarg extends ContinuousBernoulliKwarg permits ValidateArgs {}

  /** What a continuous Bernoulli distribution takes. */
  public sealed interface ContinuousBernoulliKwarg permits DistributionKwarg, Lims {}

  /** What says how elements of a normal vector vary together: one of the three. */
  public sealed interface CovarianceKwarg permits CovarianceMatrix, PrecisionMatrix, ScaleTril {
    /** The matrices, of shape (..., K, K). */
    Tensor value();

    /** Python's name of them. */
    default String name() {
      return switch (this) {
        case CovarianceMatrix _ -> "covariance_matrix";
        case PrecisionMatrix _ -> "precision_matrix";
        case ScaleTril _ -> "scale_tril";
      };
    }
  }

  /** What an affine transform takes. */
  public sealed interface AffineTransformKwarg permits TransformKwarg, EventDim {}

  /** What every transform of draws takes. */
  public sealed interface TransformKwarg extends AffineTransformKwarg permits CacheSize {}

  /** Whether parameters and values are checked. */
  public record ValidateArgs(boolean value) implements DistributionKwarg {}

  /** Between which two parameters formulas give way to series. */
  public record Lims(double lower, double upper) implements ContinuousBernoulliKwarg {}

  /** Covariances. */
  public record CovarianceMatrix(Tensor value) implements CovarianceKwarg {}

  /** Inverses of covariances. */
  public record PrecisionMatrix(Tensor value) implements CovarianceKwarg {}

  /** Lower triangular factors of covariances, with a diagonal above 0. */
  public record ScaleTril(Tensor value) implements CovarianceKwarg {}

  /** How many of the last dimensions are one event. */
  public record EventDim(int value) implements AffineTransformKwarg {}

  /** How many results are remembered: 0 or 1. */
  public record CacheSize(int value) implements TransformKwarg {}

  /** Whether parameters and values are checked: {@code validate_args=False} in Python. */
  public static ValidateArgs validate_args(boolean value) {
    return new ValidateArgs(value);
  }

  /** Between which probs formulas give way to series: {@code lims=(0.499, 0.501)} in Python. */
  public static Lims lims(double lower, double upper) {
    return new Lims(lower, upper);
  }

  /** Covariances: {@code covariance_matrix=c} in Python. */
  public static CovarianceMatrix covariance_matrix(Tensor value) {
    return new CovarianceMatrix(value);
  }

  /** Inverses of covariances: {@code precision_matrix=p} in Python. */
  public static PrecisionMatrix precision_matrix(Tensor value) {
    return new PrecisionMatrix(value);
  }

  /** Triangular factors of covariances: {@code scale_tril=l} in Python. */
  public static ScaleTril scale_tril(Tensor value) {
    return new ScaleTril(value);
  }

  /** How many of the last dimensions are one event: {@code event_dim=1} in Python. */
  public static EventDim event_dim(int value) {
    return new EventDim(value);
  }

  /** How many results are remembered: {@code cache_size=1} in Python. */
  public static CacheSize cache_size(int value) {
    return new CacheSize(value);
  }
}
