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
    return mantissa + exponent(exponent);
  }

  /** Returns {@code f"{value:.{digits}}"}: as {@link #compact}, with a digit behind the point. */
  public static String general(double value, int digits) {
    return general(value, digits, digits - 2, true);
  }

  /** Returns {@code f"{value:.{digits}g}"}: no zeros at the end, no point without need. */
  public static String compact(double value, int digits) {
    return general(value, digits, digits - 1, false);
  }

  private static String general(double value, int digits, int largest, boolean point) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    BigDecimal rounded =
        new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return text(value, rounded, largest, point);
  }

  /** Returns {@code repr(value)} of a number that was given: without a point if it is whole. */
  public static String repr(Number given) {
    return given instanceof Integer || given instanceof Long
        ? given.toString()
        : repr(given.doubleValue());
  }

  /** Returns {@code repr(value)}: the shortest digits that give the number back. */
  public static String repr(double value) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    BigDecimal oneDigit = new BigDecimal(value).round(new MathContext(1, RoundingMode.HALF_EVEN));
    boolean enough = oneDigit.doubleValue() == value; // Double.toString never gives fewer than two
    BigDecimal shortest = enough ? oneDigit : new BigDecimal(Double.toString(value));
    return text(value, shortest, 15, true);
  }

  /** Writes digits plainly if the exponent is from -4 to {@code largest}, else with an exponent. */
  private static String text(double value, BigDecimal digits, int largest, boolean point) {
    BigDecimal stripped = digits.stripTrailingZeros();
    int exponent = value == 0 ? 0 : stripped.precision() - stripped.scale() - 1;
    String text;
    if (exponent >= -4 && exponent <= largest) {
      text = plain(stripped, point);
    } else {
      text = plain(stripped.movePointLeft(exponent), false) + exponent(exponent);
    }
    return isNegativeZero(value, text) ? "-" + text : text;
  }

  private static String plain(BigDecimal stripped, boolean point) {
    int least = point ? 1 : 0;
    return stripped
        .setScale(Math.max(stripped.stripTrailingZeros().scale(), least))
        .toPlainString();
  }

  private static String exponent(int exponent) {
    int size = Math.abs(exponent);
    return "e" + (exponent < 0 ? "-" : "+") + (size < 10 ? "0" : "") + size;
  }

  private static boolean isNegativeZero(double value, String text) {
    return (value < 0 || 1 / value < 0) && !text.startsWith("-");
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
  }
}
