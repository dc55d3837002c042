package jtorch.nn;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import jtorch.Index;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.internal.copying.Memo;

/**
 * Modules in a list, whose names are their places.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ModuleList.html">ModuleList</a>.
 */
public class ModuleList extends Module implements Iterable<Module> {
  /** Makes a list of modules. */
  public ModuleList(Module... modules) {
    this(List.of(modules));
  }

  /** Makes a list of modules. */
  public ModuleList(Iterable<? extends Module> modules) {
    modules.forEach(this::append);
  }

  private ModuleList(ModuleList original, Memo memo) {
    super(original, memo);
  }

  /** Adds a module behind the last one; returns this. */
  public ModuleList append(Module module) {
    add_module(Integer.toString(size()), module);
    return this;
  }

  /** Adds modules behind the last one; returns this. */
  public ModuleList extend(Iterable<? extends Module> modules) {
    modules.forEach(this::append);
    return this;
  }

  /**
   * Puts a module before the one at a place, and those behind it one further; beyond an end is at
   * the end; returns this.
   */
  public ModuleList insert(int index, Module module) {
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
  public ModuleList set(int index, Module module) {
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
   * Returns a list of some of the modules, the same ones: {@code list.get(slice(0, 5))} for
   * Python's {@code list[:5]}.
   *
   * @param range {@link Index#slice(long, long)} or one of its relatives
   * @throws IllegalArgumentException if it is another index
   */
  public ModuleList get(Index range) {
    return new ModuleList(Places.range(this, range).values());
  }

  @Override
  public Iterator<Module> iterator() {
    return List.copyOf(_modules().values()).iterator();
  }

  /** Returns the list as Python prints it: equal neighbours on one line. */
  @Override
  public String toString() {
    List<String> texts = _modules().values().stream().map(Module::toString).toList();
    if (texts.isEmpty()) {
      return "ModuleList()";
    }
    StringBuilder out = new StringBuilder("ModuleList(");
    int first = 0;
    for (int next = 1; next <= texts.size(); next++) {
      if (next == texts.size() || !texts.get(next).equals(texts.get(first))) {
        out.append(line(entry(first, next - first, texts.get(first))));
        first = next;
      }
    }
    return out.append("\n)").toString();
  }

  private static String entry(int first, int count, String text) {
    return count == 1
        ? "(" + first + "): " + text
        : "(" + first + "-" + (first + count - 1) + "): " + count + " x " + text;
  }

  @Override
  Module copied(Memo memo) {
    return new ModuleList(this, memo);
  }
}
