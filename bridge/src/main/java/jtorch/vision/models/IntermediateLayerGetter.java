package jtorch.vision.models;

import java.util.LinkedHashMap;
import java.util.Map;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.ModuleDict;

/**
 * The parts of a network up to the last one whose output is wanted, one computed after the other;
 * it returns the outputs of some of them. In Python it is in {@code torchvision.models._utils}.
 *
 * <p>The network's parts must be registered in the order in which it computes with them, each for
 * one use, and only its own parts can be named, not parts of parts. They are parts of this module
 * from now on.
 */
public class IntermediateLayerGetter extends ModuleDict implements FeatureMaps {
  private final Map<String, String> returned;

  /**
   * Takes the parts of a network.
   *
   * @param return_layers names of parts, and as what their outputs are returned
   * @throws IllegalArgumentException if the network has no part of such a name
   */
  public IntermediateLayerGetter(Module model, Map<String, String> return_layers) {
    super(parts(model, return_layers));
    returned = new LinkedHashMap<>(return_layers);
  }

  private static Map<String, Module> parts(Module model, Map<String, String> wanted) {
    Map<String, Module> all = model.named_children();
    for (String name : wanted.keySet()) {
      if (!all.containsKey(name)) {
        throw new IllegalArgumentException(
            "IntermediateLayerGetter: there is no part "
                + name
                + " of the network among "
                + all.keySet()
                + ".");
      }
    }
    Map<String, Module> parts = new LinkedHashMap<>();
    int left = wanted.size();
    for (var part : all.entrySet()) {
      parts.put(part.getKey(), part.getValue());
      left -= wanted.containsKey(part.getKey()) ? 1 : 0;
      if (left == 0) {
        break;
      }
    }
    return parts;
  }

  @Override
  public OrderedDict<String, Tensor> forwardByName(Tensor input) {
    OrderedDict<String, Tensor> found = new OrderedDict<>();
    Tensor output = input;
    for (var part : items()) {
      output = part.getValue().call(output);
      String name = returned.get(part.getKey());
      if (name != null) {
        found.put(name, output);
      }
    }
    return found;
  }
}
