package jtorch.nn;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jtorch.InitKwargs.Persistent;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import org.jspecify.annotations.Nullable;

/** What a module holds under names: parameters, buffers, parts and what is computed of them. */
abstract class ModuleParts implements Cloneable {
  // Not final: a clone gets its own.
  Map<String, Parameter> parameters = new LinkedHashMap<>();
  Map<String, Tensor> buffers = new LinkedHashMap<>();
  Set<String> unsaved = new HashSet<>();
  Map<String, Module> modules = new LinkedHashMap<>();
  private Map<String, ComputedTensor> computed = new LinkedHashMap<>();

  ModuleParts() {}

  /** Returns this, as what it is. */
  abstract Module self();

  /**
   * Is left out, as a clone would hold the parameters and parts of its original.
   *
   * @throws CloneNotSupportedException always
   */
  @Override
  protected Object clone() throws CloneNotSupportedException {
    throw new CloneNotSupportedException(
        self()._get_name() + ".clone: call copy.deepcopy(model) instead.");
  }

  /** Returns another object with the same fields, made by no constructor, and without parts. */
  ModuleParts cloned() {
    try {
      ModuleParts made = (ModuleParts) super.clone();
      made.parameters = new LinkedHashMap<>();
      made.buffers = new LinkedHashMap<>();
      made.unsaved = new HashSet<>();
      made.modules = new LinkedHashMap<>();
      made.computed = new LinkedHashMap<>();
      return made;
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e); // the class says that it can be
    }
  }

  /** Registers copies of another's tensors under their names. */
  final void copyTensors(ModuleParts original, Memo memo) {
    original.parameters.forEach((n, parameter) -> parameters.put(n, memo.of(parameter)));
    original.buffers.forEach((n, buffer) -> buffers.put(n, memo.of(buffer)));
    unsaved.addAll(original.unsaved);
    original.computed.forEach((n, tensor) -> computed.put(n, new ComputedTensor(tensor.rule())));
  }

  /** Returns this module's own parameters and buffers, under all their names. */
  final Map<String, Tensor> ownTensors() {
    Map<String, Tensor> found = new LinkedHashMap<>(parameters);
    found.putAll(buffers);
    return found;
  }

  /**
   * Registers a parameter under its name, in place of one that has it; returns it. The layers of
   * PyTorch compute with what is registered; a Java field goes on holding what it held.
   *
   * @param parameter the parameter; null, Python's None, for a layer that has none of this name
   */
  @SuppressWarnings("NullAway") // null comes back only for null
  protected final Parameter register_parameter(String name, @Nullable Parameter parameter) {
    checkName(name, parameters);
    if (parameter == null) {
      parameters.remove(name);
    } else {
      parameters.put(name, parameter);
    }
    return parameter;
  }

  /**
   * Registers a tensor that is saved but not trained; no scope ends it any more; returns it. Null
   * is Python's None: there is no buffer of this name.
   */
  protected final Tensor register_buffer(String name, @Nullable Tensor buffer) {
    return register_buffer(name, buffer, true);
  }

  /**
   * Registers a tensor that is not trained, and saved if it is persistent, in place of one that has
   * the name; returns it.
   *
   * @param buffer the tensor; null, Python's None, for a module that has none of this name
   */
  @SuppressWarnings("NullAway") // null comes back only for null
  protected final Tensor register_buffer(String name, @Nullable Tensor buffer, boolean persistent) {
    checkName(name, buffers);
    if (buffer == null) {
      buffers.remove(name);
    } else {
      buffers.put(name, Raw.unscope(buffer));
    }
    if (persistent || buffer == null) {
      unsaved.remove(name);
    } else {
      unsaved.add(name);
    }
    return buffer;
  }

  /** As the other: {@code register_buffer("mask", mask, persistent=False)} in Python. */
  protected final Tensor register_buffer(
      String name, @Nullable Tensor buffer, Persistent persistent) {
    return register_buffer(name, buffer, persistent.value());
  }

  /** A name may be taken by something of its own kind, which is replaced. */
  final void checkName(String name, Map<String, ?> kind) {
    if (name.isEmpty() || name.indexOf('.') >= 0) {
      throw new IllegalArgumentException(
          "A part's name is not empty and has no dot, unlike '" + name + "'.");
    }
    if (!kind.containsKey(name)
        && (parameters.containsKey(name)
            || buffers.containsKey(name)
            || computed.containsKey(name)
            || parametrization(name) != null
            || modules.containsKey(name))) {
      throw new IllegalArgumentException(
          self()._get_name()
              + " has something else named '"
              + name
              + "' already; a name is replaced by what is of the same kind only.");
    }
  }

  /** Returns whether a parameter is registered under a name. */
  final boolean hasParameter(String name) {
    return parameters.containsKey(name);
  }

  /**
   * Gives the parameter of a name what another holds, or registers that one where there is none.
   */
  final void fill(String name, Parameter value) {
    Parameter own = parameters.get(name);
    if (own == null) {
      register_parameter(name, value);
    } else {
      Call.run("set_", () -> Raw.of(own).set_data(Raw.of(value.detach())));
    }
  }

  /** Refuses names that something has already. */
  final void checkFree(String... names) {
    for (String name : names) {
      checkName(name, Map.of());
    }
  }

  /** Forgets the parameter or the buffer of a name. */
  final void dropTensor(String name) {
    parameters.remove(name);
    buffers.remove(name);
    unsaved.remove(name);
  }

  /**
   * Returns a tensor of this module by its name, as {@code module.weight} does in Python: a
   * parameter, a buffer, or what a parametrization, a normalization or a pruning makes of it now.
   * The layers of PyTorch compute with these; a Java field such as {@link Linear#weight} goes on
   * holding the parameter that the layer was made with.
   *
   * <p>What {@link utils#weight_norm}, {@link utils#spectral_norm} and {@link prune} compute is
   * computed anew by each forward of PyTorch's layers, and by {@code call(x)} of a module of one's
   * own: its {@code forward(x)} alone takes what the last call computed, as in Python.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public final Tensor get_tensor(String name) {
    Tensor found = tensorOrNull(name);
    if (found == null) {
      throw new IllegalArgumentException(
          "%s has no tensor '%s' among %s."
              .formatted(self()._get_name(), name, ownTensors().keySet()));
    }
    return found;
  }

  /** Returns a tensor of this module by its name, or null. */
  final @Nullable Tensor tensorOrNull(String name) {
    Parameter parameter = parameters.get(name);
    if (parameter != null) {
      return parameter;
    }
    Tensor buffer = buffers.get(name);
    if (buffer != null) {
      return buffer;
    }
    ComputedTensor rule = computed.get(name);
    if (rule != null) {
      return rule.value(self());
    }
    ParametrizationList list = parametrization(name);
    return list == null ? null : list.tensor();
  }

  /**
   * Gives this module another tensor under a name, as {@code module.weight = x} does in Python. A
   * parametrized tensor gets the value by the parametrizations' {@code right_inverse}; otherwise a
   * parameter takes the place of a parameter, and any tensor that of a buffer.
   *
   * @throws IllegalArgumentException if what has the name is of another kind, or nothing has it and
   *     the tensor is no parameter
   * @throws IllegalStateException if a parametrization has no {@code right_inverse}
   */
  public final void set_tensor(String name, Tensor value) {
    ParametrizationList list = parametrization(name);
    if (list != null) {
      list.right_inverse(value);
    } else if (value instanceof Parameter parameter && !buffers.containsKey(name)) {
      register_parameter(name, parameter);
    } else if (buffers.containsKey(name)) {
      register_buffer(name, value, !unsaved.contains(name));
    } else {
      throw new IllegalArgumentException(
          "%s: '%s' takes a Parameter, not a Tensor; use new Parameter(x), or register_buffer."
              .formatted(self()._get_name(), name));
    }
  }

  /** Returns the parametrizations of a tensor, or null. */
  final @Nullable ParametrizationList parametrization(String name) {
    return modules.get(ParametrizationList.NAME) instanceof ModuleDict all
            && all._modules().get(name) instanceof ParametrizationList list
        ? list
        : null;
  }

  /** Returns whether there are parametrizations of a tensor. */
  final boolean isParametrized() {
    return modules.get(ParametrizationList.NAME) instanceof ModuleDict all && all.size() > 0;
  }

  /** Has a tensor computed before each forward: what a hook of PyTorch's does. */
  final void compute(String name, ComputedTensor.Rule rule) {
    if (!computed.containsKey(name)) {
      checkFree(name);
    }
    computed.put(name, new ComputedTensor(rule));
  }

  /** Returns how a tensor is computed before each forward, or null. */
  final ComputedTensor.@Nullable Rule rule(String name) {
    ComputedTensor tensor = computed.get(name);
    return tensor == null ? null : tensor.rule();
  }

  /** Returns whether a tensor is computed by a rule of this kind before each forward. */
  final boolean hasRule(Class<? extends ComputedTensor.Rule> kind) {
    return computed.values().stream().anyMatch(tensor -> kind.isInstance(tensor.rule()));
  }

  /** Has a tensor no longer computed. */
  final void stopComputing(String name) {
    computed.remove(name);
  }

  /** Computes what is computed before each forward. */
  final void computeTensors() {
    if (!computed.isEmpty()) {
      computed.values().forEach(tensor -> tensor.renew(self()));
    }
  }
}
