package jtorch.ops;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an operator takes and returns.
 *
 * @param name with its namespace: {@code aten::add}
 * @param overload which of its forms: {@code Tensor}, or empty
 * @param arguments in order; those behind the schema's {@code *} too
 * @param results in order
 * @param variadic whether it takes or returns any number of further values
 */
public record Schema(
    String name,
    String overload,
    List<Argument> arguments,
    List<Argument> results,
    boolean variadic) {
  /**
   * Reads {@code aten::add.Tensor(Tensor self, Tensor other, *, Scalar alpha=1) -> Tensor}.
   *
   * @throws IllegalArgumentException if the text is no schema
   */
  public static Schema parse(String text) {
    return new SchemaParser(text).schema();
  }

  /** Returns {@code aten::add.Tensor}. */
  public String fullName() {
    return overload.isEmpty() ? name : name + "." + overload;
  }

  /** Returns whether every argument without a default has a Java type. */
  public boolean isCallable() {
    return !variadic
        && arguments.stream().allMatch(a -> a.hasDefault() || a.type().present().isKnown());
  }

  /** Returns the names of the arguments, for a sentence. */
  String names() {
    return arguments.stream().map(Argument::name).collect(Collectors.joining(", "));
  }
}
