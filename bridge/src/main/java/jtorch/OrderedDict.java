package jtorch;

import java.util.AbstractCollection;
import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * A map in the order of its keys' arrival that is written as Python's {@code
 * collections.OrderedDict} is: what {@code state_dict()} returns.
 *
 * @param <K> the keys, names for the most part
 * @param <V> the values
 */
public final class OrderedDict<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1L;

  /** Makes an empty one. */
  public OrderedDict() {}

  /** Makes one of a map's entries in their order. */
  public OrderedDict(Map<? extends K, ? extends V> entries) {
    super(entries);
  }

  /** A look at a part of a dict that knows its text. */
  interface View {}

  /** Returns the keys in order, which print as {@code odict_keys([...])}. */
  public Set<K> keys() {
    return new SetView<>("odict_keys", keySet());
  }

  /** Returns the entries in order, which print as {@code odict_items([(key, value), ...])}. */
  public Set<Map.Entry<K, V>> items() {
    return new SetView<>("odict_items", entrySet());
  }

  /** Returns the values in order, which print as {@code odict_values([...])}. */
  @Override
  public Collection<V> values() {
    return new ValuesView<>(super.values());
  }

  /** Returns what Python prints: {@code OrderedDict([(key, value), ...])}. */
  @Override
  public String toString() {
    return isEmpty() ? "OrderedDict()" : text("OrderedDict", entrySet());
  }

  private static String text(String name, Collection<?> parts) {
    StringJoiner all = new StringJoiner(", ", name + "([", "])");
    parts.forEach(part -> all.add(PythonText.repr(part)));
    return all.toString();
  }

  private static final class SetView<T> extends AbstractSet<T> implements View {
    private final String name;
    private final Set<T> parts;

    SetView(String name, Set<T> parts) {
      this.name = name;
      this.parts = parts;
    }

    @Override
    public Iterator<T> iterator() {
      return parts.iterator();
    }

    @Override
    public int size() {
      return parts.size();
    }

    @Override
    public boolean contains(Object part) {
      return parts.contains(part);
    }

    @Override
    public boolean remove(Object part) {
      return parts.remove(part);
    }

    @Override
    public String toString() {
      return text(name, parts);
    }
  }

  private static final class ValuesView<T> extends AbstractCollection<T> implements View {
    private final Collection<T> values;

    ValuesView(Collection<T> values) {
      this.values = values;
    }

    @Override
    public Iterator<T> iterator() {
      return values.iterator();
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public String toString() {
      return text("odict_values", values);
    }
  }
}
