package jtorch.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * What an operator returned.
 *
 * <p>The methods without an index or a name are for operators that return one value. A value is a
 * {@link Tensor}, a long, a double, a boolean, a String, a {@link jtorch.DType}, a {@link
 * jtorch.Device}, a {@link Layout}, a {@link MemoryFormat}, a {@code long[]}, {@code double[]} or
 * {@code boolean[]}, a list of others, an {@link Opaque}, or null.
 */
public final class Values {
  private final String operator;
  private final List<Argument> places;
  private final @Nullable Object[] values;

  Values(String operator, List<Argument> places, @Nullable Object[] values) {
    this.operator = operator;
    this.places = places;
    this.values = values;
  }

  /** Returns them in their places; not a copy. */
  @Nullable Object[] all() {
    return values;
  }

  /** Returns how many there are. */
  public int size() {
    return values.length;
  }

  /** Returns a value. */
  public @Nullable Object get(int index) {
    return values[Objects.checkIndex(index, values.length)];
  }

  /**
   * Returns the value of an argument or a result with a name.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public @Nullable Object get(String name) {
    return values[index(name)];
  }

  private int index(String name) {
    for (int i = 0; i < values.length; i++) {
      if (places.get(i).name().equals(name)) {
        return i;
      }
    }
    throw new IllegalArgumentException(
        operator + ": there is no value '" + name + "' among " + places + ".");
  }

  /**
   * Returns a value that is a tensor.
   *
   * @throws IllegalStateException if it is something else
   */
  public Tensor tensor(int index) {
    return as(Tensor.class, get(index), index);
  }

  /** As {@link #tensor(int)}, by name. */
  public Tensor tensor(String name) {
    return tensor(index(name));
  }

  /** Returns the only value, a tensor. */
  public Tensor tensor() {
    return tensor(only());
  }

  /**
   * Returns the tensors of the only value, a list; or all values if there are several.
   *
   * @throws IllegalStateException if one is something else
   */
  public List<Tensor> tensors() {
    List<?> all =
        values.length == 1 && values[0] instanceof List<?> list ? list : Arrays.asList(values);
    return all.stream().map(value -> as(Tensor.class, value, 0)).toList();
  }

  /** Returns a value that is a whole number. */
  public long integer(int index) {
    return as(Long.class, get(index), index);
  }

  /** As {@link #integer(int)}, by name. */
  public long integer(String name) {
    return integer(index(name));
  }

  /** Returns the only value, a whole number. */
  public long integer() {
    return integer(only());
  }

  /** Returns a value that is a number. */
  public double number(int index) {
    return as(Number.class, get(index), index).doubleValue();
  }

  /** As {@link #number(int)}, by name. */
  public double number(String name) {
    return number(index(name));
  }

  /** Returns the only value, a number. */
  public double number() {
    return number(only());
  }

  /** Returns a value that is true or false. */
  public boolean truth(int index) {
    return as(Boolean.class, get(index), index);
  }

  /** As {@link #truth(int)}, by name. */
  public boolean truth(String name) {
    return truth(index(name));
  }

  /** Returns the only value, true or false. */
  public boolean truth() {
    return truth(only());
  }

  private int only() {
    if (values.length != 1) {
      throw new IllegalStateException(
          operator + " returned " + values.length + " values; say which one.");
    }
    return 0;
  }

  private <T> T as(Class<T> wanted, @Nullable Object value, int index) {
    if (!wanted.isInstance(value)) {
      throw new IllegalStateException(
          operator
              + ": value "
              + index
              + " is no "
              + wanted.getSimpleName()
              + " but "
              + Operator.describe(value)
              + ".");
    }
    return wanted.cast(value);
  }
}
