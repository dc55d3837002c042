package jtorch.nn;

import static jtorch.Kwargs.device;
import static jtorch.Kwargs.dtype;

import java.util.Arrays;
import java.util.Map;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.torch;
import org.bytedeco.pytorch.InferenceMode;

/** What the tensors of lazy layers have in common while they have no shape. */
final class Uninitialized {
  private Uninitialized() {}

  /** Returns an empty tensor of the type and on the device of another. */
  static Tensor like(Tensor original) {
    return torch.empty(new long[] {0}, dtype(original.dtype()), device(original.device()));
  }

  /** Gives a tensor its shape; it stays the same object. */
  static void materialize(Tensor tensor, long... shape) {
    if (!Raw.isUninitialized(tensor)) {
      throw new IllegalStateException(
          "materialize: this tensor has the shape "
              + Arrays.toString(tensor.shape())
              + " already; only an uninitialized one gets a shape.");
    }
    // What is made in inference mode would never get a gradient.
    try (TensorScope scope = torch.scope();
        InferenceMode mode = new InferenceMode(false)) {
      assert scope != null && mode != null;
      Tensor data = torch.empty(shape, dtype(tensor.dtype()), device(tensor.device()));
      Raw.setUninitialized(tensor, false);
      Call.run("materialize", () -> Raw.of(tensor).set_data(Raw.of(data)));
    }
  }

  /** Does with a tensor what is done with usual ones; it has no shape afterwards either. */
  static void asUsual(Tensor tensor, Runnable action) {
    Raw.setUninitialized(tensor, false);
    try {
      action.run();
    } finally {
      Raw.setUninitialized(tensor, true);
    }
  }

  /** Returns whether a module has tensors without a shape. */
  static boolean isAnyOf(Module module) {
    return module.ownTensors().values().stream().anyMatch(Raw::isUninitialized);
  }

  /**
   * Gives the tensors of a module their shapes.
   *
   * @throws IllegalStateException if some have one already; nothing is changed then
   */
  static void materialize(Module module, Map<String, long[]> shapes) {
    Map<String, Tensor> own = module.ownTensors();
    own.keySet().retainAll(shapes.keySet());
    own.forEach((name, tensor) -> {
      if (!Raw.isUninitialized(tensor)) {
        throw new IllegalStateException(
            "%s: '%s' has a shape and others of %s have none; load or set all of them, or none."
                .formatted(module._get_name(), name, own.keySet()));
      }
    });
    own.forEach((name, tensor) -> materialize(tensor, shapes.getOrDefault(name, new long[0])));
  }
}
