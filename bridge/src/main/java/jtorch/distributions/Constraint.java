package jtorch.distributions;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.linalg;
import jtorch.torch;

/**
 * What parameters and values have to be.
 *
 * @param must ends the sentence that begins with "must be"
 * @param test tells for each element, or for each event of a vector or matrix, whether it is so
 */
record Constraint(String must, UnaryOperator<Tensor> test) {
  private static final double SUM_TOLERANCE = 1e-6;
  private static final double SYMMETRY_RTOL = 1e-5;
  private static final double SYMMETRY_ATOL = 1e-6;
  private static final int SHOWN = 9;

  static final Constraint REAL = new Constraint("a number", v -> v.eq(v));
  static final Constraint POSITIVE = new Constraint("greater than 0", v -> v.gt(0));
  static final Constraint NONNEGATIVE = new Constraint("0 or more", v -> v.ge(0));
  static final Constraint UNIT_INTERVAL =
      new Constraint("from 0 to 1", v -> v.ge(0).logical_and(v.le(1)));
  static final Constraint BOOLEAN = new Constraint("0 or 1", v -> v.eq(0).logical_or(v.eq(1)));
  static final Constraint COUNT =
      new Constraint("a whole number of 0 or more", v -> v.remainder(1).eq(0).logical_and(v.ge(0)));
  static final Constraint SIMPLEX =
      new Constraint(
          "numbers of 0 or more whose sum is 1",
          v -> v.ge(0).all(-1).logical_and(v.sum(-1).sub(1).abs().lt(SUM_TOLERANCE)));
  static final Constraint ONE_HOT =
      new Constraint("a 1 among zeros", v -> BOOLEAN.test(v).all(-1).logical_and(v.sum(-1).eq(1)));
  static final Constraint LOWER_CHOLESKY =
      new Constraint(
          "lower triangular with a diagonal above 0",
          v -> v.tril().eq(v).flatten(-2).all(-1).logical_and(v.diagonal(0, -2, -1).gt(0).all(-1)));
  static final Constraint POSITIVE_DEFINITE =
      new Constraint("symmetric and positive definite", Constraint::isPositiveDefinite);

  /** Below a limit of each element. */
  static Constraint below(Tensor limit) {
    return new Constraint("below high", v -> v.lt(limit));
  }

  /** Between two limits of each element, which are allowed too. */
  static Constraint interval(Tensor low, Tensor high) {
    return new Constraint(
        "within its range, from low to high", v -> v.ge(low).logical_and(v.le(high)));
  }

  /** From one number to another. */
  static Constraint interval(double low, double high) {
    return new Constraint("from " + low + " to " + high, v -> v.ge(low).logical_and(v.le(high)));
  }

  /** A whole number that is at most that of each element. */
  static Constraint countUpTo(Tensor most) {
    return new Constraint(
        "a whole number from 0 to total_count", v -> COUNT.test(v).logical_and(v.le(most)));
  }

  /** The number of one of some classes. */
  static Constraint classBelow(long classes) {
    return new Constraint(
        "a class below " + classes, v -> COUNT.test(v).logical_and(v.lt(classes)));
  }

  /** Counts whose sum is at most a number. */
  static Constraint countsUpTo(long most) {
    return new Constraint(
        "counts of 0 or more with a sum of at most " + most,
        v -> v.ge(0).all(-1).logical_and(v.sum(-1).le(most)));
  }

  private static Tensor isPositiveDefinite(Tensor value) {
    if (value.size(-1) != value.size(-2)) {
      return torch.tensor(false);
    }
    Tensor symmetric = value.isclose(value.mT(), SYMMETRY_RTOL, SYMMETRY_ATOL).flatten(-2).all(-1);
    return torch.all(symmetric).item_bool() ? linalg.cholesky_ex(value).info().eq(0) : symmetric;
  }

  /** The same of what has a new dimension for the parts of a mixture. */
  Constraint ofParts(int eventDims) {
    return new Constraint(must, v -> test(v.unsqueeze(-1 - eventDims)));
  }

  Tensor test(Tensor value) {
    return test.apply(value);
  }

  /**
   * Refuses a parameter or a value that is not everywhere as it must be.
   *
   * @param what begins the sentence
   */
  void check(String what, Tensor value) {
    try (TensorScope scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      Tensor valid = test(value);
      if (!torch.all(valid).item_bool()) {
        throw new IllegalArgumentException(
            what
                + " of shape "
                + Arrays.toString(value.size())
                + " must be "
                + must
                + ", but has "
                + firstWrong(value, valid)
                + ".");
      }
    }
  }

  private static String firstWrong(Tensor value, Tensor valid) {
    if (valid.ndim() >= value.ndim()) {
      Tensor wrong = value.broadcast_to(valid.size()).masked_select(valid.logical_not());
      return String.valueOf(wrong.get(0).item());
    }
    long events = valid.numel();
    Tensor wrong =
        value
            .reshape(events, -1)
            .get(valid.flatten().logical_not().to(torch.int64).argmax().item_long());
    double[] numbers = wrong.toDoubles();
    return numbers.length <= SHOWN
        ? Arrays.toString(numbers)
        : numbers.length + " numbers that are not";
  }
}
