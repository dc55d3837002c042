package jtorch.distributions;

import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** A tensor, or a number that takes the type of what it is computed with. */
record Operand(@Nullable Tensor tensor, double number) {
  static Operand of(Tensor tensor) {
    return new Operand(tensor, Double.NaN);
  }

  static Operand of(double number) {
    return new Operand(null, number);
  }

  /** Returns the tensor, or the number as one. */
  Tensor asTensor() {
    return tensor == null ? torch.tensor(number) : tensor;
  }

  /** Returns x plus this. */
  Tensor added(Tensor x) {
    return tensor == null ? x.add(number) : tensor.add(x);
  }

  /** Returns x minus this. */
  Tensor subtracted(Tensor x) {
    return tensor == null ? x.sub(number) : x.sub(tensor);
  }

  /** Returns x times this. */
  Tensor times(Tensor x) {
    return tensor == null ? x.mul(number) : tensor.mul(x);
  }

  /** Returns x divided by this. */
  Tensor dividing(Tensor x) {
    return tensor == null ? x.div(number) : x.div(tensor);
  }

  /** Returns the logarithm of this without its sign: as many as there are in x, or in this. */
  Tensor logOfSize(Tensor x) {
    return tensor == null ? torch.full_like(x, Math.log(Math.abs(number))) : tensor.abs().log();
  }

  /** Returns -1, 0 or 1. */
  Tensor sign() {
    return tensor == null ? torch.tensor((long) Math.signum(number)) : tensor.sign();
  }

  long[] shape() {
    return tensor == null ? new long[0] : tensor.size();
  }

  /** Tells whether both are the same number, or their tensors have the same ones. */
  boolean isSame(Operand other) {
    if (tensor != null && other.tensor != null) {
      return torch.all(tensor.eq(other.tensor)).item_bool();
    }
    Tensor one = tensor == null ? other.tensor : tensor;
    return one == null
        ? number == other.number
        : torch.all(one.eq(tensor == null ? number : other.number)).item_bool();
  }
}
