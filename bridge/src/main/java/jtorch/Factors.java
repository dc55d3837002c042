package jtorch;

import java.util.function.BiFunction;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.BetaOf;
import jtorch.TensorKwargs.MatrixKwarg;
import jtorch.internal.Natives;
import org.bytedeco.pytorch.Scalar;

/** What the two terms of a sum are multiplied by: Longs, which integers need, or Doubles. */
record Factors(Number beta, Number alpha) {
  static Factors of(MatrixKwarg... keywords) {
    Factors factors = new Factors(1L, 1L);
    for (MatrixKwarg keyword : keywords) {
      factors =
          switch (keyword) {
            case Alpha(Number value) -> new Factors(factors.beta, value);
            case BetaOf(Number value) -> new Factors(value, factors.alpha);
          };
    }
    return factors;
  }

  /** Calls with beta and alpha as LibTorch's scalars. */
  <T> T with(BiFunction<Scalar, Scalar, T> call) {
    return Natives.withScalar(
        beta, first -> Natives.withScalar(alpha, second -> call.apply(first, second)));
  }
}
