package jtorch.nn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Index;

/** The places of a container's parts, counted from either end as Python does. */
final class Places {
  private Places() {}

  static Module get(Module container, int index) {
    return List.copyOf(container._modules().values()).get(at(container, index));
  }

  /** Returns a part as what it is. */
  static <M extends Module> M as(Module container, Object place, Module part, Class<M> type) {
    if (!type.isInstance(part)) {
      throw new IllegalArgumentException(
          "%s: the module %s is a %s, not a %s."
              .formatted(container._get_name(), place, part._get_name(), type.getSimpleName()));
    }
    return type.cast(part);
  }

  /** Puts a module before another, as Python's lists do: beyond an end is at the end. */
  static void insert(Module container, int index, Module module) {
    List<Module> parts = new ArrayList<>(container._modules().values());
    int size = parts.size();
    parts.add(Math.clamp(index < 0 ? (long) index + size : index, 0, size), module);
    number(container, parts);
  }

  /** Takes a module out and returns it. */
  static Module pop(Module container, int index) {
    List<Module> parts = new ArrayList<>(container._modules().values());
    Module taken = parts.remove(at(container, index));
    container.drop(Integer.toString(parts.size()));
    number(container, parts);
    return taken;
  }

  private static void number(Module container, List<Module> parts) {
    for (int i = 0; i < parts.size(); i++) {
      container.register_module(Integer.toString(i), parts.get(i));
    }
  }

  static void set(Module container, int index, Module module) {
    int at = at(container, index);
    container.register_module(List.copyOf(container._modules().keySet()).get(at), module);
  }

  /**
   * Returns the parts in a range by name, as Python's slices of a list do: a bound outside is the
   * nearest one.
   */
  static Map<String, Module> range(Module container, Index index) {
    String name = container._get_name();
    if (!(index instanceof Index.Slice slice)) {
      throw new IllegalArgumentException(
          name + ": " + index + " is not a range such as slice(0, 3); get(2) is a single module.");
    }
    if (slice.step() == 0) {
      throw new IllegalArgumentException(name + ": a slice's step is not 0.");
    }
    List<String> names = List.copyOf(container._modules().keySet());
    boolean forwards = slice.step() > 0;
    int first = bound(slice.start(), names.size(), forwards ? 0 : names.size() - 1, forwards);
    int end = bound(slice.stop(), names.size(), forwards ? names.size() : -1, forwards);
    Map<String, Module> parts = new LinkedHashMap<>();
    for (long i = first; forwards ? i < end : i > end; i += slice.step()) {
      String at = names.get((int) i);
      parts.put(at, container._modules().get(at));
    }
    return parts;
  }

  private static int bound(long given, int size, int usual, boolean forwards) {
    if (given == Long.MIN_VALUE) {
      return usual;
    }
    long at = given < 0 ? given + size : given;
    return forwards ? Math.clamp(at, 0, size) : Math.clamp(at, -1, size - 1);
  }

  private static int at(Module container, int index) {
    int size = container._modules().size();
    int at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      throw new IndexOutOfBoundsException(
          container._get_name() + ": there is no module " + index + " among " + size + ".");
    }
    return at;
  }
}
