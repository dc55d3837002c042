package jtorch;

import java.util.function.Function;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.RoundingMode;
import jtorch.TensorKwargs.Value;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.StringViewOptional;

/**
 * Arithmetic: tensors are broadcast.
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/torch.html#math-operations">Math
 * operations</a>.
 */
abstract class TensorMath extends TensorPairwise {
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

  /** Returns the difference to an integer. */
  public Tensor sub(long other) {
    return Call.tensor("sub", () -> Natives.withNumber(other, n -> raw().sub(n)));
  }

  /** Returns the difference to a multiple of another tensor, broadcast. */
  public Tensor sub(Tensor other, Alpha alpha) {
    return Call.tensor(
        "sub", () -> Natives.withScalar(alpha.value(), s -> raw().sub(other.raw(), s)));
  }

  /** Returns the quotient by an integer. */
  public Tensor div(long other) {
    return Call.tensor("div", () -> Natives.withNumber(other, n -> raw().div(n)));
  }

  /** Returns the quotient by another tensor, rounded: {@code rounding_mode("floor")}. */
  public Tensor div(Tensor other, RoundingMode rounding_mode) {
    return Call.tensor("div", () -> rounded(rounding_mode, mode -> raw().div(other.raw(), mode)));
  }

  /** Returns the quotient by a number, rounded: {@code rounding_mode("floor")}. */
  public Tensor div(double other, RoundingMode rounding_mode) {
    return Call.tensor(
        "div",
        () -> Natives.withNumber(other, n -> rounded(rounding_mode, mode -> raw().div(n, mode))));
  }

  /** Returns the quotient by an integer, rounded: {@code rounding_mode("floor")}. */
  public Tensor div(long other, RoundingMode rounding_mode) {
    return Call.tensor(
        "div",
        () -> Natives.withNumber(other, n -> rounded(rounding_mode, mode -> raw().div(n, mode))));
  }

  private static <T> T rounded(RoundingMode how, Function<StringViewOptional, T> call) {
    try (var text = new BytePointer(how.value()); // the view needs it until the end
        var mode = new StringViewOptional(text)) {
      return call.apply(mode);
    }
  }

  /** Returns another tensor less this one. */
  public Tensor rsub(Tensor other) {
    return other.sub(self());
  }

  /** Returns another tensor less a multiple of this one. */
  public Tensor rsub(Tensor other, Alpha alpha) {
    return other.sub(self(), alpha);
  }

  /** Returns a number less this tensor. */
  public Tensor rsub(double other) {
    return Call.tensor(
        "rsub",
        () -> Natives.withScalar(other, s -> org.bytedeco.pytorch.global.torch.rsub(raw(), s)));
  }

  /** Returns an integer less this tensor. */
  public Tensor rsub(long other) {
    return Call.tensor(
        "rsub",
        () -> Natives.withScalar(other, s -> org.bytedeco.pytorch.global.torch.rsub(raw(), s)));
  }

  /** Returns the point between this tensor and another, at a share of the distance. */
  public Tensor lerp(Tensor end, double weight) {
    return Call.tensor("lerp", () -> Natives.withScalar(weight, s -> raw().lerp(end.raw(), s)));
  }

  /** Returns the point between this tensor and another, at shares of the distance. */
  public Tensor lerp(Tensor end, Tensor weight) {
    return Call.tensor("lerp", () -> raw().lerp(end.raw(), weight.raw()));
  }

  /** Returns the sum with a product of two tensors. */
  public Tensor addcmul(Tensor tensor1, Tensor tensor2) {
    return Call.tensor("addcmul", () -> raw().addcmul(tensor1.raw(), tensor2.raw()));
  }

  /** Returns the sum with a multiple of a product of two tensors. */
  public Tensor addcmul(Tensor tensor1, Tensor tensor2, Value value) {
    return Call.tensor(
        "addcmul",
        () ->
            Natives.withScalar(value.value(), s -> raw().addcmul(tensor1.raw(), tensor2.raw(), s)));
  }

  /** Returns the sum with a quotient of two tensors. */
  public Tensor addcdiv(Tensor tensor1, Tensor tensor2) {
    return Call.tensor("addcdiv", () -> raw().addcdiv(tensor1.raw(), tensor2.raw()));
  }

  /** Returns the sum with a multiple of a quotient of two tensors. */
  public Tensor addcdiv(Tensor tensor1, Tensor tensor2, Value value) {
    return Call.tensor(
        "addcdiv",
        () ->
            Natives.withScalar(value.value(), s -> raw().addcdiv(tensor1.raw(), tensor2.raw(), s)));
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

  /** Adds the product of two tensors to this one; returns it. */
  public Tensor addcmul_(Tensor tensor1, Tensor tensor2) {
    return addcmul_(tensor1, tensor2, new Value(1L));
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

  /** Adds the quotient of two tensors to this one; returns it. */
  public Tensor addcdiv_(Tensor tensor1, Tensor tensor2) {
    return addcdiv_(tensor1, tensor2, new Value(1L));
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

  /** Subtracts a multiple of another tensor from this one; returns it. */
  public Tensor sub_(Tensor other, Alpha alpha) {
    return change("sub_", x -> Natives.withScalar(alpha.value(), s -> x.sub_(other.raw(), s)));
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

  /** Adds an integer to this tensor; returns it. */
  public Tensor add_(long other) {
    return change("add_", x -> Natives.withScalar(other, s -> x.add_(s)));
  }

  /** Subtracts an integer from this tensor; returns it. */
  public Tensor sub_(long other) {
    return change("sub_", x -> Natives.withScalar(other, s -> x.sub_(s)));
  }

  /** Multiplies by an integer this tensor; returns it. */
  public Tensor mul_(long other) {
    return change("mul_", x -> Natives.withScalar(other, s -> x.mul_(s)));
  }

  /** Divides by an integer this tensor; returns it. */
  public Tensor div_(long other) {
    return change("div_", x -> Natives.withScalar(other, s -> x.div_(s)));
  }

  /** Multiplies this tensor by another; returns it. */
  public Tensor mul_(Tensor other) {
    return change("mul_", x -> x.mul_(other.raw()));
  }

  /** Sets each element to a number; returns the tensor. */
  public Tensor fill_(double value) {
    return change("fill_", x -> Natives.withScalar(value, s -> x.fill_(s)));
  }

  /** Sets each element to a number; returns the tensor. */
  public Tensor fill_(long value) {
    return change("fill_", x -> Natives.withScalar(value, s -> x.fill_(s)));
  }
}
