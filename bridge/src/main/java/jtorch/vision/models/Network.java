package jtorch.vision.models;

import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.nn.Conv2d;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Parameter;
import jtorch.nn.init;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

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

  /** Returns a number of channels that is a multiple of 8 and at least nine tenths of another. */
  static long divisible(double channels) {
    long rounded = Math.max(8, Math.floorDiv((long) (channels + 4), 8) * 8);
    return rounded < 0.9 * channels ? rounded + 8 : rounded;
  }

  /** Registers a parameter that is made of nothing else. */
  final void registerParameter(String name, Supplier<Tensor> data) {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      register_parameter(name, new Parameter(data.get()));
    }
  }

  /** Gives a convolution weights for the outputs' variance, and no offset. */
  static void spread(Conv2d convolution) {
    init.kaiming_normal_(convolution.weight, 0, "fan_out", "relu");
    zero(convolution.bias);
  }

  /** Gives a layer small weights, and no offset. */
  static void small(Linear layer) {
    init.normal_(layer.weight, 0, 0.01);
    zero(layer.bias);
  }

  /** Makes an offset nothing, if there is one. */
  static void zero(@Nullable Tensor bias) {
    if (bias != null) {
      init.zeros_(bias);
    }
  }
}
