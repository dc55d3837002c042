package jtorch.trainer.recipes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Something chosen by name with its options: an optimizer, a scheduler.
 *
 * @param name PyTorch's name, or empty where only options are given
 * @param options the options' values: numbers, truth values, texts and lists of numbers
 */
public record Choice(String name, Map<String, Object> options) {
  /** Keeps the options' order. */
  public Choice {
    options = new LinkedHashMap<>(options);
  }

  /**
   * Reads {@code SGD,lr=0.1,momentum=0.9}, where {@code 0.9:0.999} is a list.
   *
   * @throws IllegalArgumentException if an option has no value
   */
  public static Choice parse(String text) {
    String name = "";
    Map<String, Object> options = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      if (equals < 0 && name.isEmpty() && options.isEmpty() && !part.isBlank()) {
        name = part.strip();
      } else if (equals <= 0 || equals == part.length() - 1) {
        throw new IllegalArgumentException(
            "'" + part + "' in '" + text + "' is no option; write name=value.");
      } else {
        options.put(part.substring(0, equals).strip(), value(part.substring(equals + 1).strip()));
      }
    }
    return new Choice(name, options);
  }

  private static Object value(String text) {
    if (text.contains(":")) {
      List<Object> items = new ArrayList<>();
      Arrays.stream(text.split(":", -1)).forEach(item -> items.add(value(item)));
      return items;
    }
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return Boolean.valueOf(text);
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException notWhole) {
      try {
        return Double.valueOf(text);
      } catch (NumberFormatException noNumber) {
        return text;
      }
    }
  }

  /** Returns it as a recipe's file has it. */
  public Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    if (!name.isEmpty()) {
      map.put("name", name);
    }
    map.putAll(options);
    return map;
  }

  /** Returns it as it is written on a command line. */
  @Override
  public String toString() {
    return name
        + options.entrySet().stream()
            .map(option -> "," + option.getKey() + "=" + text(option.getValue()))
            .collect(Collectors.joining());
  }

  private static String text(Object value) {
    return value instanceof List<?> items
        ? items.stream().map(String::valueOf).collect(Collectors.joining(":"))
        : String.valueOf(value);
  }
}
