package jtorch;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jtorch.internal.PythonNumbers;

/**
 * Python's {@code str.format}, so that a tutorial's lines come out character for character.
 *
 * <p>{@code PyString.format("Loss: {:.6f}", loss)} is {@code 'Loss: {:.6f}'.format(loss)}. Known
 * are {@code {}} and the <a
 * href="https://docs.python.org/3/library/string.html#format-specification-mini-language">format
 * specifications</a> with fill, alignment, sign, zero, width, comma, precision and the types {@code
 * d, f, e, g, s, %}.
 */
public final class PyString {
  private static final Pattern FIELD = Pattern.compile("\\{\\{|}}|\\{(?::([^{}]*))?}");
  private static final Pattern SPEC =
      Pattern.compile(
          "(?:(?<fill>.)?(?<align>[<>^]))?(?<sign>[+ -])?(?<zero>0)?(?<width>\\d+)?(?<comma>,)?"
              + "(?:\\.(?<precision>\\d+))?(?<type>[dfegs%])?");

  private PyString() {}

  /**
   * Returns the text with each {@code {...}} replaced by the next value.
   *
   * @throws IllegalArgumentException if a specification is unknown or doesn't fit its value, or
   *     there are more fields than values
   */
  public static String format(String text, Object... values) {
    StringBuilder out = new StringBuilder();
    Matcher field = FIELD.matcher(text);
    int next = 0;
    while (field.find()) {
      String found = field.group();
      String replacement;
      if (found.equals("{{") || found.equals("}}")) {
        replacement = found.substring(1);
      } else if (next == values.length) {
        throw new IllegalArgumentException(
            "'" + text + "' has more fields than the " + values.length + " values.");
      } else {
        String spec = field.group(1);
        replacement = one(values[next++], spec == null ? "" : spec);
      }
      field.appendReplacement(out, Matcher.quoteReplacement(replacement));
    }
    return field.appendTail(out).toString();
  }

  private static String one(Object value, String spec) {
    Matcher parts = SPEC.matcher(spec);
    if (!parts.matches()) {
      throw new IllegalArgumentException("'" + spec + "' is no format specification.");
    }
    String body = body(value, parts, spec);
    String sign = parts.group("sign");
    if (sign != null && !sign.equals("-") && value instanceof Number && !body.startsWith("-")) {
      body = sign + body;
    }
    return pad(body, value instanceof Number, parts);
  }

  private static String body(Object value, Matcher parts, String spec) {
    String type = parts.group("type");
    String digits = parts.group("precision");
    int precision = digits == null ? 6 : Integer.parseInt(digits);
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return switch (type == null ? "" : type) {
        case "f" -> grouped(PythonNumbers.fixed(number, precision), parts);
        case "e" -> PythonNumbers.scientific(number, precision);
        case "g" -> PythonNumbers.compact(number, Math.max(1, precision));
        case "%" -> PythonNumbers.fixed(number * 100, precision) + "%";
        case "" ->
            digits == null
                ? PythonNumbers.repr(number)
                : PythonNumbers.general(number, Math.max(1, precision));
        default -> throw mismatch(spec, value);
      };
    }
    if (value instanceof Long || value instanceof Integer) {
      long number = ((Number) value).longValue();
      return switch (type == null ? "d" : type) {
        case "d" -> grouped(Long.toString(number), parts);
        case "f", "e", "g", "%" -> body((double) number, parts, spec);
        default -> throw mismatch(spec, value);
      };
    }
    if (type != null && !type.equals("s")) {
      throw mismatch(spec, value);
    }
    String text = String.valueOf(value);
    return digits == null || text.length() <= precision ? text : text.substring(0, precision);
  }

  private static IllegalArgumentException mismatch(String spec, Object value) {
    return new IllegalArgumentException(
        "The format '" + spec + "' doesn't fit " + value.getClass().getSimpleName() + ".");
  }

  private static String grouped(String number, Matcher parts) {
    if (parts.group("comma") == null) {
      return number;
    }
    int point = number.indexOf('.');
    String whole = point < 0 ? number : number.substring(0, point);
    String rest = point < 0 ? "" : number.substring(point);
    return whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + rest;
  }

  private static String pad(String body, boolean number, Matcher parts) {
    int width = parts.group("width") == null ? 0 : Integer.parseInt(parts.group("width"));
    int missing = width - body.codePointCount(0, body.length());
    if (missing <= 0) {
      return body;
    }
    if (parts.group("zero") != null && parts.group("align") == null && number) {
      int digits = body.startsWith("-") || body.startsWith("+") ? 1 : 0;
      return body.substring(0, digits) + "0".repeat(missing) + body.substring(digits);
    }
    String fill = parts.group("fill") == null ? " " : parts.group("fill");
    String align = parts.group("align") == null ? (number ? ">" : "<") : parts.group("align");
    int left =
        switch (align) {
          case ">" -> missing;
          case "^" -> missing / 2;
          default -> 0;
        };
    return fill.repeat(left) + body + fill.repeat(missing - left);
  }
}
