package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Functions of two elements, and comparison.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html#math-operations">Math
 * operations</a>.
 */
abstract class TorchPairwise extends TorchPointwise {
  TorchPairwise() {}

  /** As {@link Tensor#maximum(Tensor)}. */
  public static Tensor maximum(Tensor input, Tensor other) {
    return input.maximum(other);
  }

  /** As {@link Tensor#minimum(Tensor)}. */
  public static Tensor minimum(Tensor input, Tensor other) {
    return input.minimum(other);
  }

  /** As {@link Tensor#fmax(Tensor)}. */
  public static Tensor fmax(Tensor input, Tensor other) {
    return input.fmax(other);
  }

  /** As {@link Tensor#fmin(Tensor)}. */
  public static Tensor fmin(Tensor input, Tensor other) {
    return input.fmin(other);
  }

  /** As {@link Tensor#atan2(Tensor)}. */
  public static Tensor atan2(Tensor input, Tensor other) {
    return input.atan2(other);
  }

  /** As {@link Tensor#hypot(Tensor)}. */
  public static Tensor hypot(Tensor input, Tensor other) {
    return input.hypot(other);
  }

  /** As {@link Tensor#logaddexp(Tensor)}. */
  public static Tensor logaddexp(Tensor input, Tensor other) {
    return input.logaddexp(other);
  }

  /** As {@link Tensor#logical_and(Tensor)}. */
  public static Tensor logical_and(Tensor input, Tensor other) {
    return input.logical_and(other);
  }

  /** As {@link Tensor#logical_or(Tensor)}. */
  public static Tensor logical_or(Tensor input, Tensor other) {
    return input.logical_or(other);
  }

  /** As {@link Tensor#logical_xor(Tensor)}. */
  public static Tensor logical_xor(Tensor input, Tensor other) {
    return input.logical_xor(other);
  }

  /** As {@link Tensor#floor_divide(Tensor)}. */
  public static Tensor floor_divide(Tensor input, Tensor other) {
    return input.floor_divide(other);
  }

  /** As {@link Tensor#floor_divide(double)}. */
  public static Tensor floor_divide(Tensor input, double other) {
    return input.floor_divide(other);
  }

  /** As {@link Tensor#floor_divide(long)}. */
  public static Tensor floor_divide(Tensor input, long other) {
    return input.floor_divide(other);
  }

  /** As {@link Tensor#fmod(Tensor)}. */
  public static Tensor fmod(Tensor input, Tensor other) {
    return input.fmod(other);
  }

  /** As {@link Tensor#fmod(double)}. */
  public static Tensor fmod(Tensor input, double other) {
    return input.fmod(other);
  }

  /** As {@link Tensor#fmod(long)}. */
  public static Tensor fmod(Tensor input, long other) {
    return input.fmod(other);
  }

  /** As {@link Tensor#remainder(Tensor)}. */
  public static Tensor remainder(Tensor input, Tensor other) {
    return input.remainder(other);
  }

  /** As {@link Tensor#remainder(double)}. */
  public static Tensor remainder(Tensor input, double other) {
    return input.remainder(other);
  }

  /** As {@link Tensor#remainder(long)}. */
  public static Tensor remainder(Tensor input, long other) {
    return input.remainder(other);
  }

  /** As {@link Tensor#pow(Tensor)}. */
  public static Tensor pow(Tensor input, Tensor other) {
    return input.pow(other);
  }

  /** As {@link Tensor#pow(double)}. */
  public static Tensor pow(Tensor input, double other) {
    return input.pow(other);
  }

  /** Returns a number to the power of each element: {@code 2.5 ** x} in Python. */
  public static Tensor pow(double self, Tensor exponent) {
    return Call.tensor(
        "pow",
        () ->
            Natives.withScalar(
                self, s -> org.bytedeco.pytorch.global.torch.pow(s, exponent.raw())));
  }

  /** Returns an integer to the power of each element: {@code 2 ** x} in Python. */
  public static Tensor pow(long self, Tensor exponent) {
    return Call.tensor(
        "pow",
        () ->
            Natives.withScalar(
                self, s -> org.bytedeco.pytorch.global.torch.pow(s, exponent.raw())));
  }

  /** As {@link Tensor#pow(long)}. */
  public static Tensor pow(Tensor input, long other) {
    return input.pow(other);
  }

  /** As {@link Tensor#bitwise_and(Tensor)}. */
  public static Tensor bitwise_and(Tensor input, Tensor other) {
    return input.bitwise_and(other);
  }

  /** As {@link Tensor#bitwise_and(long)}. */
  public static Tensor bitwise_and(Tensor input, long other) {
    return input.bitwise_and(other);
  }

  /** As {@link Tensor#bitwise_or(Tensor)}. */
  public static Tensor bitwise_or(Tensor input, Tensor other) {
    return input.bitwise_or(other);
  }

  /** As {@link Tensor#bitwise_or(long)}. */
  public static Tensor bitwise_or(Tensor input, long other) {
    return input.bitwise_or(other);
  }

  /** As {@link Tensor#bitwise_xor(Tensor)}. */
  public static Tensor bitwise_xor(Tensor input, Tensor other) {
    return input.bitwise_xor(other);
  }

  /** As {@link Tensor#bitwise_xor(long)}. */
  public static Tensor bitwise_xor(Tensor input, long other) {
    return input.bitwise_xor(other);
  }

  /** As {@link Tensor#bitwise_left_shift(Tensor)}. */
  public static Tensor bitwise_left_shift(Tensor input, Tensor other) {
    return input.bitwise_left_shift(other);
  }

  /** As {@link Tensor#bitwise_left_shift(long)}. */
  public static Tensor bitwise_left_shift(Tensor input, long other) {
    return input.bitwise_left_shift(other);
  }

  /** As {@link Tensor#bitwise_right_shift(Tensor)}. */
  public static Tensor bitwise_right_shift(Tensor input, Tensor other) {
    return input.bitwise_right_shift(other);
  }

  /** As {@link Tensor#bitwise_right_shift(long)}. */
  public static Tensor bitwise_right_shift(Tensor input, long other) {
    return input.bitwise_right_shift(other);
  }

  /** As {@link Tensor#eq(Tensor)}. */
  public static Tensor eq(Tensor input, Tensor other) {
    return input.eq(other);
  }

  /** As {@link Tensor#eq(double)}. */
  public static Tensor eq(Tensor input, double other) {
    return input.eq(other);
  }

  /** As {@link Tensor#eq(long)}. */
  public static Tensor eq(Tensor input, long other) {
    return input.eq(other);
  }

  /** As {@link Tensor#ne(Tensor)}. */
  public static Tensor ne(Tensor input, Tensor other) {
    return input.ne(other);
  }

  /** As {@link Tensor#ne(double)}. */
  public static Tensor ne(Tensor input, double other) {
    return input.ne(other);
  }

  /** As {@link Tensor#ne(long)}. */
  public static Tensor ne(Tensor input, long other) {
    return input.ne(other);
  }

  /** As {@link Tensor#lt(Tensor)}. */
  public static Tensor lt(Tensor input, Tensor other) {
    return input.lt(other);
  }

  /** As {@link Tensor#lt(double)}. */
  public static Tensor lt(Tensor input, double other) {
    return input.lt(other);
  }

  /** As {@link Tensor#lt(long)}. */
  public static Tensor lt(Tensor input, long other) {
    return input.lt(other);
  }

  /** As {@link Tensor#le(Tensor)}. */
  public static Tensor le(Tensor input, Tensor other) {
    return input.le(other);
  }

  /** As {@link Tensor#le(double)}. */
  public static Tensor le(Tensor input, double other) {
    return input.le(other);
  }

  /** As {@link Tensor#le(long)}. */
  public static Tensor le(Tensor input, long other) {
    return input.le(other);
  }

  /** As {@link Tensor#gt(Tensor)}. */
  public static Tensor gt(Tensor input, Tensor other) {
    return input.gt(other);
  }

  /** As {@link Tensor#gt(double)}. */
  public static Tensor gt(Tensor input, double other) {
    return input.gt(other);
  }

  /** As {@link Tensor#gt(long)}. */
  public static Tensor gt(Tensor input, long other) {
    return input.gt(other);
  }

  /** As {@link Tensor#ge(Tensor)}. */
  public static Tensor ge(Tensor input, Tensor other) {
    return input.ge(other);
  }

  /** As {@link Tensor#ge(double)}. */
  public static Tensor ge(Tensor input, double other) {
    return input.ge(other);
  }

  /** As {@link Tensor#ge(long)}. */
  public static Tensor ge(Tensor input, long other) {
    return input.ge(other);
  }

  /** As {@link Tensor#add(Tensor)}. */
  public static Tensor add(Tensor input, Tensor other) {
    return input.add(other);
  }

  /** As {@link Tensor#add(double)}. */
  public static Tensor add(Tensor input, double other) {
    return input.add(other);
  }

  /** As {@link Tensor#add(long)}. */
  public static Tensor add(Tensor input, long other) {
    return input.add(other);
  }

  /** As {@link Tensor#sub(Tensor)}. */
  public static Tensor sub(Tensor input, Tensor other) {
    return input.sub(other);
  }

  /** As {@link Tensor#sub(double)}. */
  public static Tensor sub(Tensor input, double other) {
    return input.sub(other);
  }

  /** As {@link Tensor#sub(long)}. */
  public static Tensor sub(Tensor input, long other) {
    return input.sub(other);
  }

  /** As {@link Tensor#mul(Tensor)}. */
  public static Tensor mul(Tensor input, Tensor other) {
    return input.mul(other);
  }

  /** As {@link Tensor#mul(double)}. */
  public static Tensor mul(Tensor input, double other) {
    return input.mul(other);
  }

  /** As {@link Tensor#mul(long)}. */
  public static Tensor mul(Tensor input, long other) {
    return input.mul(other);
  }

  /** As {@link Tensor#div(Tensor)}. */
  public static Tensor div(Tensor input, Tensor other) {
    return input.div(other);
  }

  /** As {@link Tensor#div(double)}. */
  public static Tensor div(Tensor input, double other) {
    return input.div(other);
  }

  /** As {@link Tensor#div(long)}. */
  public static Tensor div(Tensor input, long other) {
    return input.div(other);
  }

  /** As {@link Tensor#equal(Tensor)}. */
  public static boolean equal(Tensor input, Tensor other) {
    return input.equal(other);
  }

  /** As {@link Tensor#allclose(Tensor)}. */
  public static boolean allclose(Tensor input, Tensor other) {
    return input.allclose(other);
  }

  /** As {@link Tensor#allclose(Tensor, double, double)}. */
  public static boolean allclose(Tensor input, Tensor other, double rtol, double atol) {
    return input.allclose(other, rtol, atol);
  }

  /** As {@link Tensor#isclose(Tensor)}. */
  public static Tensor isclose(Tensor input, Tensor other) {
    return input.isclose(other);
  }

  /** As {@link Tensor#isclose(Tensor, double, double)}. */
  public static Tensor isclose(Tensor input, Tensor other, double rtol, double atol) {
    return input.isclose(other, rtol, atol);
  }
}
