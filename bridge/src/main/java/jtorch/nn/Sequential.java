package jtorch.nn;

import java.util.List;
import java.util.Map;
import jtorch.Index;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.internal.Watch;
import jtorch.internal.copying.Memo;

/**
 * Modules one behind the other: each gets what the one before it returned. Takes any shape that its
 * first module takes.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Sequential.html">Sequential</a>.
 */
public class Sequential extends Module {
  /** Makes a chain of modules named 0, 1, 2, and so on. */
  public Sequential(Module... modules) {
    for (Module module : modules) {
      append(module);
    }
  }

  /** Makes a chain of named modules, in the order of the map. */
  public Sequential(Map<String, ? extends Module> modules) {
    modules.forEach(this::add_module);
  }

  /** Makes a chain of modules named 0, 1, 2, and so on: Python's {@code Sequential(*modules)}. */
  public Sequential(List<? extends Module> modules) {
    this(modules.toArray(Module[]::new));
  }

  private Sequential(Sequential original, Memo memo) {
    super(original, memo);
  }

  /** Adds a module behind the last one; returns this. */
  public Sequential append(Module module) {
    add_module(Integer.toString(size()), module);
    return this;
  }

  /**
   * Puts a module in the place of another; -1 is the last one; returns this.
   *
   * @throws IndexOutOfBoundsException if there is none at that place
   */
  public Sequential set(int index, Module module) {
    Places.set(this, index, module);
    return this;
  }

  /** Returns the number of modules. */
  public int size() {
    return _modules().size();
  }

  /** The keyword {@link Kwargs#size}: the method above would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  /**
   * Returns the module at a place; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Module get(int index) {
    return Places.get(this, index);
  }

  /**
   * Returns a chain of some of the modules, the same ones under the same names: {@code
   * model.get(slice(0, 5))} for Python's {@code model[:5]}.
   *
   * @param range {@link Index#slice(long, long)} or one of its relatives
   * @throws IllegalArgumentException if it is another index
   */
  public Sequential get(Index range) {
    return new Sequential(Places.range(this, range));
  }

  @Override
  public Tensor forward(Tensor input) {
    return Watch.around(this, input, () -> chain(input));
  }

  private Tensor chain(Tensor input) {
    Tensor output = input;
    for (Module module : _modules().values()) {
      output = module.call(output);
    }
    return output;
  }

  @Override
  Module copied(Memo memo) {
    return new Sequential(this, memo);
  }
}
