package jtorch.nn;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
public class Sequential extends Module implements Iterable<Module> {
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

  /** Adds modules behind the last one; returns this. */
  public Sequential extend(Iterable<? extends Module> modules) {
    modules.forEach(this::append);
    return this;
  }

  /**
   * Puts a module before the one at a place, and those behind it one further; beyond an end is at
   * the end; returns this.
   */
  public Sequential insert(int index, Module module) {
    Places.insert(this, index, module);
    return this;
  }

  /**
   * Takes a module out and returns it, and those behind it come one forward; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is none at that place
   */
  public Module pop(int index) {
    return Places.pop(this, index);
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
   * Returns the module at a place as what it is: {@code net.get(0, Linear.class).weight} for
   * Python's {@code net[0].weight}.
   *
   * @throws IndexOutOfBoundsException if there is none
   * @throws IllegalArgumentException if it is no such module
   */
  public <M extends Module> M get(int index, Class<M> type) {
    return Places.as(this, index, get(index), type);
  }

  /**
   * Returns all modules as what they are, for a forward of their own: {@code for (var block :
   * blocks.list(Block.class)) x = block.forward(x, mask);}.
   *
   * @throws IllegalArgumentException if one is no such module
   */
  public <M extends Module> List<M> list(Class<M> type) {
    return IntStream.range(0, size()).mapToObj(i -> get(i, type)).toList();
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
  public Iterator<Module> iterator() {
    return List.copyOf(_modules().values()).iterator();
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
