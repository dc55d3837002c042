package jtorch.nn;

import java.util.Arrays;

/** Keywords of a call that takes at least one: so it isn't the call without any. */
final class Keywords {
  private Keywords() {}

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
