package jtorch;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.DoubleFunction;
import jtorch.internal.PythonNumbers;

/** How the numbers of one tensor are written, all with one width. */
final class NumberText {
  private static final int PRECISION = 4;

  private final DType dtype;
  private final DoubleFunction<String> format;
  private final int width;

  NumberText(DType dtype, double[] shown) {
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
      if (wide || (!whole && min < 1e-4)) {
        format = v -> PythonNumbers.scientific(v, PRECISION);
      } else if (whole) {
        format = NumberText::whole;
      } else {
        format = v -> PythonNumbers.fixed(v, PRECISION);
      }
      width = longest(finite, format, 0);
    }
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
