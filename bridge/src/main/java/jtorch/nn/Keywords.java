package jtorch.nn;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Keywords of a call that takes at least one: so it isn't the call without any. */
final class Keywords {
  private Keywords() {}

  /** Returns the last keyword of a type, or null. */
  static <K> @Nullable K last(Class<K> type, Object... keywords) {
    @Nullable K found = null;
    for (Object keyword : keywords) {
      found = type.isInstance(keyword) ? type.cast(keyword) : found;
    }
    return found;
  }

  /** Returns those of a type, in order. */
  @SuppressWarnings("unchecked") // an array of the class that is asked for
  static <K> K[] of(Class<K> type, Object[] keywords) {
    return Arrays.stream(keywords)
        .filter(type::isInstance)
        .toArray(size -> (K[]) Array.newInstance(type, size));
  }

  /** Returns the number of the last keyword of a type, or the usual one. */
  static <K> double number(
      Class<K> type, ToDoubleFunction<K> value, double usual, Object... keywords) {
    @Nullable K found = last(type, keywords);
    return found == null ? usual : value.applyAsDouble(found);
  }

  /** Returns the number of the last keyword of a type as it was given, or the usual one. */
  static <K> Number given(
      Class<K> type, Function<K, Number> value, Number usual, Object... keywords) {
    @Nullable K found = last(type, keywords);
    return found == null ? usual : value.apply(found);
  }

  /** Returns some keywords, then others, the last of which count. */
  static <K> K[] joined(K[] first, K[] others) {
    K[] all = Arrays.copyOf(first, first.length + others.length);
    System.arraycopy(others, 0, all, first.length, others.length);
    return all;
  }

  /** Returns all of them and one more, as values of any type. */
  static Object[] all(Object[] keywords, Object last) {
    Object[] all = Arrays.copyOf(keywords, keywords.length + 1, Object[].class);
    all[keywords.length] = last;
    return all;
  }

  /** Returns all of them, as they were given. */
  static <K> K[] of(K first, K[] more) {
    K[] all = Arrays.copyOf(more, more.length + 1);
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = first;
    return all;
  }
}
