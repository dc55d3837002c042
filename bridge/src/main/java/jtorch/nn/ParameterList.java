package jtorch.nn;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * Parameters in a list, whose names are their places.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ParameterList.html">ParameterList</a>.
 */
public class ParameterList extends Module implements Iterable<Parameter> {
  private final List<Parameter> list = new ArrayList<>();

  /** Makes a list; tensors that are no parameters become some. */
  public ParameterList(Tensor... values) {
    this(List.of(values));
  }

  /** Makes a list; tensors that are no parameters become some. */
  public ParameterList(Iterable<? extends Tensor> values) {
    extend(values);
  }

  private ParameterList(ParameterList original, Memo memo) {
    super(original, memo);
    original.list.forEach(parameter -> list.add(memo.of(parameter)));
  }

  /** Adds a parameter behind the last one; returns this. */
  public ParameterList append(Tensor value) {
    Parameter parameter = value instanceof Parameter given ? given : new Parameter(value);
    list.add(register_parameter(Integer.toString(size()), parameter));
    return this;
  }

  /** Adds parameters behind the last one; returns this. */
  public ParameterList extend(Iterable<? extends Tensor> values) {
    values.forEach(this::append);
    return this;
  }

  /** Returns the number of parameters. */
  public int size() {
    return list.size();
  }

  /** The keyword {@link Kwargs#size}: the method above would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  /**
   * Returns the parameter at a place; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is none
   */
  public Parameter get(int index) {
    int at = index < 0 ? index + size() : index;
    if (at < 0 || at >= size()) {
      throw new IndexOutOfBoundsException(
          "ParameterList: there is no parameter " + index + " among " + size() + ".");
    }
    return list.get(at);
  }

  @Override
  public Iterator<Parameter> iterator() {
    return List.copyOf(list).iterator();
  }

  /** Returns the list as Python prints it: types and sizes. */
  @Override
  public String toString() {
    Map<String, Parameter> named = new LinkedHashMap<>();
    list.forEach(parameter -> named.put(Integer.toString(named.size()), parameter));
    return ParameterTexts.print("ParameterList", named, false);
  }

  @Override
  Module copied(Memo memo) {
    return new ParameterList(this, memo);
  }
}
