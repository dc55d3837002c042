package jtorch;

import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.Keepdim;
import jtorch.TensorKwargs.Value;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.T_TensorTensor_T;

/**
 * Arithmetic, comparison and reduction.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html#math-operations">Math
 * operations</a>.
 */
abstract class TensorMath extends TensorData {
  TensorMath() {}

  /** Returns the sum with another tensor, broadcast. */
  public Tensor add(Tensor other) {
    return Call.tensor("add", () -> raw().add(other.raw()));
  }

  /** Returns the sum with a multiple of another tensor, broadcast. */
  public Tensor add(Tensor other, Alpha alpha) {
    return Call.tensor(
        "add", () -> Natives.withScalar(alpha.value(), s -> raw().add(other.raw(), s)));
  }

  /** Returns the sum with a number. */
  public Tensor add(double other) {
    return Call.tensor("add", () -> Natives.withNumber(other, n -> raw().add(n)));
  }

  /** Returns the sum with an integer. */
  public Tensor add(long other) {
    return Call.tensor("add", () -> Natives.withNumber(other, n -> raw().add(n)));
  }

  /** Returns the difference to another tensor, broadcast. */
  public Tensor sub(Tensor other) {
    return Call.tensor("sub", () -> raw().sub(other.raw()));
  }

  /** Returns the difference to a number. */
  public Tensor sub(double other) {
    return Call.tensor("sub", () -> Natives.withNumber(other, n -> raw().sub(n)));
  }

  /** Returns the product with another tensor, broadcast. */
  public Tensor mul(Tensor other) {
    return Call.tensor("mul", () -> raw().mul(other.raw()));
  }

  /** Returns the product with a number. */
  public Tensor mul(double other) {
    return Call.tensor("mul", () -> Natives.withNumber(other, n -> raw().mul(n)));
  }

  /** Returns the product with an integer. */
  public Tensor mul(long other) {
    return Call.tensor("mul", () -> Natives.withNumber(other, n -> raw().mul(n)));
  }

  /** Returns the quotient by another tensor, broadcast; of integers it is a float32. */
  public Tensor div(Tensor other) {
    return Call.tensor("div", () -> raw().div(other.raw()));
  }

  /** Returns the quotient by a number. */
  public Tensor div(double other) {
    return Call.tensor("div", () -> Natives.withNumber(other, n -> raw().div(n)));
  }

  /** Returns the matrix product. */
  public Tensor matmul(Tensor other) {
    return Call.tensor("matmul", () -> raw().matmul(other.raw()));
  }

  /** Returns the square root of each element. */
  public Tensor sqrt() {
    return Call.tensor("sqrt", () -> raw().sqrt());
  }

  /** Returns the square of each element. */
  public Tensor square() {
    return Call.tensor("square", () -> raw().square());
  }

  /** Returns the larger of two elements, broadcast. */
  public Tensor maximum(Tensor other) {
    return Call.tensor("maximum", () -> raw().maximum(other.raw()));
  }

  // In place

  /** Adds another tensor to this one; returns it. */
  public Tensor add_(Tensor other) {
    Call.run("add_", () -> raw().add_(other.raw()));
    return self();
  }

  /** Adds a multiple of another tensor to this one; returns it. */
  public Tensor add_(Tensor other, Alpha alpha) {
    Call.run("add_", () -> Natives.withScalar(alpha.value(), s -> raw().add_(other.raw(), s)));
    return self();
  }

  /** Adds a number to this tensor; returns it. */
  public Tensor add_(double other) {
    Call.run("add_", () -> Natives.withScalar(other, s -> raw().add_(s)));
    return self();
  }

  /** Moves this tensor towards another by a share of the distance; returns it. */
  public Tensor lerp_(Tensor end, double weight) {
    Call.run("lerp_", () -> Natives.withScalar(weight, s -> raw().lerp_(end.raw(), s)));
    return self();
  }

  /** Adds a multiple of the product of two tensors to this one; returns it. */
  public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Value value) {
    Call.run(
        "addcmul_",
        () ->
            Natives.withScalar(
                value.value(), s -> raw().addcmul_(tensor1.raw(), tensor2.raw(), s)));
    return self();
  }

  /** Adds a multiple of the quotient of two tensors to this one; returns it. */
  public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Value value) {
    Call.run(
        "addcdiv_",
        () ->
            Natives.withScalar(
                value.value(), s -> raw().addcdiv_(tensor1.raw(), tensor2.raw(), s)));
    return self();
  }

  /** Subtracts a number from this tensor; returns it. */
  public Tensor sub_(double other) {
    Call.run("sub_", () -> Natives.withScalar(other, s -> raw().sub_(s)));
    return self();
  }

  /** Subtracts another tensor from this one; returns it. */
  public Tensor sub_(Tensor other) {
    Call.run("sub_", () -> raw().sub_(other.raw()));
    return self();
  }

  /** Multiplies this tensor by a number; returns it. */
  public Tensor mul_(double other) {
    Call.run("mul_", () -> Natives.withScalar(other, s -> raw().mul_(s)));
    return self();
  }

  /** Divides this tensor by a number; returns it. */
  public Tensor div_(double other) {
    Call.run("div_", () -> Natives.withScalar(other, s -> raw().div_(s)));
    return self();
  }

  /** Divides this tensor by another; returns it. */
  public Tensor div_(Tensor other) {
    Call.run("div_", () -> raw().div_(other.raw()));
    return self();
  }

  /** Copies another tensor's elements into this one; returns it. */
  public Tensor copy_(Tensor source) {
    Call.run("copy_", () -> raw().copy_(source.raw()));
    return self();
  }

  /** Sets each element to zero; returns the tensor. */
  public Tensor zero_() {
    Call.run("zero_", () -> raw().zero_());
    return self();
  }

  // Comparison

  /** Returns where this tensor equals another, as bool, broadcast. */
  public Tensor eq(Tensor other) {
    return Call.tensor("eq", () -> raw().eq(other.raw()));
  }

  // Reduction

  /** Returns the sum of all elements, a tensor without dimensions. */
  public Tensor sum() {
    return Call.tensor("sum", () -> raw().sum());
  }

  /** Returns the mean of all elements, a tensor without dimensions. */
  public Tensor mean() {
    return Call.tensor("mean", () -> raw().mean());
  }

  /** Returns the largest element, a tensor without dimensions. */
  public Tensor max() {
    return Call.tensor("max", () -> raw().max());
  }

  /** Returns the largest elements along a dimension and where they are. */
  public ValuesIndices max(long dim, Keepdim... keepdim) {
    return Call.value(
        "max",
        () -> {
          try (T_TensorTensor_T pair = raw().max(dim, Keepdim.in(keepdim))) {
            return new ValuesIndices(
                Raw.wrap(new org.bytedeco.pytorch.Tensor(pair.get0())),
                Raw.wrap(new org.bytedeco.pytorch.Tensor(pair.get1())));
          }
        });
  }

  /** Returns where the largest elements along a dimension are, as int64. */
  public Tensor argmax(long dim, Keepdim... keepdim) {
    return Call.tensor(
        "argmax",
        () -> {
          try (LongOptional d = new LongOptional(dim)) {
            return raw().argmax(d, Keepdim.in(keepdim));
          }
        });
  }
}
