package jtorch.vision.models;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.RemovableHandle;

/**
 * A network that returns what some of its parts make: {@link feature_extraction} makes it.
 *
 * <p>All of the network is computed each time. The names of its state are those of the network,
 * whose parts it shares.
 */
public class FeatureExtractor extends Module implements FeatureMaps {
  private final Module model;
  private final Map<String, String> returned;

  /** Makes it for names that {@link feature_extraction} has checked. */
  FeatureExtractor(Module model, Map<String, String> returned) {
    this.model = model;
    this.returned = returned;
    model._modules().forEach(this::register);
    model
        .named_parameters()
        .forEach((name, parameter) -> {
          if (name.indexOf('.') < 0) {
            register_parameter(name, parameter);
          }
        });
    model
        .named_buffers()
        .forEach((name, buffer) -> {
          if (name.indexOf('.') < 0) {
            register_buffer(name, buffer);
          }
        });
  }

  @Override
  public Module train(boolean mode) {
    model.train(mode);
    return super.train(mode);
  }

  /**
   * Computes with the network.
   *
   * @throws IllegalStateException if the network did not call a part that was asked for, or not as
   *     often
   */
  @Override
  public OrderedDict<String, Tensor> forwardByName(Tensor input) {
    OrderedDict<String, Tensor> found = new OrderedDict<>();
    Map<String, Module> parts = model.named_modules();
    Map<String, Integer> calls = new HashMap<>();
    Map<String, RemovableHandle> hooks = new LinkedHashMap<>();
    try {
      for (String name : returned.keySet()) {
        String part = feature_extraction.part(parts, name);
        if (!hooks.containsKey(part)) {
          Module module = Objects.requireNonNull(parts.get(part), part);
          hooks.put(
              part,
              module.register_forward_hook((self, given, output) -> {
                int call = self.children().isEmpty() ? calls.merge(part, 1, Integer::sum) - 1 : 0;
                String as = returned.get(call == 0 ? part : part + "_" + call);
                if (as != null) {
                  found.put(as, output);
                }
                return null;
              }));
        }
      }
      model.call(input);
    } finally {
      hooks.values().forEach(RemovableHandle::remove);
    }
    returned.forEach((name, as) -> {
      if (!found.containsKey(as)) {
        throw new IllegalStateException(
            "FeatureExtractor: the network computed without " + name + "; ask for another part.");
      }
    });
    return found;
  }
}
