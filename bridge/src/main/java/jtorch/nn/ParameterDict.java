package jtorch.nn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * Parameters by name, in order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ParameterDict.html">ParameterDict</a>.
 */
public class ParameterDict extends Module {
  private final Map<String, Parameter> named = new LinkedHashMap<>();

  /** Makes a map without parameters. */
  public ParameterDict() {}

  /** Makes a map, in the order of the given one; tensors that are no parameters become some. */
  public ParameterDict(Map<String, ? extends Tensor> parameters) {
    parameters.forEach(this::put);
  }

  private ParameterDict(ParameterDict original, Memo memo) {
    super(original, memo);
    original.named.forEach((key, parameter) -> named.put(key, memo.of(parameter)));
  }

  /**
   * Adds a parameter under a name; returns this.
   *
   * @throws IllegalArgumentException if there is one of that name
   */
  public ParameterDict put(String key, Tensor value) {
    Parameter parameter = value instanceof Parameter given ? given : new Parameter(value);
    named.put(key, register_parameter(key, parameter));
    return this;
  }

  /**
   * Returns the parameter of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Parameter get(String key) {
    Parameter parameter = named.get(key);
    if (parameter == null) {
      throw new IllegalArgumentException(
          "ParameterDict: there is no parameter " + key + " among " + keys() + ".");
    }
    return parameter;
  }

  /** Returns whether there is a parameter of a name: {@code key in parameters} in Python. */
  public boolean contains(String key) {
    return named.containsKey(key);
  }

  /** Returns the names, in order. */
  public Set<String> keys() {
    return Collections.unmodifiableSet(named.keySet());
  }

  /** Returns the number of parameters. */
  public int size() {
    return named.size();
  }

  /** The keyword {@link Kwargs#size}: the method above would hide it from a subclass. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }

  /** Returns the map as Python prints it: types and sizes. */
  @Override
  public String toString() {
    return ParameterTexts.print("ParameterDict", named, true);
  }

  @Override
  Module copied(Memo memo) {
    return new ParameterDict(this, memo);
  }
}
