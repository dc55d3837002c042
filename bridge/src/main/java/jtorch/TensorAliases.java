package jtorch;

/**
 * Operators under their second names.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TensorAliases extends TensorComparisonInPlace {
  TensorAliases() {}

  /** As {@link #abs}. */
  public Tensor absolute() {
    return abs();
  }

  /** As {@link #abs_}. */
  public Tensor absolute_() {
    return abs_();
  }

  /** As {@link #acos}. */
  public Tensor arccos() {
    return acos();
  }

  /** As {@link #acos_}. */
  public Tensor arccos_() {
    return acos_();
  }

  /** As {@link #acosh}. */
  public Tensor arccosh() {
    return acosh();
  }

  /** As {@link #acosh_}. */
  public Tensor arccosh_() {
    return acosh_();
  }

  /** As {@link #asin}. */
  public Tensor arcsin() {
    return asin();
  }

  /** As {@link #asin_}. */
  public Tensor arcsin_() {
    return asin_();
  }

  /** As {@link #asinh}. */
  public Tensor arcsinh() {
    return asinh();
  }

  /** As {@link #asinh_}. */
  public Tensor arcsinh_() {
    return asinh_();
  }

  /** As {@link #atan}. */
  public Tensor arctan() {
    return atan();
  }

  /** As {@link #atan_}. */
  public Tensor arctan_() {
    return atan_();
  }

  /** As {@link #atanh}. */
  public Tensor arctanh() {
    return atanh();
  }

  /** As {@link #atanh_}. */
  public Tensor arctanh_() {
    return atanh_();
  }

  /** As {@link #trunc}. */
  public Tensor fix() {
    return trunc();
  }

  /** As {@link #trunc_}. */
  public Tensor fix_() {
    return trunc_();
  }

  /** As {@link #neg}. */
  public Tensor negative() {
    return neg();
  }

  /** As {@link #neg_}. */
  public Tensor negative_() {
    return neg_();
  }

  /** As {@link #atan2(Tensor)}. */
  public Tensor arctan2(Tensor other) {
    return atan2(other);
  }

  /** As {@link #atan2_(Tensor)}. */
  public Tensor arctan2_(Tensor other) {
    return atan2_(other);
  }

  /** As {@link #div(Tensor)}. */
  public Tensor divide(Tensor other) {
    return div(other);
  }

  /** As {@link #div_(Tensor)}. */
  public Tensor divide_(Tensor other) {
    return div_(other);
  }

  /** As {@link #div(double)}. */
  public Tensor divide(double other) {
    return div(other);
  }

  /** As {@link #div_(double)}. */
  public Tensor divide_(double other) {
    return div_(other);
  }

  /** As {@link #div(long)}. */
  public Tensor divide(long other) {
    return div(other);
  }

  /** As {@link #div_(long)}. */
  public Tensor divide_(long other) {
    return div_(other);
  }

  /** As {@link #mul(Tensor)}. */
  public Tensor multiply(Tensor other) {
    return mul(other);
  }

  /** As {@link #mul_(Tensor)}. */
  public Tensor multiply_(Tensor other) {
    return mul_(other);
  }

  /** As {@link #mul(double)}. */
  public Tensor multiply(double other) {
    return mul(other);
  }

  /** As {@link #mul_(double)}. */
  public Tensor multiply_(double other) {
    return mul_(other);
  }

  /** As {@link #mul(long)}. */
  public Tensor multiply(long other) {
    return mul(other);
  }

  /** As {@link #mul_(long)}. */
  public Tensor multiply_(long other) {
    return mul_(other);
  }

  /** As {@link #sub(Tensor)}. */
  public Tensor subtract(Tensor other) {
    return sub(other);
  }

  /** As {@link #sub_(Tensor)}. */
  public Tensor subtract_(Tensor other) {
    return sub_(other);
  }

  /** As {@link #sub(double)}. */
  public Tensor subtract(double other) {
    return sub(other);
  }

  /** As {@link #sub_(double)}. */
  public Tensor subtract_(double other) {
    return sub_(other);
  }

  /** As {@link #sub(long)}. */
  public Tensor subtract(long other) {
    return sub(other);
  }

  /** As {@link #sub_(long)}. */
  public Tensor subtract_(long other) {
    return sub_(other);
  }

  /** As {@link #div(Tensor)}. */
  public Tensor true_divide(Tensor other) {
    return div(other);
  }

  /** As {@link #div_(Tensor)}. */
  public Tensor true_divide_(Tensor other) {
    return div_(other);
  }

  /** As {@link #div(double)}. */
  public Tensor true_divide(double other) {
    return div(other);
  }

  /** As {@link #div_(double)}. */
  public Tensor true_divide_(double other) {
    return div_(other);
  }

  /** As {@link #div(long)}. */
  public Tensor true_divide(long other) {
    return div(other);
  }

  /** As {@link #div_(long)}. */
  public Tensor true_divide_(long other) {
    return div_(other);
  }

  /** As {@link #gt(Tensor)}. */
  public Tensor greater(Tensor other) {
    return gt(other);
  }

  /** As {@link #gt_(Tensor)}. */
  public Tensor greater_(Tensor other) {
    return gt_(other);
  }

  /** As {@link #gt(double)}. */
  public Tensor greater(double other) {
    return gt(other);
  }

  /** As {@link #gt_(double)}. */
  public Tensor greater_(double other) {
    return gt_(other);
  }

  /** As {@link #gt(long)}. */
  public Tensor greater(long other) {
    return gt(other);
  }

  /** As {@link #gt_(long)}. */
  public Tensor greater_(long other) {
    return gt_(other);
  }

  /** As {@link #ge(Tensor)}. */
  public Tensor greater_equal(Tensor other) {
    return ge(other);
  }

  /** As {@link #ge_(Tensor)}. */
  public Tensor greater_equal_(Tensor other) {
    return ge_(other);
  }

  /** As {@link #ge(double)}. */
  public Tensor greater_equal(double other) {
    return ge(other);
  }

  /** As {@link #ge_(double)}. */
  public Tensor greater_equal_(double other) {
    return ge_(other);
  }

  /** As {@link #ge(long)}. */
  public Tensor greater_equal(long other) {
    return ge(other);
  }

  /** As {@link #ge_(long)}. */
  public Tensor greater_equal_(long other) {
    return ge_(other);
  }

  /** As {@link #lt(Tensor)}. */
  public Tensor less(Tensor other) {
    return lt(other);
  }

  /** As {@link #lt_(Tensor)}. */
  public Tensor less_(Tensor other) {
    return lt_(other);
  }

  /** As {@link #lt(double)}. */
  public Tensor less(double other) {
    return lt(other);
  }

  /** As {@link #lt_(double)}. */
  public Tensor less_(double other) {
    return lt_(other);
  }

  /** As {@link #lt(long)}. */
  public Tensor less(long other) {
    return lt(other);
  }

  /** As {@link #lt_(long)}. */
  public Tensor less_(long other) {
    return lt_(other);
  }

  /** As {@link #le(Tensor)}. */
  public Tensor less_equal(Tensor other) {
    return le(other);
  }

  /** As {@link #le_(Tensor)}. */
  public Tensor less_equal_(Tensor other) {
    return le_(other);
  }

  /** As {@link #le(double)}. */
  public Tensor less_equal(double other) {
    return le(other);
  }

  /** As {@link #le_(double)}. */
  public Tensor less_equal_(double other) {
    return le_(other);
  }

  /** As {@link #le(long)}. */
  public Tensor less_equal(long other) {
    return le(other);
  }

  /** As {@link #le_(long)}. */
  public Tensor less_equal_(long other) {
    return le_(other);
  }

  /** As {@link #ne(Tensor)}. */
  public Tensor not_equal(Tensor other) {
    return ne(other);
  }

  /** As {@link #ne_(Tensor)}. */
  public Tensor not_equal_(Tensor other) {
    return ne_(other);
  }

  /** As {@link #ne(double)}. */
  public Tensor not_equal(double other) {
    return ne(other);
  }

  /** As {@link #ne_(double)}. */
  public Tensor not_equal_(double other) {
    return ne_(other);
  }

  /** As {@link #ne(long)}. */
  public Tensor not_equal(long other) {
    return ne(other);
  }

  /** As {@link #ne_(long)}. */
  public Tensor not_equal_(long other) {
    return ne_(other);
  }
}
