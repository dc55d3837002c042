package jtorch.nn;

import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;

/** Makes parameters without leaving behind what they are made from. */
final class NewParameter {
  private NewParameter() {}

  static Parameter zeros(long... shape) {
    return of(() -> torch.zeros(shape));
  }

  static Parameter ones(long... shape) {
    return of(() -> torch.ones(shape));
  }

  static Parameter of(Supplier<Tensor> data) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      return new Parameter(data.get());
    }
  }
}
