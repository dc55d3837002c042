package jtorch.serialization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.OrderedDict;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code dict} (or {@code OrderedDict}) whose keys are strings, in the file's order.
 *
 * <p>A checkpoint reads as in Python: {@code Dict checkpoint = torch.load("checkpoint.pth");
 * model.load_state_dict(checkpoint.state_dict("model"));
 * optimizer.load_state_dict(checkpoint.dict("optimizer")); long epoch =
 * checkpoint.integer("epoch");}.
 */
public final class Dict extends LinkedHashMap<String, @Nullable Object> {
  private static final long serialVersionUID = 1L;

  /** Makes an empty one. */
  public Dict() {}

  /** Makes a copy of a map. */
  public Dict(Map<String, ?> entries) {
    super(entries);
  }

  /**
   * Returns these entries as a state dict: names and tensors.
   *
   * @throws IllegalArgumentException if a value is not a tensor
   */
  public OrderedDict<String, Tensor> state_dict() {
    OrderedDict<String, Tensor> tensors = new OrderedDict<>();
    keySet().forEach(name -> tensors.put(name, tensor(name)));
    return tensors;
  }

  /**
   * Returns the state dict under a key.
   *
   * @throws IllegalArgumentException if there is none, or a value in it is not a tensor
   */
  public OrderedDict<String, Tensor> state_dict(String key) {
    return dict(key).state_dict();
  }

  /**
   * Returns the dict under a key.
   *
   * @throws IllegalArgumentException if there is none, or its keys are not strings
   */
  public Dict dict(String key) {
    return as(Dict.class, key, "a dict with strings as keys");
  }

  /**
   * Returns the list or tuple under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public List<?> list(String key) {
    return as(List.class, key, "a list");
  }

  /**
   * Returns the tensor under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Tensor tensor(String key) {
    return as(Tensor.class, key, "a tensor");
  }

  /**
   * Returns the integer under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public long integer(String key) {
    return as(Long.class, key, "an integer");
  }

  /**
   * Returns the number under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double number(String key) {
    return as(Number.class, key, "a number").doubleValue();
  }

  /**
   * Returns the string under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public String text(String key) {
    return as(String.class, key, "a string");
  }

  /**
   * Returns the truth value under a key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public boolean flag(String key) {
    return as(Boolean.class, key, "true or false");
  }

  private <T> T as(Class<T> type, String key, String what) {
    Object value = get(key);
    if (type.isInstance(value)) {
      return type.cast(value);
    }
    if (!containsKey(key)) {
      throw new IllegalArgumentException(
          "There is no '" + key + "' in this dict, only " + keySet() + ".");
    }
    throw new IllegalArgumentException(
        "'"
            + key
            + "' is not "
            + what
            + " but "
            + (value == null ? "None" : "a " + value.getClass().getSimpleName())
            + ".");
  }
}
