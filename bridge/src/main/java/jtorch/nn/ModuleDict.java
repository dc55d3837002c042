package jtorch.nn;

import java.util.Map;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
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
