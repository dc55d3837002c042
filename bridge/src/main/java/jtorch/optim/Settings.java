package jtorch.optim;

import java.util.LinkedHashMap;
import java.util.Map;

/** An optimizer's numbers under PyTorch's names, in PyTorch's order; a switch is 0 or 1. */
final class Settings {
  private final String optimizer;
  private final Map<String, Double> numbers = new LinkedHashMap<>();

  Settings(String optimizer) {
    this.optimizer = optimizer;
  }

  /** Returns a copy that can change by itself. */
  Settings copy() {
    Settings copy = new Settings(optimizer);
    copy.numbers.putAll(numbers);
    return copy;
  }

  Settings set(String name, double value) {
    numbers.put(name, value);
    return this;
  }

  Settings set(String name, boolean value) {
    return set(name, value ? 1 : 0);
  }

  double get(String name) {
    Double value = numbers.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          optimizer + " has no setting '" + name + "', only " + numbers.keySet() + ".");
    }
    return value;
  }

  boolean is(String name) {
    return get(name) != 0;
  }

  /** Throws unless each of these is 0 or more. */
  void checkNotNegative(String... names) {
    for (String name : names) {
      if (!(get(name) >= 0)) {
        throw new IllegalArgumentException(
            optimizer + ": " + name + " must be 0 or more, not " + get(name) + ".");
      }
    }
  }

  /** Throws unless each of these is at least 0 and below 1. */
  void checkShare(String... names) {
    for (String name : names) {
      if (!(get(name) >= 0 && get(name) < 1)) {
        throw new IllegalArgumentException(
            optimizer + ": " + name + " must be at least 0 and below 1, not " + get(name) + ".");
      }
    }
  }
}
