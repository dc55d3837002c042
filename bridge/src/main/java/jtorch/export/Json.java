package jtorch.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/** A value of a JSON text and where it stands there, for errors. */
record Json(@Nullable Object value, @Nullable Json parent, String place) {
  private static final Set<String> NO_JSON = Set.of("Infinity", "-Infinity", "NaN");

  /** Returns the value of a name in this object. */
  Json get(String name) {
    return new Json(map().get(name), this, name);
  }

  /** Returns whether this object has a value of a name that isn't null. */
  boolean has(String name) {
    return map().get(name) != null;
  }

  /** Returns the only name in this object and its value: how the format writes a choice. */
  Map.Entry<String, Json> only() {
    Map<?, ?> map = map();
    if (map.size() != 1) {
      throw wrong("an object with one name");
    }
    String name = (String) map.keySet().iterator().next();
    return Map.entry(name, get(name));
  }

  /** Returns the elements of this array. */
  List<Json> list() {
    if (!(value instanceof List<?> items)) {
      throw wrong("an array");
    }
    List<Json> all = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      all.add(new Json(items.get(i), this, Integer.toString(i)));
    }
    return all;
  }

  /** Returns the values of this object under their names. */
  Map<String, Json> members() {
    Map<String, Json> all = new LinkedHashMap<>();
    map().forEach((name, item) -> all.put((String) name, new Json(item, this, (String) name)));
    return all;
  }

  private Map<?, ?> map() {
    if (!(value instanceof Map<?, ?> map)) {
      throw wrong("an object");
    }
    return map;
  }

  String text() {
    if (!(value instanceof String text)) {
      throw wrong("a string");
    }
    return text;
  }

  long integer() {
    if (!(value instanceof Long number)) {
      throw wrong("a whole number of 64 bits");
    }
    return number;
  }

  boolean truth() {
    if (!(value instanceof Boolean truth)) {
      throw wrong("true or false");
    }
    return truth;
  }

  /** Returns a number; those that JSON has none for are strings. */
  double real() {
    return switch (value) {
      case Double number -> number;
      case Long number -> number;
      case String text when NO_JSON.contains(text) -> Double.parseDouble(text);
      case null, default -> throw wrong("a number");
    };
  }

  /** Returns what to throw for something else than what is needed here. */
  FileException wrong(String needed) {
    return new FileException(
        "its " + path() + " is " + (value == null ? "missing" : shown(value)) + ", not " + needed);
  }

  private String path() {
    StringBuilder path = new StringBuilder(place);
    for (Json above = parent; above != null; above = above.parent) {
      path.insert(0, above.place + ".");
    }
    return path.length() <= 200 ? path.toString() : "..." + path.substring(path.length() - 200);
  }

  private static String shown(Object value) {
    return switch (value) {
      case Map<?, ?> _ -> "an object";
      case List<?> _ -> "an array";
      case String text -> "'" + plain(text) + "'";
      default -> value.toString();
    };
  }

  /** Returns what a file calls something, short and in one line. */
  static String plain(String name) {
    String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
    return plain.length() <= 80 ? plain : plain.substring(0, 80) + "...";
  }
}
