package jtorch;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Python's {@code '%d %.4f' % (a, b)}.
 *
 * <p>The conversions are those of the <a
 * href="https://docs.python.org/3/library/stdtypes.html#printf-style-string-formatting">page</a>
 * but for {@code %a} and {@code %c} and names in brackets.
 */
final class PercentFormat {
  private static final Pattern FIELD =
      Pattern.compile(
          "%(?<flags>[-+ 0#]*)(?<width>\\*|\\d{1,9})?(?:\\.(?<precision>\\*|\\d{0,9}))?"
              + "(?<type>[a-zA-Z%])");

  private final String text;
  private final @Nullable Object[] values;
  private int taken;

  private PercentFormat(String text, @Nullable Object... values) {
    this.text = text;
    this.values = values;
  }

  /**
   * Writes a text with its values.
   *
   * @throws IllegalArgumentException if a field is unknown, doesn't fit its value or has none, or a
   *     value has no field
   */
  static String apply(String text, @Nullable Object... values) {
    return new PercentFormat(text, values).all();
  }

  private String all() {
    StringBuilder out = new StringBuilder();
    Matcher field = FIELD.matcher(text);
    int place = 0;
    for (int next = text.indexOf('%'); next >= 0; next = text.indexOf('%', place)) {
      out.append(text, place, next);
      if (!field.find(next) || field.start() != next) {
        throw problem("has a '%' that begins no field; write '%%' for the character");
      }
      out.append(field.group("type").equals("%") ? "%" : written(field));
      place = field.end();
    }
    if (taken < values.length) {
      throw problem("has fields for " + taken + " values, not for " + values.length);
    }
    return out.append(text, place, text.length()).toString();
  }

  private String written(Matcher field) {
    String width = size(field.group("width"));
    boolean left = field.group("flags").contains("-") || width.startsWith("-");
    String precision = size(field.group("precision"));
    String type = field.group("type");
    Object value = next();
    if (type.equals("s") || type.equals("r")) {
      String word = type.equals("s") ? PythonText.str(value) : PythonText.repr(value);
      String cut =
          field.group("precision") == null ? "" : "." + (precision.isEmpty() ? "0" : precision);
      return FormatSpec.apply((left ? "<" : ">") + width.replace("-", "") + cut + "s", word);
    }
    boolean whole = "diuxXo".contains(type);
    if (!whole && !"eEfFgG".contains(type)) {
      throw problem("has a conversion '%" + type + "'; known are d, i, u, x, o, e, f, g, s and r");
    }
    if (whole && !precision.isEmpty()) {
      throw problem("has a precision for whole numbers, which only Python knows");
    }
    String spec = numbers(field.group("flags"), left) + width.replace("-", "");
    String digits =
        field.group("precision") == null || whole
            ? ""
            : "." + (precision.isEmpty() ? "0" : precision);
    String kind = "iu".contains(type) ? "d" : type;
    return FormatSpec.apply(spec + digits + kind, whole ? truncated(value) : number(value));
  }

  /** What the flags are in a specification of {@code str.format}. */
  private static String numbers(String flags, boolean left) {
    String sign = flags.contains("+") ? "+" : flags.contains(" ") ? " " : "";
    String prefix = flags.contains("#") ? "#" : "";
    return (left ? "<" : flags.contains("0") ? "" : ">")
        + sign
        + prefix
        + (flags.contains("0") && !left ? "0" : "");
  }

  /** A width or precision: as it stands, or for a star the next value. */
  private String size(@Nullable String given) {
    if (given == null) {
      return "";
    }
    return given.equals("*") ? String.valueOf(truncated(next())) : given;
  }

  private Object next() {
    if (taken >= values.length) {
      throw problem("asks for value " + taken + ", counted from 0, of " + values.length);
    }
    Object value = values[taken++];
    return value == null ? "None" : value;
  }

  /** What a field of whole numbers writes: {@code '%d' % 2.9} is 2. */
  private Object truncated(Object value) {
    Object number = number(value);
    if (number instanceof Double || number instanceof Float) {
      double real = ((Number) number).doubleValue();
      if (Double.isNaN(real) || Double.isInfinite(real) || Math.abs(real) >= 0x1p63) {
        throw problem("has a field for a whole number, which " + real + " is not");
      }
      return new BigDecimal(real).longValue();
    }
    return number;
  }

  private Object number(Object value) {
    if (value instanceof Tensor tensor && tensor.numel() == 1 && !tensor.dtype().is_complex()) {
      return tensor.dtype().is_floating_point() ? (Object) tensor.item() : tensor.item_long();
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value;
    }
    throw problem("has a field for a number, and the value " + PythonText.repr(value));
  }

  private IllegalArgumentException problem(String what) {
    return new IllegalArgumentException("percent: '" + text + "' " + what + ".");
  }
}
