package jtorch;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/** Java's values written as Python writes them: {@code str} and {@code repr}. */
final class PythonText {
  private PythonText() {}

  /** Returns {@code str(value)}. */
  static String str(@Nullable Object value) {
    return value instanceof CharSequence
            || value instanceof Character
            || value instanceof Device // its name alone, where repr says what it is
        ? value.toString()
        : repr(value);
  }

  /** Returns {@code repr(value)}. */
  static String repr(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean truth -> truth ? "True" : "False";
      case Double number -> PythonNumbers.repr(number);
      case Float number -> PythonNumbers.repr(number);
      case CharSequence text -> quoted(text.toString());
      case Character letter -> quoted(letter.toString());
      case Device device -> device(device);
      case OrderedDict<?, ?> ordered -> ordered.toString();
      case OrderedDict.View view -> view.toString();
      case Map<?, ?> map -> dict(map);
      case Map.Entry<?, ?> pair -> "(" + repr(pair.getKey()) + ", " + repr(pair.getValue()) + ")";
      case Set<?> set -> set.isEmpty() ? "set()" : joined(set, "{", "}");
      case Collection<?> list -> joined(list, "[", "]");
      default -> value.getClass().isArray() ? array(value) : value.toString();
    };
  }

  private static String device(Device device) {
    String index = device.index() < 0 ? "" : ", index=" + device.index();
    return "device(type=" + quoted(device.type()) + index + ")";
  }

  private static String joined(Iterable<?> values, String begin, String end) {
    StringJoiner all = new StringJoiner(", ", begin, end);
    values.forEach(value -> all.add(repr(value)));
    return all.toString();
  }

  private static String dict(Map<?, ?> map) {
    StringJoiner all = new StringJoiner(", ", "{", "}");
    map.forEach((key, value) -> all.add(repr(key) + ": " + repr(value)));
    return all.toString();
  }

  private static String array(Object values) {
    StringJoiner all = new StringJoiner(", ", "[", "]");
    for (int i = 0; i < Array.getLength(values); i++) {
      all.add(repr(Array.get(values, i)));
    }
    return all.toString();
  }

  /** Between single quotes, unless there is one in the text and no double one. */
  private static String quoted(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    text.chars().forEach(c -> out.append(escaped((char) c, quote)));
    return out.append(quote).toString();
  }

  private static String escaped(char letter, char quote) {
    return switch (letter) {
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> {
        if (letter == quote) {
          yield "\\" + letter;
        }
        boolean control = letter < ' ' || (letter >= 0x7f && letter <= 0xa0);
        yield control ? String.format("\\x%02x", (int) letter) : String.valueOf(letter);
      }
    };
  }
}
