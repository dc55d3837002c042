package jtorch;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/** What stands behind the colon of a field: how a value is written. */
record FormatSpec(
    String text,
    @Nullable String fill,
    @Nullable String align,
    @Nullable String sign,
    boolean prefixed,
    boolean zero,
    int width,
    @Nullable String grouping,
    int precision,
    String type) {
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:(?<fill>.)?(?<align>[<>=^]))?(?<sign>[+ -])?(?<prefixed>#)?(?<zero>0)?"
              + "(?<width>\\d{1,9})?(?<grouping>[,_])?(?:\\.(?<precision>\\d{1,9}))?"
              + "(?<type>[a-zA-Z%])?",
          Pattern.DOTALL);

  /**
   * Writes a value.
   *
   * @throws IllegalArgumentException if the specification is unknown or doesn't fit the value
   */
  static String apply(String spec, @Nullable Object value) {
    if (value != null && value.getClass() == Tensor.class) {
      Tensor tensor = (Tensor) value;
      if (tensor.dim() == 0 && !tensor.dtype().is_complex()) {
        return apply(spec, number(tensor));
      }
    }
    return spec.isEmpty() ? PythonText.str(value) : of(spec).write(value);
  }

  private static Object number(Tensor tensor) {
    if (tensor.dtype() == DType.bool) {
      return tensor.item_bool();
    }
    return tensor.dtype().is_floating_point() ? (Object) tensor.item() : tensor.item_long();
  }

  private static FormatSpec of(String spec) {
    Matcher parts = PARTS.matcher(spec);
    if (!parts.matches()) {
      throw new IllegalArgumentException("format: '" + spec + "' is no format specification.");
    }
    String width = parts.group("width");
    String precision = parts.group("precision");
    String type = parts.group("type");
    return new FormatSpec(
        spec,
        parts.group("fill"),
        parts.group("align"),
        parts.group("sign"),
        parts.group("prefixed") != null,
        parts.group("zero") != null,
        width == null ? 0 : Integer.parseInt(width),
        parts.group("grouping"),
        precision == null ? -1 : Integer.parseInt(precision),
        type == null ? "" : type);
  }

  private String write(@Nullable Object value) {
    if (value == null) {
      throw mismatch(null);
    }
    return switch (value) {
      case Double number -> real(number, value);
      case Float number -> real(number, value);
      case Boolean truth -> whole(truth ? 1 : 0, value);
      case Long number -> whole(number, value);
      case Integer number -> whole(number, value);
      case Short number -> whole(number, value);
      case Byte number -> whole(number, value);
      case CharSequence text -> words(text.toString(), value);
      case Character letter -> words(letter.toString(), value);
      default -> throw mismatch(value);
    };
  }

  private String whole(long number, Object value) {
    String digits = Long.toUnsignedString(Math.abs(number));
    if ("eEfFgG%".contains(type) && !type.isEmpty()) {
      return real((double) number, value);
    }
    boolean decimal = type.isEmpty() || type.equals("d");
    if (precision >= 0 || (!decimal && ",".equals(grouping))) {
      throw mismatch(value);
    }
    return switch (type) {
      case "", "d" -> signed(number < 0, "", digits, 3);
      case "x" -> signed(number < 0, "0x", inBase(number, 16), 4);
      case "X" -> signed(number < 0, "0X", inBase(number, 16).toUpperCase(Locale.ROOT), 4);
      case "o" -> signed(number < 0, "0o", inBase(number, 8), 4);
      case "b" -> signed(number < 0, "0b", inBase(number, 2), 4);
      default -> throw mismatch(value);
    };
  }

  private static String inBase(long number, int base) {
    return Long.toUnsignedString(Math.abs(number), base);
  }

  private String real(double number, Object value) {
    if (prefixed) {
      throw mismatch(value);
    }
    int digits = precision < 0 ? 6 : precision;
    String body =
        switch (type) {
          case "f", "F" -> PythonNumbers.fixed(number, digits);
          case "e", "E" -> PythonNumbers.scientific(number, digits);
          case "g", "G" -> PythonNumbers.compact(number, Math.max(1, digits));
          case "%" -> PythonNumbers.fixed(number * 100, digits) + "%";
          case "" ->
              precision < 0
                  ? PythonNumbers.repr(number)
                  : PythonNumbers.general(number, Math.max(1, digits));
          default -> throw mismatch(value);
        };
    boolean negative = body.startsWith("-");
    String unsigned = negative ? body.substring(1) : body;
    boolean upper = !type.isEmpty() && Character.isUpperCase(type.charAt(0));
    return signed(negative, "", upper ? unsigned.toUpperCase(Locale.ROOT) : unsigned, 3);
  }

  private String words(String value, Object original) {
    boolean number = sign != null || prefixed || grouping != null || "=".equals(align);
    if (number || !(type.isEmpty() || type.equals("s"))) {
      throw mismatch(original);
    }
    int length = value.codePointCount(0, value.length());
    String shown =
        precision < 0 || length <= precision
            ? value
            : value.substring(0, value.offsetByCodePoints(0, precision));
    return padded("", shown, "<", zero ? "0" : " ");
  }

  /** Puts sign, prefix and separators to a number's digits, and what fills its width. */
  private String signed(boolean negative, String prefix, String body, int group) {
    String plus = sign == null || sign.equals("-") ? "" : sign;
    String front = (negative ? "-" : plus) + (prefixed ? prefix : "");
    String shown = grouping == null ? body : grouped(body, group, width - front.length());
    return padded(front, shown, zero && align == null ? "=" : ">", zero ? "0" : " ");
  }

  /** Puts separators between the digits before the point, and between zeros that fill a width. */
  private String grouped(String body, int group, int least) {
    int base = group == 3 ? 10 : 16;
    int end = 0;
    while (end < body.length() && Character.digit(body.charAt(end), base) >= 0) {
      end++;
    }
    if (end == 0) {
      return body; // inf and nan
    }
    String rest = body.substring(end);
    StringBuilder digits = new StringBuilder(body.substring(0, end));
    String grouped = separated(digits, group);
    while (isFilledByZeros() && grouped.length() + rest.length() < least) {
      grouped = separated(digits.insert(0, '0'), group);
    }
    return grouped + rest;
  }

  private boolean isFilledByZeros() {
    boolean inside = align == null ? zero : align.equals("=");
    return inside && (fill == null ? zero : fill.equals("0"));
  }

  private String separated(CharSequence digits, int group) {
    StringBuilder out = new StringBuilder(digits);
    for (int at = digits.length() - group; at > 0; at -= group) {
      out.insert(at, grouping);
    }
    return out.toString();
  }

  private String padded(String front, String body, String usualAlign, String usualFill) {
    String all = front + body;
    int missing = width - all.codePointCount(0, all.length());
    if (missing <= 0) {
      return all;
    }
    String filling = (fill == null ? usualFill : fill).repeat(missing);
    return switch (align == null ? usualAlign : align) {
      case "<" -> all + filling;
      case "=" -> front + filling + body;
      case "^" ->
          filling.substring(0, missing / 2) + all + filling.substring(0, missing - missing / 2);
      default -> filling + all;
    };
  }

  private IllegalArgumentException mismatch(@Nullable Object value) {
    String what = value == null ? "None" : value.getClass().getSimpleName();
    return new IllegalArgumentException(
        "format: the specification '" + text + "' doesn't fit " + what + ".");
  }
}
