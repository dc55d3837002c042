package jtorch.vision.models;

import java.util.Objects;
import java.util.function.Consumer;
import jtorch.Tensor;
import jtorch.nn.Conv2d;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.init;

/**
 * A network that looks its parts up by name when it computes, so that one which was registered in
 * place of another is used.
 */
abstract class Network extends Module {
  Network() {}

  /** Computes with the parts of these names, one after the other. */
  final Tensor through(Tensor input, String... names) {
    Tensor output = input;
    for (String name : names) {
      output = Objects.requireNonNull(_modules().get(name)).call(output);
    }
    return output;
  }

  /** Does something to all convolutions, then something to all layers, in the order of the tree. */
  final void eachConvolution(Consumer<Conv2d> action) {
    modules()
        .forEach(module -> {
          if (module instanceof Conv2d convolution) {
            action.accept(convolution);
          }
        });
  }

  /** Gives a convolution weights for the outputs' variance, and no offset. */
  static void spread(Conv2d convolution) {
    init.kaiming_normal_(convolution.weight, 0, "fan_out", "relu");
    if (convolution.bias != null) {
      init.zeros_(convolution.bias);
    }
  }

  /** Gives a layer small weights, and no offset. */
  static void small(Linear layer) {
    init.normal_(layer.weight, 0, 0.01);
    if (layer.bias != null) {
      init.zeros_(layer.bias);
    }
  }
}
