package jtorch.export;

import java.util.List;
import java.util.Locale;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What Python computes of sizes: whole numbers, floats and truth values. A whole number that
 * doesn't fit 64 bits is refused.
 */
final class PyNumbers {
  private PyNumbers() {}

  /** Something isn't known here: a function, or a kind of value. */
  static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown(String what) {
      super(what);
    }
  }

  /** Returns whether there is such a function of so many values. */
  static boolean knows(String function, int arguments) {
    return switch (function) {
      case "add", "mul", "sub", "floordiv", "mod", "pow", "truediv" -> arguments == 2;
      case "eq", "ne", "le", "ge", "lt", "gt", "and_", "or_" -> arguments == 2;
      case "sym_max", "sym_min" -> arguments == 2;
      case "neg", "pos", "sym_not", "sym_int", "sym_float", "sym_sqrt" -> arguments == 1;
      case "trunc", "ceil", "floor" -> arguments == 1;
      case "sym_ite" -> arguments == 3;
      default -> false;
    };
  }

  /**
   * Computes a function.
   *
   * @throws ArithmeticException if a number overflows, or something is divided by zero
   * @throws Unknown if there is no such function of such values
   */
  static Object apply(String function, List<?> given) {
    Object a = given.get(0);
    Object b = given.size() > 1 ? given.get(1) : 0L;
    return switch (function) {
      case "sym_ite" -> truth(a) ? given.get(1) : given.get(2);
      case "sym_not" -> !truth(a);
      case "and_" -> bits(a, b, (x, y) -> x & y);
      case "or_" -> bits(a, b, (x, y) -> x | y);
      case "sym_int", "trunc" -> whole(a, real(a) < 0 ? Math.ceil(real(a)) : Math.floor(real(a)));
      case "ceil" -> whole(a, Math.ceil(real(a)));
      case "floor" -> whole(a, Math.floor(real(a)));
      case "sym_float" -> real(a);
      case "sym_sqrt" -> Math.sqrt(real(a));
      case "pos" -> a;
      case "neg" -> isWhole(a) ? (Object) Math.negateExact(integer(a)) : (Object) (-real(a));
      case "eq", "ne", "le", "ge", "lt", "gt" -> compared(function, a, b);
      case "sym_max" -> compare(a, b) >= 0 ? a : b;
      case "sym_min" -> compare(a, b) <= 0 ? a : b;
      case "truediv" -> quotient(a, b);
      default -> isWhole(a) && isWhole(b) ? whole(function, a, b) : real(function, a, b);
    };
  }

  private static Object whole(String function, Object first, Object second) {
    long a = integer(first);
    long b = integer(second);
    return switch (function) {
      case "add" -> Math.addExact(a, b);
      case "sub" -> Math.subtractExact(a, b);
      case "mul" -> Math.multiplyExact(a, b);
      case "floordiv" -> Math.floorDiv(a, b);
      case "mod" -> Math.floorMod(a, b);
      case "pow" -> b < 0 ? (Object) Math.pow((double) a, (double) b) : (Object) power(a, b);
      default -> throw new Unknown(function);
    };
  }

  private static long power(long base, long exponent) {
    long result = 1;
    long square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        result = Math.multiplyExact(result, square);
      }
      square = left > 1 ? Math.multiplyExact(square, square) : square;
    }
    return result;
  }

  private static Object real(String function, Object first, Object second) {
    double a = real(first);
    double b = real(second);
    return switch (function) {
      case "add" -> a + b;
      case "sub" -> a - b;
      case "mul" -> a * b;
      case "floordiv" -> Math.floor(divided(a - remainder(a, b), b));
      case "mod" -> remainder(a, b);
      case "pow" -> Math.pow(a, b);
      default -> throw new Unknown(function);
    };
  }

  private static double quotient(Object a, Object b) {
    return divided(real(a), real(b));
  }

  /** The remainder with the divisor's sign, as in Python. */
  private static double remainder(double a, double b) {
    if (b == 0) {
      throw new ArithmeticException("division by zero");
    }
    double rest = a % b;
    return rest != 0 && rest < 0 != b < 0 ? rest + b : rest;
  }

  private static double divided(double a, double b) {
    if (b == 0) {
      throw new ArithmeticException("division by zero");
    }
    return a / b;
  }

  private static Object bits(Object a, Object b, LongBinaryOperator operator) {
    long result = operator.applyAsLong(integer(a), integer(b));
    return a instanceof Boolean && b instanceof Boolean ? (Object) (result != 0) : (Object) result;
  }

  private static Object whole(Object given, double rounded) {
    if (isWhole(given)) {
      return integer(given);
    }
    if (!(Math.abs(rounded) < 0x1p63)) {
      throw new ArithmeticException(rounded + " is no whole number of 64 bits");
    }
    return (long) rounded;
  }

  private static boolean compared(String function, Object a, Object b) {
    if (Double.isNaN(real(a)) || Double.isNaN(real(b))) {
      return function.equals("ne");
    }
    int order = compare(a, b);
    return switch (function) {
      case "eq" -> order == 0;
      case "ne" -> order != 0;
      case "le" -> order <= 0;
      case "ge" -> order >= 0;
      case "lt" -> order < 0;
      default -> order > 0;
    };
  }

  private static int compare(Object a, Object b) {
    return isWhole(a) && isWhole(b)
        ? Long.compare(integer(a), integer(b))
        : Double.compare(real(a) + 0.0, real(b) + 0.0);
  }

  private static boolean isWhole(@Nullable Object value) {
    return value instanceof Long || value instanceof Boolean;
  }

  private static long integer(@Nullable Object value) {
    return switch (value) {
      case Long number -> number;
      case Boolean truth -> truth ? 1 : 0;
      case null, default -> throw new Unknown("a whole number, not " + value);
    };
  }

  private static double real(@Nullable Object value) {
    return value instanceof Double number ? number : integer(value);
  }

  static boolean truth(@Nullable Object value) {
    return real(value) != 0;
  }

  /** Returns a Python sign's function: {@code add} of {@code +}; the name itself if it is one. */
  static String named(String sign, int arguments) {
    return switch (sign) {
      case "+", "Add" -> "add";
      case "-" -> arguments == 1 ? "neg" : "sub";
      case "*", "Mul" -> "mul";
      case "/", "IntTrueDiv", "FloatTrueDiv" -> "truediv";
      case "//", "FloorDiv", "CleanDiv" -> "floordiv";
      case "%", "Mod", "PythonMod" -> "mod";
      case "**", "Pow", "PowByNatural", "FloatPow" -> "pow";
      case "==", "Equality", "Eq" -> "eq";
      case "!=", "Unequality", "Ne" -> "ne";
      case "<=", "LessThan" -> "le";
      case ">=", "GreaterThan" -> "ge";
      case "<", "StrictLessThan" -> "lt";
      case ">", "StrictGreaterThan" -> "gt";
      case "Max", "max" -> "sym_max";
      case "Min", "min" -> "sym_min";
      case "not", "Not" -> "sym_not";
      case "ToFloat", "float" -> "sym_float";
      case "TruncToInt", "int" -> "trunc";
      case "CeilToInt" -> "ceil";
      case "FloorToInt" -> "floor";
      default -> sign.toLowerCase(Locale.ROOT);
    };
  }
}
