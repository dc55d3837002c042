package jtorch.internal;

import jtorch.ops.Operator;
import org.jspecify.annotations.Nullable;

/**
 * An operator with those of its arguments that never change: for graphs, which call it often. The
 * others are given with each call.
 */
public interface PreparedCall {
  /** What stands for an argument that isn't known beforehand. */
  enum Open {
    /** Each call gives it. */
    LATER,
    /** The schema's default is taken. */
    DEFAULT
  }

  /**
   * Calls the operator.
   *
   * @param later the arguments that each call gives, in their order
   * @return the results; each tensor is another owner, also of one that was changed in place
   * @throws IllegalArgumentException if an argument is not of its type, with its name
   */
  @Nullable Object[] call(@Nullable Object... later);

  /** Makes prepared calls, which only the package of operators can. */
  interface Maker {
    /** Prepares a call of an operator with a value, or what stands for one, for each argument. */
    PreparedCall prepare(Operator operator, @Nullable Object... arguments);
  }

  /**
   * Prepares a call.
   *
   * @param arguments a value, or what stands for one, for each of the schema's arguments
   * @throws IllegalArgumentException if a value is not of its argument's type, with its name
   */
  static PreparedCall of(Operator operator, @Nullable Object... arguments) {
    return Door.maker().prepare(operator, arguments);
  }

  /** Where the maker comes in. */
  final class Door {
    private static volatile @Nullable Maker maker;

    private Door() {}

    /** Called by {@link Operator} when it is initialised. */
    public static void setMaker(Maker made) {
      maker = made;
    }

    private static Maker maker() {
      Maker made = maker;
      if (made == null) {
        throw new AssertionError("an operator exists, so its class is initialised");
      }
      return made;
    }
  }
}
