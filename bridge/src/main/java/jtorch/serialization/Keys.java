package jtorch.serialization;

import org.jspecify.annotations.Nullable;

/** What may be a key of a dict or an element of a set. */
final class Keys {
  /** Tuples that hash alike make a table slow, so that only a few may be keys. */
  static final int MOST_TUPLES = 2000;

  private static final int LONGEST_TUPLE = 64;

  private Keys() {}

  /**
   * Returns the key.
   *
   * @throws FileException if it is none; tuples of tuples are refused too, as a few bytes could
   *     make one that takes years to hash
   */
  static @Nullable Object checked(@Nullable Object key) {
    if (isPlain(key)
        || (key instanceof Tuple tuple
            && tuple.size() <= LONGEST_TUPLE
            && tuple.stream().allMatch(Keys::isPlain))) {
      return key;
    }
    throw new FileException(
        "a key of a dict or set in its pickle is neither a string, a number, a truth value, None"
            + " nor a short tuple of those");
  }

  /** Throws if there are too many tuples among keys. */
  static void checkTuples(long tuples) {
    if (tuples > MOST_TUPLES) {
      throw new FileException(
          "its pickle has more than " + MOST_TUPLES + " tuples as keys of dicts and sets");
    }
  }

  static boolean isPlain(@Nullable Object key) {
    return key == null || key instanceof String || key instanceof Number || key instanceof Boolean;
  }
}
