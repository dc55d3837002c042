package jtorch.nn;

import java.util.Arrays;

/** Keywords of a call that takes at least one: so it isn't the call without any. */
final class Keywords {
  private Keywords() {}

  /** Returns all of them, as they were given. */
  static <K> K[] of(K first, K[] more) {
    K[] all = Arrays.copyOf(more, more.length + 1);
    System.arraycopy(more, 0, all, 1, more.length);
    all[0] = first;
    return all;
  }
}
