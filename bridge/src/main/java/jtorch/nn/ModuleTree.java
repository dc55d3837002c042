package jtorch.nn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import jtorch.NnKwargs.Strict;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** The parts of a module, with their names and in their order. */
abstract class ModuleTree extends ModuleParts {
  private @Nullable ModuleTree parent;
  private String name = "";

  ModuleTree() {}

  // Copying: see ModuleCopies

  @Override
  ModuleTree cloned() {
    ModuleTree made = (ModuleTree) super.cloned();
    made.parent = null;
    made.name = "";
    return made;
  }

  /** Registers copies of another's parts under their names. */
  @SuppressWarnings("ReferenceEquality") // the very same parent
  final void copyParts(ModuleTree original, Memo memo) {
    copyTensors(original, memo);
    original.modules.forEach((n, module) -> {
      ModuleTree part = memo.of(module);
      modules.put(n, part.self());
      if (own(module).parent == original && own(module).name.equals(n)) {
        part.parent = this;
        part.name = n;
      }
    });
  }

  /**
   * Registers a part under its name; returns it. A part that has the name already is replaced and
   * the new one takes its place in the order, as with Python's {@code model.fc = nn.Linear(3, 5)}.
   * A Java field that holds the old one goes on holding it: a {@code forward} that computes by the
   * field needs the field set too.
   *
   * @throws IllegalArgumentException if a parameter or a buffer has the name, it is empty or has a
   *     dot, or the part contains this module
   */
  protected final <M extends Module> M register(String name, M module) {
    checkName(name, modules);
    checkNoCircle(name, module);
    ModuleTree old = modules.put(name, module);
    if (old != null) {
      old.leave(this);
    }
    ModuleTree part = module;
    part.parent = this;
    part.name = name;
    return module;
  }

  /**
   * Registers a {@link ModuleList} of parts under its name; returns them as what they are, for a
   * forward of their own: {@code final List<Block> blocks = register("blocks", blocks);}, then
   * {@code blocks.get(0).forward(x, mask)}.
   *
   * @throws IllegalArgumentException as the other does
   */
  protected final <M extends Module> List<M> register(String name, List<M> modules) {
    List<M> kept = List.copyOf(modules);
    register(name, new ModuleList(kept));
    return kept;
  }

  /**
   * Registers a {@link ModuleDict} of parts under its name; returns them as what they are, in the
   * order of the map.
   *
   * @throws IllegalArgumentException as the other does
   */
  protected final <M extends Module> Map<String, M> register(String name, Map<String, M> modules) {
    Map<String, M> kept = Collections.unmodifiableMap(new LinkedHashMap<>(modules));
    register(name, new ModuleDict(kept));
    return kept;
  }

  /** Forgets where this module stood, unless it stands elsewhere too. */
  @SuppressWarnings("ReferenceEquality") // the very same module, not one like it
  private void leave(ModuleTree former) {
    if (parent != former) {
      return;
    }
    parent = null;
    name = "";
    former.modules.forEach((n, m) -> {
      if (m == self()) {
        parent = former;
        name = n;
      }
    });
  }

  /** Registers a part under its name, as {@link #register} does: in place of one that has it. */
  public final void add_module(String name, Module module) {
    register(name, module);
  }

  /** Registers a part under its name: another name of {@link #add_module}. */
  public final void register_module(String name, Module module) {
    register(name, module);
  }

  /** Forgets the part of a name. */
  final void drop(String name) {
    ModuleTree old = modules.remove(name);
    if (old != null) {
      old.leave(this);
    }
  }

  /** Returns what holds the lists of parametrizations, which is made at the first call. */
  final ModuleDict parametrizations() {
    return modules.get(ParametrizationList.NAME) instanceof ModuleDict known
        ? known
        : register(ParametrizationList.NAME, new ModuleDict());
  }

  /**
   * Returns the parametrizations of a tensor: {@code module.parametrizations.weight} in Python.
   *
   * @throws IllegalArgumentException if it has none
   */
  public final ParametrizationList parametrizations(String tensor_name) {
    ParametrizationList list = parametrization(tensor_name);
    if (list == null) {
      throw new IllegalArgumentException(
          _get_name() + " has no parametrization of '" + tensor_name + "'.");
    }
    return list;
  }

  /**
   * Puts a module in the place that a name with dots leads to, as {@link #register} does.
   *
   * @throws IllegalArgumentException if the module that it stands in doesn't exist, or a parameter
   *     or buffer has the name
   */
  public final void set_submodule(String target, Module module) {
    own(owner(target).self()).register(lastStep(target), module);
  }

  /**
   * Puts a module in the place that a name with dots leads to: {@code strict=True} in Python.
   *
   * @throws IllegalArgumentException if {@code strict(true)} and no module has that place
   */
  public final void set_submodule(String target, Module module, Strict strict) {
    if (strict.value()) {
      Module unused = get_submodule(target);
      assert unused != null;
    }
    set_submodule(target, module);
  }

  /** A module in itself would have no end of parts. */
  @SuppressWarnings("ReferenceEquality") // the very same module, not one like it
  private void checkNoCircle(String name, ModuleTree module) {
    for (ModuleTree outer = this; outer != null; outer = outer.parent) {
      if (outer == module) {
        throw new IllegalArgumentException(
            "%s: the part '%s', a %s, contains the module that it is put into."
                .formatted(_get_name(), name, module._get_name()));
      }
    }
  }

  /** Returns the parts of this module with their names, in order: a shared one under each name. */
  public final Map<String, Module> _modules() {
    return Collections.unmodifiableMap(modules);
  }

  /** Returns the parts of this module with their first names, each once, in order. */
  public final Map<String, Module> named_children() {
    Map<String, Module> found = new LinkedHashMap<>();
    Set<Module> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    modules.forEach((n, m) -> {
      if (seen.add(m)) {
        found.put(n, m);
      }
    });
    return found;
  }

  /** Returns the parts of this module, each once, in order. */
  public final List<Module> children() {
    return List.copyOf(named_children().values());
  }

  /**
   * Returns the module below this one that a name with dots leads to; {@code ""} is this one.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final Module get_submodule(String target) {
    Module found = self();
    for (String step : target.isEmpty() ? new String[0] : target.split("\\.", -1)) {
      found = own(found).part("module", step, own(found).modules);
    }
    return found;
  }

  /**
   * Returns the module that a name with dots leads to as what it is: {@code
   * model.get_submodule("layer1.0.conv1", Conv2d.class).weight} for Python's {@code
   * model.layer1[0].conv1.weight}.
   *
   * @throws IllegalArgumentException if there is none, or another one
   */
  public final <M extends Module> M get_submodule(String target, Class<M> type) {
    return Places.as(self(), target, get_submodule(target), type);
  }

  /**
   * Returns the parameter that a name with dots leads to.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final Parameter get_parameter(String target) {
    ModuleTree owner = owner(target);
    return owner.part("parameter", lastStep(target), owner.parameters);
  }

  /**
   * Returns the buffer that a name with dots leads to.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final Tensor get_buffer(String target) {
    ModuleTree owner = owner(target);
    return owner.part("buffer", lastStep(target), owner.buffers);
  }

  private ModuleTree owner(String target) {
    return get_submodule(target.substring(0, Math.max(0, target.lastIndexOf('.'))));
  }

  private static String lastStep(String target) {
    return target.substring(target.lastIndexOf('.') + 1);
  }

  private <T> T part(String kind, String step, Map<String, T> parts) {
    T found = parts.get(step);
    if (found == null) {
      throw new IllegalArgumentException(
          "%s has no %s '%s' among %s.".formatted(_get_name(), kind, step, parts.keySet()));
    }
    return found;
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
    return eachOnce(module -> module.parameters);
  }

  private <T extends Tensor> Map<String, T> eachOnce(Function<ModuleTree, Map<String, T>> kind) {
    Map<String, T> found = new LinkedHashMap<>();
    Set<T> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    visit(
        "",
        (prefix, module) ->
            kind.apply(module)
                .forEach((n, tensor) -> {
                  if (seen.add(tensor)) {
                    found.put(prefix + n, tensor);
                  }
                }));
    return found;
  }

  /** Returns all buffers of this module and its parts, in order. */
  public final List<Tensor> buffers() {
    return new ArrayList<>(named_buffers().values());
  }

  /**
   * Returns all buffers with their names, such as {@code bn1.running_mean}, each once, in order.
   */
  public final Map<String, Tensor> named_buffers() {
    return eachOnce(module -> module.buffers);
  }

  /** Returns this module's own parameters and saved buffers, under all their names. */
  final Map<String, Tensor> savedTensors() {
    Map<String, Tensor> found = ownTensors();
    found.keySet().removeAll(unsaved);
    return found;
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
    String root = top._get_name();
    return path.isEmpty() ? root : path + " in " + root;
  }

  /**
   * Returns the name that is printed: that of the class, or of the one that a class without a name
   * extends, unless a module overrides it.
   */
  public String _get_name() {
    Class<?> type = getClass();
    while (type.isAnonymousClass()) {
      type = type.getSuperclass();
    }
    return type.getSimpleName();
  }

  /** Returns the settings that are printed behind the module's name. */
  protected String extra_repr() {
    return "";
  }

  /** Returns the tree as Python's {@code print(model)} prints it. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(isParametrized() ? "Parametrized" : "");
    out.append(_get_name()).append('(');
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
