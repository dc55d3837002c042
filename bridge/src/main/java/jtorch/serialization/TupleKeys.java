package jtorch.serialization;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tuples among the keys of a dict or set: many that hash alike would make it slow. */
final class TupleKeys {
  /** Pairs of the numbers to 1000 have 33 that hash alike. */
  private static final int MOST_ALIKE = 256;

  private final Map<Integer, Integer> alike = new HashMap<>();

  /**
   * Counts a key that was checked.
   *
   * @throws FileException if there are too many like this one
   */
  void add(@Nullable Object key) {
    if (key instanceof Tuple tuple && alike.merge(tuple.hashCode(), 1, Integer::sum) > MOST_ALIKE) {
      throw new FileException(
          "a dict or set in its pickle has more than "
              + MOST_ALIKE
              + " tuples as keys that hash alike");
    }
  }
}
