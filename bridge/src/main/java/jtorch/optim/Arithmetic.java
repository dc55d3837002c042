package jtorch.optim;

import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.ScalarOptional;
import org.bytedeco.pytorch.global.torch;

/** Operators that only optimizers need so far. */
final class Arithmetic {
  private Arithmetic() {}

  static Tensor neg(Tensor x) {
    return Call.tensor("neg", () -> Raw.of(x).neg());
  }

  static Tensor abs(Tensor x) {
    return Call.tensor("abs", () -> Raw.of(x).abs());
  }

  static Tensor sign(Tensor x) {
    return Call.tensor("sign", () -> Raw.of(x).sign());
  }

  static Tensor reciprocal(Tensor x) {
    return Call.tensor("reciprocal", () -> Raw.of(x).reciprocal());
  }

  static Tensor dot(Tensor x, Tensor y) {
    return Call.tensor("dot", () -> Raw.of(x).dot(Raw.of(y)));
  }

  static Tensor gt(Tensor x, double bound) {
    return Call.tensor("gt", () -> Natives.withScalar(bound, s -> Raw.of(x).gt(s)));
  }

  static Tensor lt(Tensor x, double bound) {
    return Call.tensor("lt", () -> Natives.withScalar(bound, s -> Raw.of(x).lt(s)));
  }

  static Tensor eq(Tensor x, double number) {
    return Call.tensor("eq", () -> Natives.withScalar(number, s -> Raw.of(x).eq(s)));
  }

  /** Makes each element the larger one of it and another's. */
  static void maximum_(Tensor x, Tensor other) {
    Call.run("maximum", () -> torch.maximum_out(Raw.of(x), Raw.of(x), Raw.of(other)));
  }

  /** Sets the elements for which the mask holds. */
  static void masked_fill_(Tensor x, Tensor mask, double value) {
    Call.run(
        "masked_fill_",
        () -> Natives.withScalar(value, s -> Raw.of(x).masked_fill_(Raw.of(mask), s)));
  }

  /** Limits each element to an interval. */
  static void clamp_(Tensor x, double min, double max) {
    Call.run(
        "clamp_",
        () -> {
          try (Scalar low = new Scalar(min);
              Scalar high = new Scalar(max);
              ScalarOptional from = new ScalarOptional(low);
              ScalarOptional to = new ScalarOptional(high)) {
            Raw.of(x).clamp_(from, to);
          }
        });
  }
}
