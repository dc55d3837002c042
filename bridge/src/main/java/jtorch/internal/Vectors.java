package jtorch.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.Tensor;
import org.bytedeco.pytorch.TensorVector;

/** Lists of tensors as LibTorch takes and returns them. */
public final class Vectors {
  private Vectors() {}

  /**
   * Calls with tensors in a native list; it lives as long as the call.
   *
   * @throws IllegalArgumentException if a single tensor stands in the list's place
   */
  public static <T> T with(Iterable<? extends Tensor> tensors, Function<TensorVector, T> call) {
    Natives.load();
    if (tensors instanceof Tensor) {
      throw new IllegalArgumentException(
          "tensors: a single tensor stands where several are wanted; give a list: List.of(a, b).");
    }
    try (TensorVector vector = new TensorVector()) {
      for (Tensor tensor : tensors) {
        vector.push_back(Raw.of(tensor));
      }
      return call.apply(vector);
    }
  }

  /** Calls an operator that returns a list of tensors. */
  public static List<Tensor> list(String operator, Supplier<TensorVector> call) {
    return Call.value(
        operator,
        () -> {
          try (TensorVector vector = call.get()) {
            List<Tensor> list = new ArrayList<>();
            for (long i = 0; i < vector.size(); i++) {
              list.add(Raw.copy(vector.get(i)));
            }
            return List.copyOf(list);
          }
        });
  }
}
