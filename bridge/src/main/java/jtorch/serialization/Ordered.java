package jtorch.serialization;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The order in which maps and sets are written, so that equal ones give equal bytes. */
final class Ordered {
  private static final String IMMUTABLE = "java.util.ImmutableCollections";

  private Ordered() {}

  /** Returns a map's entries: in its order if it has one, else in the order of the keys' texts. */
  static List<? extends Map.Entry<?, ?>> entries(Map<?, ?> map) {
    List<? extends Map.Entry<?, ?>> entries = List.copyOf(map.entrySet());
    return map.getClass() == HashMap.class || isImmutable(map)
        ? entries.stream()
            .sorted(Comparator.comparing((Map.Entry<?, ?> entry) -> text(entry.getKey())))
            .toList()
        : entries;
  }

  /** Returns a set's elements: in its order if it has one, else in the order of their texts. */
  static Collection<?> elements(Set<?> set) {
    return set.getClass() == HashSet.class || isImmutable(set)
        ? set.stream().sorted(Comparator.comparing(Ordered::text)).toList()
        : set;
  }

  /** {@code Map.of} and {@code Set.of} have another order in each run. */
  private static boolean isImmutable(Object collection) {
    return collection.getClass().getName().startsWith(IMMUTABLE);
  }

  private static String text(@Nullable Object key) {
    return String.valueOf(key);
  }
}
