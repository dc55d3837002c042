package jtorch;

import java.util.Arrays;
import java.util.function.Supplier;
import jtorch.internal.Facts;

/** Says which probabilities a draw was refused for. */
final class Probabilities {
  private Probabilities() {}

  /** Draws; if LibTorch refuses, the sentence has the smallest and the largest probability. */
  static Tensor checked(String operator, Tensor input, Supplier<Tensor> draw) {
    try {
      return draw.get();
    } catch (IllegalArgumentException | TorchException e) {
      if (!input.is_floating_point() || input.numel() == 0) {
        throw e;
      }
      double[] values = Facts.read(e, () -> input.detach().toDoubles()).orElseThrow(() -> e);
      double least = Arrays.stream(values).reduce(Math::min).orElse(0); // NaN stays NaN
      double most = Arrays.stream(values).reduce(Math::max).orElse(0);
      boolean weights = operator.equals("multinomial");
      if (least >= 0 && (weights ? most > 0 && Double.isFinite(most) : most <= 1)) {
        throw e;
      }
      throw new IllegalArgumentException(
          operator
              + ": the probabilities go from "
              + least
              + " to "
              + most
              + (weights
                  ? "; they must be finite and 0 or more, and not all of a row 0."
                  : "; they must be from 0 to 1."),
          e);
    }
  }
}
