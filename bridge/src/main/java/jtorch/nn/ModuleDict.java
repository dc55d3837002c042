package jtorch.nn;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * Modules by name, in order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleDict.html">ModuleDict</a>.
 */
public class ModuleDict extends Module {
  /** Makes a map without modules. */
  public ModuleDict() {}

  /** Makes a map of modules, in the order of the given one. */
  public ModuleDict(Map<String, ? extends Module> modules) {
    modules.forEach(this::add_module);
  }

  private ModuleDict(ModuleDict original, Memo memo) {
    super(original, memo);
  }

  /**
   * Returns the module of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Module get(String key) {
    Module module = _modules().get(key);
    if (module == null) {
      throw new IllegalArgumentException(
          "ModuleDict: there is no module " + key + " among " + _modules().keySet() + ".");
    }
    return module;
  }

  /**
   * Returns the module of a name as what it is: {@code heads.get("a", Linear.class).weight}.
   *
   * @throws IllegalArgumentException if there is none, or it is no such module
   */
  public <M extends Module> M get(String key, Class<M> type) {
    return Places.as(this, "'" + key + "'", get(key), type);
  }

  /** Puts modules in, in the order of the map, each in place of one that has its name. */
  public void update(Map<String, ? extends Module> modules) {
    modules.forEach(this::add_module);
  }

  /**
   * Takes the module of a name out and returns it.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Module pop(String key) {
    Module taken = get(key);
    drop(key);
    return taken;
  }

  /** Takes all modules out. */
  public void clear() {
    Set.copyOf(keys()).forEach(this::drop);
  }

  /** Returns whether there is a module of a name: {@code key in modules} in Python. */
  public boolean contains(String key) {
    return _modules().containsKey(key);
  }

  /** Returns the names, in order. */
  public Set<String> keys() {
    return _modules().keySet();
  }

  /** Returns the modules, in order. */
  public Collection<Module> values() {
    return _modules().values();
  }

  /** The keyword {@link Kwargs#values}: the method would hide it from a subclass. */
  protected static Tensor values(Tensor value) {
    return Kwargs.values(value);
  }

  /** Returns the names with their modules, in order. */
  public Set<Map.Entry<String, Module>> items() {
    return _modules().entrySet();
  }

  /** Returns the number of modules. */
  public int size() {
    return _modules().size();
  }

  /** The keyword {@link Kwargs#size}: the method above would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  @Override
  Module copied(Memo memo) {
    return new ModuleDict(this, memo);
  }
}
