package jtorch;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import jtorch.internal.PythonNumbers;

/** How the numbers of one tensor are written, all with one width. */
final class NumberText {
  private final DType dtype;
  private final DoubleFunction<String> format;
  private final int width;

  NumberText(DType dtype, double[] shown, PrintOptions how) {
    this.dtype = dtype;
    double[] finite = Arrays.stream(shown).filter(v -> Double.isFinite(v) && v != 0).toArray();
    if (!dtype.is_floating_point()) {
      format = this::integer;
      width = longest(shown, format, 0);
    } else if (finite.length == 0) {
      format = NumberText::whole;
      width = 1;
    } else {
      double max = Arrays.stream(finite).map(Math::abs).max().orElseThrow();
      double min = Arrays.stream(finite).map(Math::abs).min().orElseThrow();
      boolean whole = Arrays.stream(finite).allMatch(v -> v == Math.ceil(v));
      boolean wide = max / min > 1000 || max > 1e8;
      boolean exponents = wide || (!whole && min < 1e-4);
      Boolean wanted = how.sci_mode();
      format = format(wanted == null ? exponents : wanted, whole, how.precision());
      width = longest(finite, format, 0);
    }
  }

  private static DoubleFunction<String> format(boolean exponents, boolean whole, int precision) {
    if (exponents) {
      return v -> PythonNumbers.scientific(v, precision);
    }
    return whole ? NumberText::whole : v -> PythonNumbers.fixed(v, precision);
  }

  private String integer(double value) {
    return dtype == DType.bool
        ? (value != 0 ? "True" : "False")
        : String.format(Locale.ROOT, "%d", (long) value);
  }

  private static String whole(double value) {
    String text = PythonNumbers.fixed(value, 0);
    return Double.isFinite(value) ? text + "." : text;
  }

  private static int longest(double[] values, DoubleFunction<String> format, int atLeast) {
    return Arrays.stream(values)
        .mapToObj(format)
        .mapToInt(String::length)
        .reduce(atLeast, Math::max);
  }

  int width() {
    return width;
  }

  String format(double value) {
    String text = format.apply(value);
    return " ".repeat(Math.max(0, width - text.length())) + text;
  }
}
