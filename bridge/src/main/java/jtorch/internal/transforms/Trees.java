package jtorch.internal.transforms;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Tensors within lists, maps and records: what PyTorch calls a pytree, as Python's {@code
 * torch.utils._pytree} takes it.
 */
public final class Trees {
  private Trees() {}

  /** Returns a tree of the same form whose leaves are others. */
  static @Nullable Object map(@Nullable Object tree, UnaryOperator<@Nullable Object> leaf) {
    return switch (tree) {
      case null -> leaf.apply(null);
      case List<?> list -> list(list, leaf);
      case Map<?, ?> map -> map(map, leaf);
      case Record whole when !(whole instanceof Iterable<?>) -> record(whole, leaf);
      default -> leaf.apply(tree);
    };
  }

  private static List<@Nullable Object> list(List<?> list, UnaryOperator<@Nullable Object> leaf) {
    List<@Nullable Object> mapped = new ArrayList<>();
    list.forEach(each -> mapped.add(map(each, leaf)));
    return Collections.unmodifiableList(mapped);
  }

  private static Map<Object, @Nullable Object> map(
      Map<?, ?> map, UnaryOperator<@Nullable Object> leaf) {
    Map<Object, @Nullable Object> mapped = new LinkedHashMap<>();
    map.forEach((key, value) -> mapped.put(key, map(value, leaf)));
    return mapped;
  }

  /** A record is made anew of its parts, which Java allows for one that is not hidden. */
  private static Record record(Record whole, UnaryOperator<@Nullable Object> leaf) {
    RecordComponent[] parts = whole.getClass().getRecordComponents();
    @Nullable Object[] values = new Object[parts.length];
    try {
      for (int i = 0; i < parts.length; i++) {
        parts[i].getAccessor().setAccessible(true);
        Object part = parts[i].getAccessor().invoke(whole);
        values[i] = part instanceof String ? part : map(part, leaf); // a name is of the form
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<? extends Record> make = whole.getClass().getDeclaredConstructor(types);
      make.setAccessible(true);
      return make.newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(
          "The record " + whole.getClass().getSimpleName() + " refuses its own parts.", e);
    } catch (ReflectiveOperationException | RuntimeException e) {
      if (e instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalArgumentException(
          "The record "
              + whole.getClass().getSimpleName()
              + " can't be made anew of its parts; return a List or a Map.",
          e);
    }
  }

  /** Returns a tree of the same form with other leaves, in order. */
  @SuppressWarnings("unchecked") // the form is the same
  public static <T> T filled(T form, List<? extends @Nullable Object> leaves) {
    Iterator<? extends @Nullable Object> next = leaves.iterator();
    return (T) Objects.requireNonNull(map(form, _ -> next.next()));
  }

  /** Calls with each leaf, in order. */
  static void each(@Nullable Object tree, Consumer<@Nullable Object> leaf) {
    Object same =
        map(
            tree,
            value -> {
              leaf.accept(value);
              return value;
            });
    assert same != null || tree == null;
  }

  /**
   * Returns the tensors of a tree, in order.
   *
   * @throws IllegalArgumentException if something else is in it
   */
  public static List<Tensor> tensors(String name, @Nullable Object tree) {
    List<Tensor> all = new ArrayList<>();
    each(tree, leaf -> all.add(tensor(name, leaf)));
    return all;
  }

  /**
   * Returns a leaf as a tensor.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static Tensor tensor(String name, @Nullable Object leaf) {
    if (leaf instanceof Tensor tensor) {
      return tensor;
    }
    throw new IllegalArgumentException(
        name
            + " takes and returns tensors, and lists, maps and records of them, not "
            + (leaf == null ? "null" : "an object of " + leaf.getClass().getSimpleName())
            + ".");
  }
}
