package jtorch.distributions;

import java.util.List;
import jtorch.Tensor;

/** The natural parameters that a family's log normalizer is asked for. */
final class NaturalParams {
  private NaturalParams() {}

  /** Returns the first of them, if there are as many as the family has. */
  static Tensor first(String family, int count, List<Tensor> given) {
    if (given.size() != count) {
      throw new IllegalArgumentException(
          family
              + ": the log normalizer takes "
              + count
              + (count == 1 ? " natural parameter, not " : " natural parameters, not ")
              + given.size()
              + ".");
    }
    return given.getFirst();
  }
}
