package jtorch.nn;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;

/** Puts something else into a module's parameters and buffers, which stay the same objects. */
final class Replacement {
  private Replacement() {}

  /** Changes what is in a tensor and its gradient. */
  static void change(Tensor tensor, UnaryOperator<Tensor> change) {
    if (Raw.isUninitialized(tensor)) {
      Uninitialized.asUsual(tensor, () -> change(tensor, change));
      return;
    }
    Tensor grad = tensor.grad();
    Tensor changed = change.apply(tensor.data());
    Gradients.forget(tensor); // a gradient of another type or device must not stand beside the data
    put(tensor, changed);
    if (grad != null) {
      Tensor moved = change.apply(grad);
      Call.run("to", () -> Raw.of(tensor).mutable_grad().put(Raw.of(moved)));
    }
  }

  /** Has a tensor show the memory of another, of the same shape, and forget its gradient. */
  static void assign(Tensor tensor, Tensor other) {
    Gradients.forget(tensor);
    put(tensor, other.data());
  }

  private static void put(Tensor tensor, Tensor data) {
    boolean leaf = tensor.requires_grad();
    Call.run(
        "to",
        () -> {
          if (Raw.of(tensor).is_meta() == Raw.of(data).is_meta()) {
            Raw.of(tensor).set_data(Raw.of(data));
          } else { // from meta or to it: Python makes another parameter
            Raw.of(tensor).put(Raw.of(data));
            Raw.of(tensor).requires_grad_(leaf);
          }
        });
  }

  /**
   * Checks that what shall be moved has data.
   *
   * @throws IllegalStateException if something of the module is on the device meta
   */
  static void checkHasData(Module module, Device device) {
    if (device.type().equals("meta")) {
      return;
    }
    Stream.of(module.named_parameters(), module.named_buffers())
        .flatMap(named -> named.entrySet().stream())
        .filter(named -> !Raw.isUninitialized(named.getValue()) && named.getValue().is_meta())
        .findFirst()
        .ifPresent(named -> {
          throw new IllegalStateException(
              "to: '"
                  + named.getKey()
                  + "' is on the device meta and has no data to be moved to "
                  + device
                  + "; call to_empty(device) and fill the module, as load_state_dict does.");
        });
  }
}
