package jtorch.export;

import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Computes expressions of sizes. */
abstract class Evaluation {
  /** Returns what a symbol stands for, or null if that isn't known. */
  abstract @Nullable Long symbol(String name);

  /**
   * Returns a size of an input, or null if that isn't known.
   *
   * @param path where the input is: {@code ['x'][0]}
   */
  abstract @Nullable Long size(String path, int dim);

  /** Returns a number that is an input, or null if there is none. */
  abstract @Nullable Object number(String path);

  /**
   * Computes an expression.
   *
   * @throws PyNumbers.Unknown if something in it isn't known
   * @throws ArithmeticException if a number overflows, or something is divided by zero
   */
  final Object of(Expr expression) {
    return switch (expression) {
      case Expr.Constant(Object value) -> value;
      case Expr.Call(Expr.Name(String name), List<Expr> arguments) -> call(name, arguments);
      case Expr.Item(Expr.Call(Expr.Part(Expr source, String part), _), Expr.Constant(Long dim))
          when part.equals("size") ->
          known(size(path(source), Math.toIntExact(dim)), expression);
      case Expr.Item item -> known(number(path(item)), expression);
      default -> throw new PyNumbers.Unknown(expression.toString());
    };
  }

  private static Object known(@Nullable Object value, Expr expression) {
    if (value == null) {
      throw new PyNumbers.Unknown(expression.toString());
    }
    return value;
  }

  private Object call(String name, List<Expr> arguments) {
    if (arguments.isEmpty()) {
      throw new PyNumbers.Unknown(name);
    }
    Expr first = arguments.getFirst();
    return switch (name) {
      case "Symbol" ->
          known(first instanceof Expr.Constant(String symbol) ? symbol(symbol) : null, first);
      case "Integer", "Float", "Identity" -> of(first);
      case "and", "And" -> arguments.stream().allMatch(each -> PyNumbers.truth(of(each)));
      case "or", "Or" -> arguments.stream().anyMatch(each -> PyNumbers.truth(of(each)));
      case "Add", "Mul", "Max", "Min", "max", "min" -> {
        String function = PyNumbers.named(name, 2);
        BinaryOperator<Object> both = (a, b) -> PyNumbers.apply(function, List.of(a, b));
        yield arguments.stream().map(this::of).reduce(both).orElseThrow();
      }
      default -> {
        String function = PyNumbers.named(name, arguments.size());
        if (!PyNumbers.knows(function, arguments.size())) {
          throw new PyNumbers.Unknown(name);
        }
        yield PyNumbers.apply(function, arguments.stream().map(this::of).toList());
      }
    };
  }

  /** Returns where an input is, as Python writes it: {@code ['d']['k'][0]} of L['d']['k'][0]. */
  private static String path(Expr source) {
    return switch (source) {
      case Expr.Name(String name) when name.equals("L") -> "";
      case Expr.Item(Expr of, Expr.Constant at) -> path(of) + "[" + at + "]";
      case Expr.Part(Expr of, String name) -> path(of) + "." + name;
      default -> throw new PyNumbers.Unknown(source.toString());
    };
  }
}
