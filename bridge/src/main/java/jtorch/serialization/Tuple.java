package jtorch.serialization;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code tuple}: a list that never changes, saved as a tuple and not as a list.
 *
 * <p>{@code Tuple.of(0.9, 0.999)} is Python's {@code (0.9, 0.999)}. It equals each list with the
 * same elements.
 */
public final class Tuple extends AbstractList<@Nullable Object> implements RandomAccess {
  private final @Nullable Object[] items;

  private Tuple(@Nullable Object[] items) {
    this.items = items;
  }

  /** Returns a tuple of these elements. */
  public static Tuple of(@Nullable Object... items) {
    return new Tuple(items.clone());
  }

  /** Returns a tuple of a list's elements. */
  public static Tuple copyOf(List<? extends @Nullable Object> items) {
    return new Tuple(items.toArray());
  }

  @Override
  public @Nullable Object get(int index) {
    return items[index];
  }

  @Override
  public int size() {
    return items.length;
  }

  /** Returns the text that Python prints around its elements. */
  @Override
  public String toString() {
    String inner = Arrays.toString(items);
    return "(" + inner.substring(1, inner.length() - 1) + (items.length == 1 ? ",)" : ")");
  }
}
