package jtorch.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers written as Python writes them.
 *
 * <p>Java's {@code %.4f} rounds the shortest decimal that stands for a number, half up; Python's
 * rounds the number itself, half to even. They differ in a last digit now and then.
 */
public final class PythonNumbers {
  private PythonNumbers() {}

  /** Returns {@code f"{value:.{digits}f}"}. */
  public static String fixed(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String text = new BigDecimal(value).setScale(digits, RoundingMode.HALF_EVEN).toPlainString();
    return isNegativeZero(value, text) ? "-" + text : text;
  }

  /** Returns {@code f"{value:.{digits}e}"}: at least two digits of exponent. */
  public static String scientific(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return fixed(value, digits) + "e+00";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits + 1, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    String mantissa = rounded.movePointLeft(exponent).setScale(digits).toPlainString();
    String sign = exponent < 0 ? "-" : "+";
    int size = Math.abs(exponent);
    return mantissa + "e" + sign + (size < 10 ? "0" : "") + size;
  }

  /**
   * Returns {@code f"{value:.{digits}}"}: Python's general format without a type, which keeps a
   * digit after the point and turns to an exponent for very large and small numbers.
   */
  public static String general(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return isNegativeZero(value, "0") ? "-0.0" : "0.0";
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    int exponent = rounded.precision() - rounded.scale() - 1;
    if (exponent < -4 || exponent >= digits) {
      BigDecimal mantissa = rounded.movePointLeft(exponent).stripTrailingZeros();
      String plain =
          mantissa.scale() < 0 ? mantissa.setScale(0).toPlainString() : mantissa.toPlainString();
      int size = Math.abs(exponent);
      return plain + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
    }
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() <= 0 ? plain.setScale(1).toPlainString() : plain.toPlainString();
  }

  /** Returns {@code repr(value)}: the shortest digits that give the number back. */
  public static String repr(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    BigDecimal shortest = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (value == 0 || (exponent >= -4 && exponent < 16)) {
      String text =
          shortest.scale() <= 0 ? shortest.setScale(1).toPlainString() : shortest.toPlainString();
      return isNegativeZero(value, text) ? "-0.0" : text;
    }
    String mantissa = shortest.movePointLeft(exponent).stripTrailingZeros().toPlainString();
    int size = Math.abs(exponent);
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
  }

  private static boolean isNegativeZero(double value, String text) {
    return (value < 0 || 1 / value < 0) && !text.startsWith("-");
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }
}
