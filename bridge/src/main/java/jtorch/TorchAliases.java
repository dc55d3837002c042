package jtorch;

/**
 * Operators under their second names.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TorchAliases extends TorchLinearAlgebra {
  TorchAliases() {}

  /** As {@link Tensor#absolute()}. */
  public static Tensor absolute(Tensor input) {
    return input.absolute();
  }

  /** As {@link Tensor#arccos()}. */
  public static Tensor arccos(Tensor input) {
    return input.arccos();
  }

  /** As {@link Tensor#arccosh()}. */
  public static Tensor arccosh(Tensor input) {
    return input.arccosh();
  }

  /** As {@link Tensor#arcsin()}. */
  public static Tensor arcsin(Tensor input) {
    return input.arcsin();
  }

  /** As {@link Tensor#arcsinh()}. */
  public static Tensor arcsinh(Tensor input) {
    return input.arcsinh();
  }

  /** As {@link Tensor#arctan()}. */
  public static Tensor arctan(Tensor input) {
    return input.arctan();
  }

  /** As {@link Tensor#arctanh()}. */
  public static Tensor arctanh(Tensor input) {
    return input.arctanh();
  }

  /** As {@link Tensor#fix()}. */
  public static Tensor fix(Tensor input) {
    return input.fix();
  }

  /** As {@link Tensor#negative()}. */
  public static Tensor negative(Tensor input) {
    return input.negative();
  }

  /** As {@link Tensor#arctan2(Tensor)}. */
  public static Tensor arctan2(Tensor input, Tensor other) {
    return input.arctan2(other);
  }

  /** As {@link Tensor#divide(Tensor)}. */
  public static Tensor divide(Tensor input, Tensor other) {
    return input.divide(other);
  }

  /** As {@link Tensor#divide(double)}. */
  public static Tensor divide(Tensor input, double other) {
    return input.divide(other);
  }

  /** As {@link Tensor#divide(long)}. */
  public static Tensor divide(Tensor input, long other) {
    return input.divide(other);
  }

  /** As {@link Tensor#multiply(Tensor)}. */
  public static Tensor multiply(Tensor input, Tensor other) {
    return input.multiply(other);
  }

  /** As {@link Tensor#multiply(double)}. */
  public static Tensor multiply(Tensor input, double other) {
    return input.multiply(other);
  }

  /** As {@link Tensor#multiply(long)}. */
  public static Tensor multiply(Tensor input, long other) {
    return input.multiply(other);
  }

  /** As {@link Tensor#subtract(Tensor)}. */
  public static Tensor subtract(Tensor input, Tensor other) {
    return input.subtract(other);
  }

  /** As {@link Tensor#subtract(double)}. */
  public static Tensor subtract(Tensor input, double other) {
    return input.subtract(other);
  }

  /** As {@link Tensor#subtract(long)}. */
  public static Tensor subtract(Tensor input, long other) {
    return input.subtract(other);
  }

  /** As {@link Tensor#true_divide(Tensor)}. */
  public static Tensor true_divide(Tensor input, Tensor other) {
    return input.true_divide(other);
  }

  /** As {@link Tensor#true_divide(double)}. */
  public static Tensor true_divide(Tensor input, double other) {
    return input.true_divide(other);
  }

  /** As {@link Tensor#true_divide(long)}. */
  public static Tensor true_divide(Tensor input, long other) {
    return input.true_divide(other);
  }

  /** As {@link Tensor#greater(Tensor)}. */
  public static Tensor greater(Tensor input, Tensor other) {
    return input.greater(other);
  }

  /** As {@link Tensor#greater(double)}. */
  public static Tensor greater(Tensor input, double other) {
    return input.greater(other);
  }

  /** As {@link Tensor#greater(long)}. */
  public static Tensor greater(Tensor input, long other) {
    return input.greater(other);
  }

  /** As {@link Tensor#greater_equal(Tensor)}. */
  public static Tensor greater_equal(Tensor input, Tensor other) {
    return input.greater_equal(other);
  }

  /** As {@link Tensor#greater_equal(double)}. */
  public static Tensor greater_equal(Tensor input, double other) {
    return input.greater_equal(other);
  }

  /** As {@link Tensor#greater_equal(long)}. */
  public static Tensor greater_equal(Tensor input, long other) {
    return input.greater_equal(other);
  }

  /** As {@link Tensor#less(Tensor)}. */
  public static Tensor less(Tensor input, Tensor other) {
    return input.less(other);
  }

  /** As {@link Tensor#less(double)}. */
  public static Tensor less(Tensor input, double other) {
    return input.less(other);
  }

  /** As {@link Tensor#less(long)}. */
  public static Tensor less(Tensor input, long other) {
    return input.less(other);
  }

  /** As {@link Tensor#less_equal(Tensor)}. */
  public static Tensor less_equal(Tensor input, Tensor other) {
    return input.less_equal(other);
  }

  /** As {@link Tensor#less_equal(double)}. */
  public static Tensor less_equal(Tensor input, double other) {
    return input.less_equal(other);
  }

  /** As {@link Tensor#less_equal(long)}. */
  public static Tensor less_equal(Tensor input, long other) {
    return input.less_equal(other);
  }

  /** As {@link Tensor#not_equal(Tensor)}. */
  public static Tensor not_equal(Tensor input, Tensor other) {
    return input.not_equal(other);
  }

  /** As {@link Tensor#not_equal(double)}. */
  public static Tensor not_equal(Tensor input, double other) {
    return input.not_equal(other);
  }

  /** As {@link Tensor#not_equal(long)}. */
  public static Tensor not_equal(Tensor input, long other) {
    return input.not_equal(other);
  }
}
