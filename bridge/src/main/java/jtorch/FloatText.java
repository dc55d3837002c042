package jtorch;

import java.util.Arrays;
import java.util.function.DoubleFunction;
import jtorch.internal.PythonNumbers;

/** How numbers with a fraction are written. */
final class FloatText implements NumberText {
  private final double[] values;
  private final DoubleFunction<String> format;
  private final int width;

  FloatText(double[] values, PrintOptions how) {
    this.values = values;
    double[] finite = Arrays.stream(values).filter(v -> Double.isFinite(v) && v != 0).toArray();
    format = finite.length == 0 ? FloatText::whole : format(finite, how);
    width = Arrays.stream(finite).mapToObj(format).mapToInt(String::length).reduce(1, Math::max);
  }

  private static DoubleFunction<String> format(double[] finite, PrintOptions how) {
    double max = Arrays.stream(finite).map(Math::abs).max().orElseThrow();
    double min = Arrays.stream(finite).map(Math::abs).min().orElseThrow();
    Boolean wanted = how.sci_mode();
    boolean exponents = max / min > 1000 || max > 1e8 || min < 1e-4;
    if (wanted == null ? exponents : wanted) {
      return v -> PythonNumbers.scientific(v, how.precision());
    }
    boolean whole = Arrays.stream(finite).allMatch(v -> v == Math.ceil(v));
    return whole ? FloatText::whole : v -> PythonNumbers.fixed(v, how.precision());
  }

  private static String whole(double value) {
    String text = PythonNumbers.fixed(value, 0);
    return Double.isFinite(value) ? text + "." : text;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public String at(int index) {
    return NumberText.padded(format.apply(values[index]), width);
  }
}
