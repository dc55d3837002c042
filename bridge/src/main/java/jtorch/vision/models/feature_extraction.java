package jtorch.vision.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/**
 * What is found inside of networks.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/feature_extraction.html">Feature extraction for
 * model inspection</a>; the name is that of Python's module. Python traces what a network computes;
 * Java code can't be traced, so that only modules have names here, and what is computed between
 * them ({@code add}, {@code flatten}) has none.
 */
public final class feature_extraction {
  private feature_extraction() {}

  /**
   * The names of what a network computes with.
   *
   * @param train in training
   * @param eval in evaluation, the same ones
   */
  public record NodeNames(List<String> train, List<String> eval) {}

  /**
   * Returns the names of the modules without parts, in the order of the tree. In Python functions
   * are among them, and they are in the order of the computation.
   */
  public static NodeNames get_graph_node_names(Module model) {
    List<String> names = new ArrayList<>();
    model
        .named_modules()
        .forEach((name, module) -> {
          if (!name.isEmpty() && module.children().isEmpty()) {
            names.add(name);
          }
        });
    return new NodeNames(List.copyOf(names), List.copyOf(names));
  }

  /**
   * Returns a network that computes what a network does and returns what some of its modules make.
   *
   * <p>A module that is called several times has the name {@code relu_1} for its second call, as in
   * Python. What a later layer does in place is seen, as in Python. All of the network is computed,
   * where Python leaves out what comes after the last output.
   *
   * @param return_nodes names of modules, such as {@code layer1.0.conv1}, and as what their outputs
   *     are returned
   * @throws IllegalArgumentException if there is no such module, or nothing is asked for
   */
  public static FeatureExtractor create_feature_extractor(
      Module model, Map<String, String> return_nodes) {
    if (return_nodes.isEmpty()) {
      throw new IllegalArgumentException(
          "create_feature_extractor: return_nodes is empty; name a module at least.");
    }
    Map<String, Module> parts = model.named_modules();
    for (String name : return_nodes.keySet()) {
      if (part(parts, name) == null) {
        throw new IllegalArgumentException(
            "create_feature_extractor: the network has no module "
                + name
                + "; get_graph_node_names names those that it has.");
      }
    }
    return new FeatureExtractor(model, new LinkedHashMap<>(return_nodes));
  }

  /** As the other, with outputs that are returned under the modules' names. */
  public static FeatureExtractor create_feature_extractor(Module model, List<String> return_nodes) {
    Map<String, String> same = new LinkedHashMap<>();
    return_nodes.forEach(name -> same.put(name, name));
    return create_feature_extractor(model, same);
  }

  /** Returns the name of the module of which a name is a call, or null if there is none. */
  static @Nullable String part(Map<String, Module> parts, String name) {
    if (name.isEmpty() || parts.containsKey(name)) {
      return name.isEmpty() ? null : name;
    }
    String called = name.replaceFirst("_[1-9]\\d*$", "");
    Module module = parts.get(called);
    return !called.equals(name) && module != null && module.children().isEmpty() ? called : null;
  }
}
