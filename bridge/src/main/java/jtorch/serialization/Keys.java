package jtorch.serialization;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may be a key of a dict or an element of a set. */
final class Keys {
  private Keys() {}

  /**
   * Returns the key.
   *
   * @throws FileException if it is none; tuples of tuples are refused too, as a few bytes could
   *     make one that takes years to hash
   */
  static @Nullable Object checked(@Nullable Object key) {
    if (isPlain(key) || (key instanceof Tuple tuple && tuple.stream().allMatch(Keys::isPlain))) {
      return key;
    }
    throw new FileException(
        "a key of a dict or set in its pickle is neither a string, a number, a truth value, None"
            + " nor a tuple of those");
  }

  static boolean isPlain(@Nullable Object key) {
    return key == null || key instanceof String || key instanceof Number || key instanceof Boolean;
  }

  /**
   * Throws unless these can be the keys of one dict in Python.
   *
   * @throws IllegalArgumentException if one can't be a key, or two would be the same
   */
  static void checkSaved(Collection<?> keys) {
    Set<@Nullable Object> known = new HashSet<>();
    for (Object key : keys) {
      boolean tuple = key instanceof Tuple t && t.stream().allMatch(Keys::isPlain);
      if (key != null && !isPlain(key) && !tuple) {
        throw new IllegalArgumentException(
            "torch.save: a key of a map or an element of a set must be a string, a number, a truth"
                + " value or null, not a "
                + key.getClass().getName()
                + ".");
      }
      if (!known.add(inPython(key))) {
        throw new IllegalArgumentException(
            "torch.save: Python takes the key "
                + key
                + " of a map or element of a set for the same as another one, as 1, 1.0 and true"
                + " are; give them as strings.");
      }
    }
  }

  /** Returns the same for keys that are equal in Python. */
  private static @Nullable Object inPython(@Nullable Object key) {
    return switch (key) {
      case Boolean truth -> truth ? BigDecimal.ONE : BigDecimal.ZERO;
      case BigInteger i -> new BigDecimal(i).stripTrailingZeros();
      case Float f -> inPython(f.doubleValue());
      case Double d -> Double.isFinite(d) ? new BigDecimal(d).stripTrailingZeros() : d;
      case Number i -> BigDecimal.valueOf(i.longValue()).stripTrailingZeros();
      case Tuple tuple -> Tuple.of(tuple.stream().map(Keys::inPython).toArray());
      case null, default -> key;
    };
  }
}
