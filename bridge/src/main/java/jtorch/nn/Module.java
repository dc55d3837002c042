package jtorch.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Gradients;
import jtorch.internal.Natives;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * The base of all networks: a tree of modules with their parameters and buffers.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html">Module</a>. A module's
 * parts are registered under their names in the order of Python's attributes: {@code final Linear
 * fc = register("fc", new Linear(784, 10));}.
 */
public abstract class Module {
  static {
    Natives.load();
  }

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Tensor> buffers = new LinkedHashMap<>();
  private final Map<String, Module> modules = new LinkedHashMap<>();
  private boolean training = true;
  private @Nullable Module parent;
  private String name = "";

  /** Makes a module without parts. */
  protected Module() {}

  /**
   * Computes the output of an input.
   *
   * <p>Networks override it; those that take or return something else declare a method of that
   * form.
   *
   * @throws IllegalStateException if the module doesn't override it
   */
  public Tensor forward(Tensor input) {
    throw new IllegalStateException(
        getClass().getSimpleName()
            + " has no forward(Tensor): override it, or call the forward that it has.");
  }

  // Parts

  /** Registers a part under its name; returns it. */
  protected final <M extends Module> M register(String name, M module) {
    checkName(name);
    modules.put(name, module);
    Module part = module;
    part.parent = this;
    part.name = name;
    return module;
  }

  /** Registers a parameter under its name; returns it. */
  protected final Parameter register_parameter(String name, Parameter parameter) {
    checkName(name);
    parameters.put(name, parameter);
    return parameter;
  }

  /** Registers a tensor that is saved but not trained; returns it. */
  protected final Tensor register_buffer(String name, Tensor buffer) {
    checkName(name);
    buffers.put(name, buffer);
    return buffer;
  }

  private void checkName(String name) {
    if (name.isEmpty() || name.indexOf('.') >= 0) {
      throw new IllegalArgumentException(
          "A part's name is not empty and has no dot, unlike '" + name + "'.");
    }
    if (parameters.containsKey(name) || buffers.containsKey(name) || modules.containsKey(name)) {
      throw new IllegalArgumentException(
          getClass().getSimpleName() + " has a part named '" + name + "' already.");
    }
  }

  /** Returns the parts of this module with their names, in order. */
  public final Map<String, Module> named_children() {
    return Collections.unmodifiableMap(modules);
  }

  /** Returns all parameters of this module and its parts, in order. */
  public final List<Parameter> parameters() {
    return new ArrayList<>(named_parameters().values());
  }

  /** Returns all parameters with their names, such as {@code conv1.weight}, in order. */
  public final Map<String, Parameter> named_parameters() {
    Map<String, Parameter> found = new LinkedHashMap<>();
    visit("", (prefix, module) -> module.parameters.forEach((n, p) -> found.put(prefix + n, p)));
    return found;
  }

  /** Returns all parameters and buffers with their names: what is saved. */
  public final Map<String, Tensor> state_dict() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    visit(
        "",
        (prefix, module) -> {
          module.parameters.forEach((n, p) -> found.put(prefix + n, p));
          module.buffers.forEach((n, b) -> found.put(prefix + n, b));
        });
    return found;
  }

  private void visit(String prefix, BiConsumer<String, Module> visitor) {
    visitor.accept(prefix, this);
    modules.forEach((n, m) -> m.visit(prefix + n + ".", visitor));
  }

  // Modes

  /** Puts this module and its parts into training mode; returns it. */
  public final Module train() {
    return train(true);
  }

  /** Puts this module and its parts into training mode or out of it; returns it. */
  public final Module train(boolean mode) {
    visit("", (_, module) -> module.setTraining(mode));
    return this;
  }

  /** Puts this module and its parts into evaluation mode; returns it. */
  public final Module eval() {
    return train(false);
  }

  /** Returns whether the module is in training mode. */
  public final boolean training() {
    return training;
  }

  void setTraining(boolean mode) {
    training = mode;
  }

  /** Forgets the gradients of all parameters. */
  public final void zero_grad() {
    parameters().forEach(Gradients::forget);
  }

  /** Moves the parameters and buffers of this module and its parts to a device; returns it. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M to(Device device) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      state_dict().values().forEach(tensor -> Gradients.move(tensor, device));
    }
    return (M) this;
  }

  /** Returns where this module stands, such as {@code conv1 in ConvNet}. */
  final String path() {
    StringBuilder path = new StringBuilder(name);
    Module top = this;
    while (top.parent != null) {
      top = top.parent;
      if (top.parent != null) {
        path.insert(0, top.name + ".");
      }
    }
    String root = top.getClass().getSimpleName();
    return path.isEmpty() ? root : path + " in " + root;
  }

  /** Returns the settings that are printed behind the module's name. */
  protected String extra_repr() {
    return "";
  }

  /** Returns the tree as Python's {@code print(model)} prints it. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(getClass().getSimpleName()).append('(');
    String extra = extra_repr();
    if (modules.isEmpty()) {
      return out.append(extra).append(')').toString();
    }
    if (!extra.isEmpty()) {
      out.append("\n  ").append(extra);
    }
    modules.forEach((n, m) ->
        out.append("\n  (").append(n).append("): ").append(m.toString().replace("\n", "\n  ")));
    return out.append("\n)").toString();
  }
}
