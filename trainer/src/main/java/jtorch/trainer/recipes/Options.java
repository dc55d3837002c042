package jtorch.trainer.recipes;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jtorch.trainer.Spelling;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;

/** Reads the options of a {@link Choice}; what is wrong is one sentence with the values. */
final class Options {
  private final String owner; // whose they are, for the sentences
  private final Map<String, Object> values;

  /**
   * Takes the options of something.
   *
   * @throws UserException if there is one that it doesn't have
   */
  Options(String label, Choice choice, Collection<String> known) {
    this.owner = choice.name().isEmpty() ? label : label + " " + choice.name();
    this.values = choice.options();
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw UserException.usage(
            owner + " has no option '" + key + "'" + Spelling.hint(key, known));
      }
    }
  }

  private UserException wrong(String key, String what) {
    return UserException.usage(
        owner + ": " + key + " must be " + what + ", not " + values.get(key) + ".");
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  double number(String key) {
    if (values.get(key) instanceof Number number && Double.isFinite(number.doubleValue())) {
      return number.doubleValue();
    }
    throw wrong(key, "a number");
  }

  double number(String key, double otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  /** Returns a number that must be there. */
  double required(String key) {
    if (!has(key)) {
      throw UserException.usage(owner + " needs " + key + ".");
    }
    return number(key);
  }

  long whole(String key, @Nullable Long otherwise) {
    return whole(key, otherwise, 1);
  }

  long whole(String key, @Nullable Long otherwise, long least) {
    if (!has(key) && otherwise != null) {
      return otherwise;
    }
    double value = required(key);
    if (value != Math.rint(value) || value < least) {
      throw wrong(key, "a whole number of " + least + " or more");
    }
    return (long) value;
  }

  boolean flag(String key) {
    if (values.get(key) instanceof Boolean value) {
      return value;
    }
    throw wrong(key, "true or false");
  }

  String text(String key) {
    return String.valueOf(values.get(key));
  }

  /** Returns two numbers. */
  double[] pair(String key) {
    if (values.get(key) instanceof List<?> items
        && items.size() == 2
        && items.get(0) instanceof Number first
        && items.get(1) instanceof Number second
        && !Double.isNaN(first.doubleValue() + second.doubleValue())) {
      return new double[] {first.doubleValue(), second.doubleValue()};
    }
    throw wrong(key, "two numbers, as in 0.9:0.999");
  }

  /** Returns whole numbers, one or more. */
  List<Integer> wholes(String key) {
    if (!has(key)) {
      throw UserException.usage(owner + " needs " + key + ", as in 5:10.");
    }
    Object given = values.get(key);
    List<?> items = given instanceof List<?> list ? list : Collections.singletonList(given);
    if (items.isEmpty()) {
      throw wrong(key, "whole numbers, as in 5:10");
    }
    return items.stream()
        .map(item -> {
          if (item instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
          }
          throw wrong(key, "whole numbers, as in 5:10");
        })
        .toList();
  }
}
