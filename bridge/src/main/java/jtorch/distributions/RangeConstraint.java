package jtorch.distributions;

import java.util.Objects;
import jtorch.PyString;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Numbers, or whole ones, between two bounds or beyond one. */
final class RangeConstraint extends Constraint {
  private final String name;
  private final @Nullable Object lower; // a number or a tensor
  private final @Nullable Object upper;
  private @Nullable String must;

  /** A range under Python's name for its kind, which tells what of its ends belongs to it. */
  RangeConstraint(String name, @Nullable Object lower, @Nullable Object upper) {
    this.name = name;
    this.lower = lower;
    this.upper = upper;
  }

  /** The same, for whose refusals there are better words. */
  RangeConstraint saying(String words) {
    must = words;
    return this;
  }

  @Override
  public boolean is_discrete() {
    return name.startsWith("Integer");
  }

  Object lower() {
    return Objects.requireNonNull(lower);
  }

  Object upper() {
    return Objects.requireNonNull(upper);
  }

  @Override
  public Tensor check(Tensor value) {
    boolean open = name.equals("GreaterThan");
    Tensor above = lower == null ? null : above(value, lower, open);
    boolean openAbove = name.equals("LessThan") || name.equals("HalfOpenInterval");
    Tensor below = upper == null ? null : below(value, upper, openAbove);
    Tensor within = above == null ? Objects.requireNonNull(below) : both(above, below);
    return is_discrete() ? value.remainder(1).eq(0).bitwise_and(within) : within;
  }

  private static Tensor both(Tensor one, @Nullable Tensor other) {
    return other == null ? one : one.bitwise_and(other);
  }

  private static Tensor above(Tensor value, Object bound, boolean open) {
    if (bound instanceof Tensor tensor) {
      return open ? value.gt(tensor) : value.ge(tensor);
    }
    if (bound instanceof Long whole) { // compared without a copy with fractions
      return open ? value.gt(whole) : value.ge(whole);
    }
    double number = ((Number) bound).doubleValue();
    return open ? value.gt(number) : value.ge(number);
  }

  private static Tensor below(Tensor value, Object bound, boolean open) {
    if (bound instanceof Tensor tensor) {
      return open ? value.lt(tensor) : value.le(tensor);
    }
    if (bound instanceof Long whole) {
      return open ? value.lt(whole) : value.le(whole);
    }
    double number = ((Number) bound).doubleValue();
    return open ? value.lt(number) : value.le(number);
  }

  @Override
  String must() {
    if (must != null) {
      return must;
    }
    String whole = is_discrete() ? "a whole number " : "";
    return switch (name) {
      case "GreaterThan" -> "greater than " + shown(lower());
      case "GreaterThanEq", "IntegerGreaterThan" ->
          whole.replace("number ", "number of ") + shown(lower()) + " or more";
      case "LessThan" -> "below " + shown(upper());
      case "IntegerLessThan" -> "a whole number of " + shown(upper()) + " or less";
      case "HalfOpenInterval" -> "from " + shown(lower()) + " to below " + shown(upper());
      default -> whole + "from " + shown(lower()) + " to " + shown(upper());
    };
  }

  private static String shown(Object bound) {
    return bound instanceof Double number && number == Math.rint(number)
        ? String.valueOf(number.longValue())
        : PyString.format("{}", bound);
  }

  @Override
  Object kind() {
    return name;
  }

  @Override
  public String toString() {
    String first = lower == null ? "" : "lower_bound=" + PyString.format("{}", lower);
    String last = upper == null ? "" : "upper_bound=" + PyString.format("{}", upper);
    return name + "(" + first + (lower == null || upper == null ? "" : ", ") + last + ")";
  }
}
