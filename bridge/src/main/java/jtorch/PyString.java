package jtorch;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code str.format} and {@code print}, so that a tutorial's lines come out character for
 * character.
 *
 * <p>{@code PyString.format("Loss: {:.6f}", loss)} is {@code 'Loss: {:.6f}'.format(loss)}. Known
 * are fields in their order, {@code {}}, by number, {@code {0}}, or by name, {@code {loss}}, of a
 * single value that is a map, {@code format(text, Map.of("loss", loss))}; the conversions {@code
 * !s} and {@code !r}; a specification's own fields, <code>{:>{}}</code>; and the <a
 * href="https://docs.python.org/3/library/string.html#format-specification-mini-language">format
 * specifications</a> with fill, alignment, sign, zero, width, grouping, precision and the types
 * {@code d, b, o, x, f, e, g, s, %}.
 *
 * <p>A tensor without dimensions is written as its number, true as {@code True} and null as {@code
 * None}.
 */
public final class PyString {
  private final String text;
  private final @Nullable Object[] values;
  private int place;
  private int taken;
  private boolean numbered;

  private PyString(String text, @Nullable Object... values) {
    this.text = text;
    this.values = values;
  }

  /**
   * Returns the text with each {@code {...}} replaced by its value.
   *
   * @throws IllegalArgumentException if a brace stands alone, a field has a name or a number that
   *     no value has, numbered fields are mixed with others, or a specification is unknown or
   *     doesn't fit its value
   */
  public static String format(String text, @Nullable Object... values) {
    return new PyString(text, values).all();
  }

  /**
   * Returns the text with each field such as {@code %d} or {@code %.4f} replaced by its value:
   * {@code '%d %.4f' % (step, loss)} in Python is {@code percent("%d %.4f", step, loss)}.
   *
   * @throws IllegalArgumentException if a field is unknown, doesn't fit its value or has none, or a
   *     value has no field
   */
  public static String percent(String text, @Nullable Object... values) {
    return PercentFormat.apply(text, values);
  }

  /**
   * Prints values as Python's {@code print(a, b, c)} does, with blanks between them and a new line
   * behind the last: {@code True}, {@code None}, {@code 1e-05}, {@code [1, 2]} for a list and for
   * an array, so that {@code print(x.shape())} is {@code print(list(x.shape))}.
   */
  public static void print(@Nullable Object... values) {
    System.out.println(Arrays.stream(values).map(PythonText::str).collect(Collectors.joining(" ")));
  }

  private String all() {
    StringBuilder out = new StringBuilder();
    while (place < text.length()) {
      char found = text.charAt(place++);
      if (found != '{' && found != '}') {
        out.append(found);
      } else if (place < text.length() && text.charAt(place) == found) {
        out.append(found);
        place++;
      } else if (found == '}') {
        throw problem("has a '}' that closes nothing; write '}}' for the character");
      } else {
        out.append(field());
      }
    }
    return out.toString();
  }

  /** Reads what follows a brace, up to behind the one that closes it. */
  private String field() {
    int start = place;
    String name = until("!:}{");
    @Nullable Object value = value(name);
    if (text.charAt(place) == '!') {
      place++;
      value = converted(value, until(":}"));
    }
    if (text.charAt(place) == '{') {
      throw problem("has a '{' in the name of a field, at " + start);
    }
    if (text.charAt(place++) == '}') {
      return FormatSpec.apply("", value);
    }
    return FormatSpec.apply(spec(), value);
  }

  /** Reads a specification, whose own fields are filled first. */
  private String spec() {
    StringBuilder spec = new StringBuilder();
    while (true) {
      spec.append(until("{}"));
      if (text.charAt(place++) == '}') {
        return spec.toString();
      }
      spec.append(field());
    }
  }

  /** Reads up to one of these characters, and stays at it. */
  private String until(String ends) {
    int start = place;
    while (place < text.length() && ends.indexOf(text.charAt(place)) < 0) {
      place++;
    }
    if (place == text.length()) {
      throw problem("has a '{' that nothing closes; write '{{' for the character");
    }
    return text.substring(start, place);
  }

  private @Nullable Object value(String name) {
    boolean byNumber = !name.isEmpty();
    if (byNumber && values.length == 1 && values[0] instanceof Map<?, ?> map) {
      if (map.containsKey(name)) {
        return map.get(name);
      }
    }
    if (byNumber && !name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw problem("has a field '" + name + "'; only numbers can stand there, as in {0}");
    }
    if (taken > 0 && byNumber != numbered) {
      throw problem("mixes fields with numbers and fields without");
    }
    numbered = byNumber;
    int index = byNumber ? number(name) : taken;
    taken++;
    if (index >= values.length) {
      throw problem("asks for value " + index + ", counted from 0, of " + values.length);
    }
    return values[index];
  }

  private static int number(String name) {
    return name.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(name);
  }

  private Object converted(@Nullable Object value, String conversion) {
    return switch (conversion) {
      case "s" -> PythonText.str(value);
      case "r" -> PythonText.repr(value);
      default -> throw problem("has a conversion '!" + conversion + "'; known are !s and !r");
    };
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException("format: '" + text + "' " + what + ".");
  }
}
