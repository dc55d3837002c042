package jtorch.internal.copying;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import jtorch.OrderedDict;
import org.jspecify.annotations.Nullable;

/** Copies of Java's own collections, maps and arrays, with copies of what is in them. */
final class Containers {
  private static final Map<Class<?>, Supplier<Collection<Object>>> COLLECTIONS =
      Map.of(
          ArrayList.class, ArrayList::new,
          ArrayDeque.class, ArrayDeque::new,
          CopyOnWriteArrayList.class, CopyOnWriteArrayList::new,
          HashSet.class, HashSet::new,
          LinkedHashSet.class, LinkedHashSet::new,
          TreeSet.class, TreeSet::new);

  private static final Map<Class<?>, Supplier<Map<Object, @Nullable Object>>> MAPS =
      Map.of(
          HashMap.class, HashMap::new,
          LinkedHashMap.class, LinkedHashMap::new,
          IdentityHashMap.class, IdentityHashMap::new,
          ConcurrentHashMap.class, ConcurrentHashMap::new,
          OrderedDict.class, OrderedDict::new,
          TreeMap.class, TreeMap::new);

  private final Memo memo;

  Containers(Memo memo) {
    this.memo = memo;
  }

  Object array(Object original) {
    int length = Array.getLength(original);
    Object made = Array.newInstance(original.getClass().getComponentType(), length);
    memo.put(original, made);
    if (original instanceof @Nullable Object[] from) {
      @Nullable Object[] to = (@Nullable Object[]) made;
      Arrays.setAll(to, i -> memo.orNull(from[i]));
    } else {
      System.arraycopy(original, 0, made, 0, length);
    }
    return made;
  }

  Object copy(Collection<?> original) {
    boolean hasOrder = original instanceof TreeSet<?> sorted && sorted.comparator() != null;
    Supplier<Collection<Object>> maker = COLLECTIONS.get(original.getClass());
    if (maker == null || hasOrder) {
      return kept(original, fixed(original));
    }
    Collection<Object> made = maker.get();
    memo.put(original, made);
    addAll(original, made);
    return made;
  }

  Object copy(Map<?, ?> original) {
    boolean hasOrder = original instanceof TreeMap<?, ?> sorted && sorted.comparator() != null;
    Supplier<Map<Object, @Nullable Object>> maker = MAPS.get(original.getClass());
    if (maker == null || hasOrder) {
      checkIsFixed(original);
      Map<Object, @Nullable Object> made = new LinkedHashMap<>();
      putAll(original, made);
      return kept(original, Collections.unmodifiableMap(made));
    }
    Map<Object, @Nullable Object> made = maker.get();
    memo.put(original, made);
    putAll(original, made);
    return made;
  }

  private Object kept(Object original, Object made) {
    memo.put(original, made);
    return made;
  }

  /** Copies one that can't be changed, or only its elements: one like it in what it is used for. */
  private Object fixed(Collection<?> original) {
    checkIsFixed(original);
    Collection<Object> made =
        original instanceof Set<?> ? new LinkedHashSet<>() : new ArrayList<>(original.size());
    addAll(original, made);
    if (made instanceof Set<Object> set) {
      return Collections.unmodifiableSet(set);
    }
    List<Object> list = (List<Object>) made;
    boolean isOfArray = original.getClass().getName().equals("java.util.Arrays$ArrayList");
    return isOfArray ? Arrays.asList(list.toArray()) : Collections.unmodifiableList(list);
  }

  private void checkIsFixed(Object original) {
    String name = original.getClass().getName();
    boolean isFixed =
        name.startsWith("java.util.ImmutableCollections$")
            || name.startsWith("java.util.Collections$")
            || name.equals("java.util.Arrays$ArrayList");
    if (!isFixed || original instanceof Queue<?>) {
      throw memo.refused(
          "a "
              + name
              + ", which can't be copied; use a list, set or map of java.util in its own order.");
    }
  }

  private void addAll(Collection<?> from, Collection<Object> to) {
    from.forEach(element -> to.add(memo.orNull(element)));
  }

  private void putAll(Map<?, ?> from, Map<Object, @Nullable Object> to) {
    from.forEach((key, value) -> to.put(memo.orNull(key), memo.orNull(value)));
  }
}
