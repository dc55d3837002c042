package jtorch;

import jtorch.internal.Call;
import jtorch.internal.Natives;

/**
 * Functions of two elements: tensors are broadcast.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/torch.html#pointwise-ops">Pointwise ops</a>.
 */
abstract class TensorPairwise extends TensorPointwiseInPlace {
  TensorPairwise() {}

  /** Returns the larger of two elements. */
  public Tensor maximum(Tensor other) {
    return Call.tensor("maximum", () -> raw().maximum(other.raw()));
  }

  /** Returns the smaller of two elements. */
  public Tensor minimum(Tensor other) {
    return Call.tensor("minimum", () -> raw().minimum(other.raw()));
  }

  /** Returns the larger of two elements, the number if one is not a number. */
  public Tensor fmax(Tensor other) {
    return Call.tensor("fmax", () -> raw().fmax(other.raw()));
  }

  /** Returns the smaller of two elements, the number if one is not a number. */
  public Tensor fmin(Tensor other) {
    return Call.tensor("fmin", () -> raw().fmin(other.raw()));
  }

  /** Returns the angle of the point (other, this). */
  public Tensor atan2(Tensor other) {
    return Call.tensor("atan2", () -> raw().atan2(other.raw()));
  }

  /** As {@link #atan2(Tensor)}, in place. */
  public Tensor atan2_(Tensor other) {
    return change("atan2_", x -> x.atan2_(other.raw()));
  }

  /** Returns the length of the vector (this, other). */
  public Tensor hypot(Tensor other) {
    return Call.tensor("hypot", () -> raw().hypot(other.raw()));
  }

  /** As {@link #hypot(Tensor)}, in place. */
  public Tensor hypot_(Tensor other) {
    return change("hypot_", x -> x.hypot_(other.raw()));
  }

  /** Returns log(exp(this) + exp(other)). */
  public Tensor logaddexp(Tensor other) {
    return Call.tensor("logaddexp", () -> raw().logaddexp(other.raw()));
  }

  /** Returns whether both are not zero, as bool. */
  public Tensor logical_and(Tensor other) {
    return Call.tensor("logical_and", () -> raw().logical_and(other.raw()));
  }

  /** As {@link #logical_and(Tensor)}, in place. */
  public Tensor logical_and_(Tensor other) {
    return change("logical_and_", x -> x.logical_and_(other.raw()));
  }

  /** Returns whether one is not zero, as bool. */
  public Tensor logical_or(Tensor other) {
    return Call.tensor("logical_or", () -> raw().logical_or(other.raw()));
  }

  /** As {@link #logical_or(Tensor)}, in place. */
  public Tensor logical_or_(Tensor other) {
    return change("logical_or_", x -> x.logical_or_(other.raw()));
  }

  /** Returns whether exactly one is not zero, as bool. */
  public Tensor logical_xor(Tensor other) {
    return Call.tensor("logical_xor", () -> raw().logical_xor(other.raw()));
  }

  /** As {@link #logical_xor(Tensor)}, in place. */
  public Tensor logical_xor_(Tensor other) {
    return change("logical_xor_", x -> x.logical_xor_(other.raw()));
  }

  /** Returns the quotient, rounded down. */
  public Tensor floor_divide(Tensor other) {
    return Call.tensor("floor_divide", () -> raw().floor_divide(other.raw()));
  }

  /** As {@link #floor_divide(Tensor)}, in place. */
  public Tensor floor_divide_(Tensor other) {
    return change("floor_divide_", x -> x.floor_divide_(other.raw()));
  }

  /** As {@link #floor_divide(Tensor)}, of a number. */
  public Tensor floor_divide(double other) {
    return Call.tensor("floor_divide", () -> Natives.withScalar(other, s -> raw().floor_divide(s)));
  }

  /** As {@link #floor_divide(Tensor)}, in place. */
  public Tensor floor_divide_(double other) {
    return change("floor_divide_", x -> Natives.withScalar(other, s -> x.floor_divide_(s)));
  }

  /** As {@link #floor_divide(Tensor)}, of a number. */
  public Tensor floor_divide(long other) {
    return Call.tensor("floor_divide", () -> Natives.withScalar(other, s -> raw().floor_divide(s)));
  }

  /** As {@link #floor_divide(Tensor)}, in place. */
  public Tensor floor_divide_(long other) {
    return change("floor_divide_", x -> Natives.withScalar(other, s -> x.floor_divide_(s)));
  }

  /** Returns what division leaves, with the sign of this tensor. */
  public Tensor fmod(Tensor other) {
    return Call.tensor("fmod", () -> raw().fmod(other.raw()));
  }

  /** As {@link #fmod(Tensor)}, in place. */
  public Tensor fmod_(Tensor other) {
    return change("fmod_", x -> x.fmod_(other.raw()));
  }

  /** As {@link #fmod(Tensor)}, of a number. */
  public Tensor fmod(double other) {
    return Call.tensor("fmod", () -> Natives.withScalar(other, s -> raw().fmod(s)));
  }

  /** As {@link #fmod(Tensor)}, in place. */
  public Tensor fmod_(double other) {
    return change("fmod_", x -> Natives.withScalar(other, s -> x.fmod_(s)));
  }

  /** As {@link #fmod(Tensor)}, of a number. */
  public Tensor fmod(long other) {
    return Call.tensor("fmod", () -> Natives.withScalar(other, s -> raw().fmod(s)));
  }

  /** As {@link #fmod(Tensor)}, in place. */
  public Tensor fmod_(long other) {
    return change("fmod_", x -> Natives.withScalar(other, s -> x.fmod_(s)));
  }

  /** Returns what division leaves, with the sign of the divisor. */
  public Tensor remainder(Tensor other) {
    return Call.tensor("remainder", () -> raw().remainder(other.raw()));
  }

  /** As {@link #remainder(Tensor)}, in place. */
  public Tensor remainder_(Tensor other) {
    return change("remainder_", x -> x.remainder_(other.raw()));
  }

  /** As {@link #remainder(Tensor)}, of a number. */
  public Tensor remainder(double other) {
    return Call.tensor("remainder", () -> Natives.withScalar(other, s -> raw().remainder(s)));
  }

  /** As {@link #remainder(Tensor)}, in place. */
  public Tensor remainder_(double other) {
    return change("remainder_", x -> Natives.withScalar(other, s -> x.remainder_(s)));
  }

  /** As {@link #remainder(Tensor)}, of a number. */
  public Tensor remainder(long other) {
    return Call.tensor("remainder", () -> Natives.withScalar(other, s -> raw().remainder(s)));
  }

  /** As {@link #remainder(Tensor)}, in place. */
  public Tensor remainder_(long other) {
    return change("remainder_", x -> Natives.withScalar(other, s -> x.remainder_(s)));
  }

  /** Returns this tensor to a power. */
  public Tensor pow(Tensor other) {
    return Call.tensor("pow", () -> raw().pow(other.raw()));
  }

  /** As {@link #pow(Tensor)}, in place. */
  public Tensor pow_(Tensor other) {
    return change("pow_", x -> x.pow_(other.raw()));
  }

  /** As {@link #pow(Tensor)}, of a number. */
  public Tensor pow(double other) {
    return Call.tensor("pow", () -> Natives.withScalar(other, s -> raw().pow(s)));
  }

  /** As {@link #pow(Tensor)}, in place. */
  public Tensor pow_(double other) {
    return change("pow_", x -> Natives.withScalar(other, s -> x.pow_(s)));
  }

  /** As {@link #pow(Tensor)}, of a number. */
  public Tensor pow(long other) {
    return Call.tensor("pow", () -> Natives.withScalar(other, s -> raw().pow(s)));
  }

  /** As {@link #pow(Tensor)}, in place. */
  public Tensor pow_(long other) {
    return change("pow_", x -> Natives.withScalar(other, s -> x.pow_(s)));
  }

  /** Returns the bits that both have. */
  public Tensor bitwise_and(Tensor other) {
    return Call.tensor("bitwise_and", () -> raw().bitwise_and(other.raw()));
  }

  /** As {@link #bitwise_and(Tensor)}, in place. */
  public Tensor bitwise_and_(Tensor other) {
    return change("bitwise_and_", x -> x.bitwise_and_(other.raw()));
  }

  /** As {@link #bitwise_and(Tensor)}, of a number. */
  public Tensor bitwise_and(long other) {
    return Call.tensor("bitwise_and", () -> Natives.withScalar(other, s -> raw().bitwise_and(s)));
  }

  /** As {@link #bitwise_and(Tensor)}, in place. */
  public Tensor bitwise_and_(long other) {
    return change("bitwise_and_", x -> Natives.withScalar(other, s -> x.bitwise_and_(s)));
  }

  /** Returns the bits that one has. */
  public Tensor bitwise_or(Tensor other) {
    return Call.tensor("bitwise_or", () -> raw().bitwise_or(other.raw()));
  }

  /** As {@link #bitwise_or(Tensor)}, in place. */
  public Tensor bitwise_or_(Tensor other) {
    return change("bitwise_or_", x -> x.bitwise_or_(other.raw()));
  }

  /** As {@link #bitwise_or(Tensor)}, of a number. */
  public Tensor bitwise_or(long other) {
    return Call.tensor("bitwise_or", () -> Natives.withScalar(other, s -> raw().bitwise_or(s)));
  }

  /** As {@link #bitwise_or(Tensor)}, in place. */
  public Tensor bitwise_or_(long other) {
    return change("bitwise_or_", x -> Natives.withScalar(other, s -> x.bitwise_or_(s)));
  }

  /** Returns the bits that exactly one has. */
  public Tensor bitwise_xor(Tensor other) {
    return Call.tensor("bitwise_xor", () -> raw().bitwise_xor(other.raw()));
  }

  /** As {@link #bitwise_xor(Tensor)}, in place. */
  public Tensor bitwise_xor_(Tensor other) {
    return change("bitwise_xor_", x -> x.bitwise_xor_(other.raw()));
  }

  /** As {@link #bitwise_xor(Tensor)}, of a number. */
  public Tensor bitwise_xor(long other) {
    return Call.tensor("bitwise_xor", () -> Natives.withScalar(other, s -> raw().bitwise_xor(s)));
  }

  /** As {@link #bitwise_xor(Tensor)}, in place. */
  public Tensor bitwise_xor_(long other) {
    return change("bitwise_xor_", x -> Natives.withScalar(other, s -> x.bitwise_xor_(s)));
  }

  /** Returns the bits moved up. */
  public Tensor bitwise_left_shift(Tensor other) {
    return Call.tensor("bitwise_left_shift", () -> raw().bitwise_left_shift(other.raw()));
  }

  /** As {@link #bitwise_left_shift(Tensor)}, in place. */
  public Tensor bitwise_left_shift_(Tensor other) {
    return change("bitwise_left_shift_", x -> x.bitwise_left_shift_(other.raw()));
  }

  /** As {@link #bitwise_left_shift(Tensor)}, of a number. */
  public Tensor bitwise_left_shift(long other) {
    return Call.tensor(
        "bitwise_left_shift", () -> Natives.withScalar(other, s -> raw().bitwise_left_shift(s)));
  }

  /** As {@link #bitwise_left_shift(Tensor)}, in place. */
  public Tensor bitwise_left_shift_(long other) {
    return change(
        "bitwise_left_shift_", x -> Natives.withScalar(other, s -> x.bitwise_left_shift_(s)));
  }

  /** Returns the bits moved down. */
  public Tensor bitwise_right_shift(Tensor other) {
    return Call.tensor("bitwise_right_shift", () -> raw().bitwise_right_shift(other.raw()));
  }

  /** As {@link #bitwise_right_shift(Tensor)}, in place. */
  public Tensor bitwise_right_shift_(Tensor other) {
    return change("bitwise_right_shift_", x -> x.bitwise_right_shift_(other.raw()));
  }

  /** As {@link #bitwise_right_shift(Tensor)}, of a number. */
  public Tensor bitwise_right_shift(long other) {
    return Call.tensor(
        "bitwise_right_shift", () -> Natives.withScalar(other, s -> raw().bitwise_right_shift(s)));
  }

  /** As {@link #bitwise_right_shift(Tensor)}, in place. */
  public Tensor bitwise_right_shift_(long other) {
    return change(
        "bitwise_right_shift_", x -> Natives.withScalar(other, s -> x.bitwise_right_shift_(s)));
  }
}
