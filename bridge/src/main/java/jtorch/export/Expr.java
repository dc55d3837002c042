package jtorch.export;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An expression of sizes, as a file writes it: {@code Add(Symbol('s77'), Integer(1))} where it says
 * a tensor's shape, {@code L['x'].size()[0] + 1} where it says what a model takes.
 */
sealed interface Expr {
  /** A number, a truth value or a text. */
  record Constant(Object value) implements Expr {
    @Override
    public String toString() {
      return value instanceof String text ? "'" + text + "'" : value.toString();
    }
  }

  /** A name: {@code L}. */
  record Name(String name) implements Expr {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A part by its name: {@code x.size}. */
  record Part(Expr of, String name) implements Expr {
    @Override
    public String toString() {
      return of + "." + name;
    }
  }

  /** A part by its place: {@code x[0]}. */
  record Item(Expr of, Expr at) implements Expr {
    @Override
    public String toString() {
      return of + "[" + at + "]";
    }
  }

  /** A function of some values: {@code Max(3, n)}; {@code +} and the like are functions, too. */
  record Call(Expr function, List<Expr> arguments) implements Expr {
    @Override
    public String toString() {
      String name = function.toString();
      return switch (name) {
        case "Symbol" -> arguments.getFirst().toString().replace("'", "");
        case "Integer" -> arguments.getFirst().toString();
        case "Add" -> joined(" + ");
        case "Mul" -> joined("*");
        case "Pow" -> joined("**");
        case "FloorDiv" -> "(" + joined("//") + ")";
        default ->
            Character.isLetter(name.charAt(0))
                ? name + "(" + comma() + ")"
                : joined(" " + name + " ");
      };
    }

    private String comma() {
      return arguments.stream().map(Expr::toString).collect(Collectors.joining(", "));
    }

    private String joined(String sign) {
      return arguments.size() == 1
          ? sign.strip() + arguments.getFirst()
          : arguments.stream().map(this::inside).collect(Collectors.joining(sign));
    }

    private String inside(Expr argument) {
      boolean sum = argument instanceof Call(Name(String inner), _) && inner.equals("Add");
      return sum ? "(" + argument + ")" : argument.toString();
    }
  }

  /** Returns a call of a named function. */
  static Expr call(String name, Expr... arguments) {
    return new Call(new Name(name), List.of(arguments));
  }
}
