package jtorch.distributions;

import jtorch.FunctionKwargs.Logits;
import jtorch.FunctionKwargs.ProbabilityKwarg;
import jtorch.FunctionKwargs.Probs;
import jtorch.Tensor;

/**
 * How probable it is that something happens, as probabilities or as logarithms of p/(1-p).
 *
 * @param given what the caller gave
 */
record Binary(ProbabilityKwarg given) {
  Tensor value() {
    return given.value();
  }

  String name() {
    return given.name();
  }

  boolean isLogits() {
    return given instanceof Logits;
  }

  Tensor probs() {
    return switch (given) {
      case Probs(Tensor value) -> value;
      case Logits(Tensor value) -> value.sigmoid();
    };
  }

  Tensor logits() {
    return switch (given) {
      case Probs(Tensor value) -> {
        Tensor inside = Distribution.clamped(value);
        yield inside.log().sub(inside.neg().log1p());
      }
      case Logits(Tensor value) -> value;
    };
  }

  Binary expand(long... shape) {
    return with(value().expand(shape));
  }

  /** The same kind of parameter, of other numbers. */
  Binary with(Tensor value) {
    return new Binary(given instanceof Probs ? new Probs(value) : new Logits(value));
  }

  String shown() {
    return Distribution.shown(name(), value());
  }
}
