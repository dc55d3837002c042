package jtorch.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.jspecify.annotations.Nullable;

/** The parts of a module, with their names and in their order. */
abstract class ModuleTree {
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Tensor> buffers = new LinkedHashMap<>();
  private final Set<String> unsaved = new HashSet<>();
  private final Map<String, Module> modules = new LinkedHashMap<>();
  private @Nullable ModuleTree parent;
  private String name = "";

  ModuleTree() {}

  /** Returns this, as what it is. */
  abstract Module self();

  /**
   * Registers a part under its name; returns it.
   *
   * @throws IllegalArgumentException if the name is taken, empty or has a dot, or the part contains
   *     this module
   */
  protected final <M extends Module> M register(String name, M module) {
    checkName(name);
    checkNoCircle(name, module);
    modules.put(name, module);
    ModuleTree part = module;
    part.parent = this;
    part.name = name;
    return module;
  }

  /** Registers a part under its name. */
  public final void add_module(String name, Module module) {
    register(name, module);
  }

  /** Registers a part under its name: another name of {@link #add_module}. */
  public final void register_module(String name, Module module) {
    register(name, module);
  }

  /** Registers a parameter under its name; returns it. */
  protected final Parameter register_parameter(String name, Parameter parameter) {
    checkName(name);
    parameters.put(name, parameter);
    return parameter;
  }

  /** Registers a tensor that is saved but not trained; no scope ends it any more; returns it. */
  protected final Tensor register_buffer(String name, Tensor buffer) {
    return register_buffer(name, buffer, true);
  }

  /** Registers a tensor that is not trained, and saved if it is persistent; returns it. */
  protected final Tensor register_buffer(String name, Tensor buffer, boolean persistent) {
    checkName(name);
    buffers.put(name, Raw.unscope(buffer));
    if (!persistent) {
      unsaved.add(name);
    }
    return buffer;
  }

  /** A module in itself would have no end of parts. */
  @SuppressWarnings("ReferenceEquality") // the very same module, not one like it
  private void checkNoCircle(String name, ModuleTree module) {
    for (ModuleTree outer = this; outer != null; outer = outer.parent) {
      if (outer == module) {
        throw new IllegalArgumentException(
            getClass().getSimpleName()
                + ": the part '"
                + name
                + "', a "
                + module.getClass().getSimpleName()
                + ", contains the module that it is put into.");
      }
    }
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

  /** Returns the parts of this module, in order. */
  public final List<Module> children() {
    return List.copyOf(modules.values());
  }

  /** Returns this module under the name {@code ""} and all parts below it, each once. */
  public final Map<String, Module> named_modules() {
    Map<String, Module> found = new LinkedHashMap<>();
    Set<Module> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    visit(
        "",
        (prefix, module) -> {
          if (seen.add(module)) {
            found.put(prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1), module);
          }
        });
    return found;
  }

  /** Returns this module and all parts below it, each once, in order. */
  public final List<Module> modules() {
    return List.copyOf(named_modules().values());
  }

  /** Returns all parameters of this module and its parts, in order. */
  public final List<Parameter> parameters() {
    return new ArrayList<>(named_parameters().values());
  }

  /** Returns all parameters with their names, such as {@code conv1.weight}, each once, in order. */
  public final Map<String, Parameter> named_parameters() {
    Map<String, Parameter> found = new LinkedHashMap<>();
    Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    visit(
        "",
        (prefix, module) ->
            own(module)
                .parameters
                .forEach((n, p) -> {
                  if (seen.add(p)) {
                    found.put(prefix + n, p);
                  }
                }));
    return found;
  }

  /** Returns all buffers of this module and its parts, in order. */
  public final List<Tensor> buffers() {
    return new ArrayList<>(named_buffers().values());
  }

  /** Returns all buffers with their names, such as {@code bn1.running_mean}, in order. */
  public final Map<String, Tensor> named_buffers() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    visit("", (prefix, module) -> own(module).buffers.forEach((n, b) -> found.put(prefix + n, b)));
    return found;
  }

  /**
   * Returns all parameters and saved buffers with their names: what is saved. As in Python they are
   * tensors that share the module's memory and have no gradient; no scope ends them.
   */
  public final Map<String, Tensor> state_dict() {
    Map<String, Tensor> found = state();
    found.replaceAll((_, tensor) -> Raw.unscope(tensor.detach()));
    return found;
  }

  /** Returns the parameters and saved buffers themselves. */
  final Map<String, Tensor> state() {
    Map<String, Tensor> found = new LinkedHashMap<>();
    visit("", (prefix, module) -> own(module).collectState(prefix, found));
    return found;
  }

  private void collectState(String prefix, Map<String, Tensor> found) {
    parameters.forEach((n, p) -> found.put(prefix + n, p));
    buffers.forEach((n, b) -> {
      if (!unsaved.contains(n)) {
        found.put(prefix + n, b);
      }
    });
  }

  private static ModuleTree own(Module module) {
    return module;
  }

  /** Visits this module, then its parts, with what stands before the names of their tensors. */
  final void visit(String prefix, BiConsumer<String, Module> visitor) {
    visitor.accept(prefix, self());
    modules.forEach((n, m) -> m.visit(prefix + n + ".", visitor));
  }

  /** Returns where this module stands, such as {@code conv1 in ConvNet}. */
  final String path() {
    StringBuilder path = new StringBuilder(name);
    ModuleTree top = this;
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
    modules.forEach((n, m) -> out.append(line("(" + n + "): " + m)));
    return out.append("\n)").toString();
  }

  /** Returns a part's text, on lines of its own and indented. */
  static String line(String text) {
    return "\n  " + text.replace("\n", "\n  ");
  }
}
