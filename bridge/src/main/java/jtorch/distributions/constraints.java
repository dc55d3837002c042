package jtorch.distributions;

import java.util.List;
import java.util.function.UnaryOperator;
import jtorch.Tensor;

/**
 * Where parameters and values may be: {@code torch.distributions.constraints}.
 *
 * <p>{@code constraints.positive.check(x)} is as in Python, and so is {@code
 * constraints.interval(0, 1)}; what is a word of Java's has a line behind it, {@code boolean_}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/distributions.html#module-torch.distributions.constraints">Constraints</a>;
 * the name is that of Python's module.
 */
public final class constraints {
  private static final double SUM_TOLERANCE = 1e-6;

  /** What can't be told without other values. */
  public static final Constraint dependent = new DependentConstraint();

  /** 0 or 1. */
  public static final Constraint boolean_ =
      new PlainConstraint("Boolean", "0 or 1", true, 0, v -> v.eq(0).logical_or(v.eq(1)));

  /** A 1 among zeros, of shape (K). */
  public static final Constraint one_hot =
      new PlainConstraint(
          "OneHot",
          "a 1 among zeros",
          true,
          1,
          v -> boolean_.check(v).all(-1).logical_and(v.sum(-1).eq(1)));

  /** Whole numbers from 0 on. */
  public static final Constraint nonnegative_integer = integer_greater_than(0);

  /** Whole numbers from 1 on. */
  public static final Constraint positive_integer = integer_greater_than(1);

  /** Any number. */
  public static final Constraint real =
      new PlainConstraint("Real", "a number", false, 0, v -> v.eq(v));

  /** Any numbers, of shape (K). */
  public static final Constraint real_vector = independent(real, 1);

  /** Numbers above 0. */
  public static final Constraint positive = greater_than(0.0);

  /** Numbers of 0 and above. */
  public static final Constraint nonnegative = greater_than_eq(0.0);

  /** Numbers from 0 to 1. */
  public static final Constraint unit_interval = interval(0.0, 1.0);

  /** Numbers of 0 and above whose sum is 1, of shape (K). */
  public static final Constraint simplex =
      new PlainConstraint(
          "Simplex",
          "numbers of 0 or more whose sum is 1",
          false,
          1,
          v -> v.ge(0).all(-1).logical_and(v.sum(-1).sub(1).abs().lt(SUM_TOLERANCE)));

  /** Square matrices with zeros above the diagonal. */
  public static final Constraint lower_triangular =
      ofMatrices("LowerTriangular", "lower triangular", Matrices::areLowerTriangular);

  /** Lower triangular matrices with a diagonal above 0. */
  public static final Constraint lower_cholesky =
      ofMatrices(
          "LowerCholesky", "lower triangular with a diagonal above 0", Matrices::areLowerCholesky);

  /** Lower triangular matrices with a diagonal above 0 whose rows have the length 1. */
  public static final Constraint corr_cholesky =
      ofMatrices(
          "CorrCholesky",
          "lower triangular with a diagonal above 0 and rows of length 1",
          Matrices::areCorrCholesky);

  /** Matrices with as many rows as columns. */
  public static final Constraint square = ofMatrices("Square", "square", Matrices::areSquare);

  /** Matrices that are their own transpose. */
  public static final Constraint symmetric =
      ofMatrices("Symmetric", "symmetric", Matrices::areSymmetric);

  /** Symmetric matrices without an eigenvalue below 0. */
  public static final Constraint positive_semidefinite =
      ofMatrices(
          "PositiveSemidefinite",
          "symmetric and positive semidefinite",
          Matrices::arePositiveSemidefinite);

  /** Symmetric matrices whose eigenvalues are above 0. */
  public static final Constraint positive_definite =
      ofMatrices(
          "PositiveDefinite", "symmetric and positive definite", Matrices::arePositiveDefinite);

  private constraints() {}

  private static Constraint ofMatrices(String name, String must, UnaryOperator<Tensor> test) {
    return new PlainConstraint(name, must, false, 2, test);
  }

  private static RangeConstraint integer_greater_than(long lower_bound) {
    return new RangeConstraint("IntegerGreaterThan", lower_bound, null);
  }

  /** Returns whether a constraint is one that can't be told: {@link #dependent}. */
  public static boolean is_dependent(Constraint constraint) {
    return constraint instanceof DependentConstraint;
  }

  /**
   * Returns the constraint of events whose last dimensions another one checks apart.
   *
   * @throws IllegalArgumentException if their number is below 0
   */
  public static Constraint independent(Constraint base_constraint, int reinterpreted_batch_ndims) {
    return new IndependentConstraint(base_constraint, reinterpreted_batch_ndims);
  }

  /** Whole numbers from one to another, both allowed. */
  public static Constraint integer_interval(long lower_bound, long upper_bound) {
    return new RangeConstraint("IntegerInterval", lower_bound, upper_bound);
  }

  /** As the other, up to one for each element. */
  public static Constraint integer_interval(long lower_bound, Tensor upper_bound) {
    return new RangeConstraint("IntegerInterval", lower_bound, upper_bound);
  }

  /** Numbers above one. */
  public static Constraint greater_than(double lower_bound) {
    return new RangeConstraint("GreaterThan", lower_bound, null);
  }

  /** As the other, above one for each element. */
  public static Constraint greater_than(Tensor lower_bound) {
    return new RangeConstraint("GreaterThan", lower_bound, null);
  }

  /** A number and what is above it. */
  public static Constraint greater_than_eq(double lower_bound) {
    return new RangeConstraint("GreaterThanEq", lower_bound, null);
  }

  /** As the other, with one for each element. */
  public static Constraint greater_than_eq(Tensor lower_bound) {
    return new RangeConstraint("GreaterThanEq", lower_bound, null);
  }

  /** Numbers below one. */
  public static Constraint less_than(double upper_bound) {
    return new RangeConstraint("LessThan", null, upper_bound);
  }

  /** As the other, below one for each element. */
  public static Constraint less_than(Tensor upper_bound) {
    return new RangeConstraint("LessThan", null, upper_bound);
  }

  /** Counts, of shape (K), whose sum is at most a number. */
  public static Constraint multinomial(long upper_bound) {
    return new PlainConstraint(
        "Multinomial",
        "counts of 0 or more with a sum of at most " + upper_bound,
        true,
        1,
        v -> v.ge(0).all(-1).logical_and(v.sum(-1).le(upper_bound)));
  }

  /** Numbers from one to another, both allowed. */
  public static Constraint interval(double lower_bound, double upper_bound) {
    return new RangeConstraint("Interval", lower_bound, upper_bound);
  }

  /** As the other, with bounds for each element. */
  public static Constraint interval(Tensor lower_bound, Tensor upper_bound) {
    return new RangeConstraint("Interval", lower_bound, upper_bound);
  }

  /** Numbers from one to below another. */
  public static Constraint half_open_interval(double lower_bound, double upper_bound) {
    return new RangeConstraint("HalfOpenInterval", lower_bound, upper_bound);
  }

  /** As the other, with bounds for each element. */
  public static Constraint half_open_interval(Tensor lower_bound, Tensor upper_bound) {
    return new RangeConstraint("HalfOpenInterval", lower_bound, upper_bound);
  }

  /** Constraints of parts of a tensor of these lengths along a dimension. */
  public static Constraint cat(List<? extends Constraint> cseq, long dim, long... lengths) {
    return new PartsConstraint(cseq, dim, CatTransform.lengths(cseq.size(), lengths));
  }

  /** Constraints of the slices of a tensor along a dimension. */
  public static Constraint stack(List<? extends Constraint> cseq, long dim) {
    return new PartsConstraint(cseq, dim);
  }
}
