package jtorch.ops;

import java.util.Set;
import java.util.regex.Pattern;
import jtorch.internal.JavaSchemas;

/**
 * A namespace of operators that are written in Java: {@code torch.library("mine")}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/library.html#torch.library.Library">torch.library.Library</a>.
 *
 * <pre>{@code
 * torch.library("mine")
 *     .define("mine::clip_square(Tensor x, float limit) -> Tensor")
 *     .impl(CPU, args -> args.tensor("x").clamp_max(args.number("limit")).square());
 * var y = torch.ops("mine::clip_square").call(x, 2.0).tensor();
 * }</pre>
 *
 * <p>TorchScript files that call such operators find them, too, if they were defined before. An
 * operator stays until the process ends.
 */
public final class Library {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Set<String> RESERVED = Set.of("aten", "prim"); // LibTorch's own

  private final String namespace;

  private Library(String namespace) {
    this.namespace = namespace;
  }

  /**
   * Returns the library of a namespace.
   *
   * @throws IllegalArgumentException if it is no name, or LibTorch's own
   */
  public static Library of(String namespace) {
    if (!NAME.matcher(namespace).matches() || RESERVED.contains(namespace)) {
      throw new IllegalArgumentException(
          "torch.library: '"
              + namespace
              + "' can't be a namespace of Java's operators; use letters and digits, not aten or"
              + " prim.");
    }
    return new Library(namespace);
  }

  /**
   * Defines an operator, which has no body yet.
   *
   * @param schema its name, what it takes and what it returns, as in {@code
   *     mine::clip_square(Tensor x, float limit) -> Tensor}; the namespace may be left out
   * @throws IllegalArgumentException if it is no schema, has a type that Java's operators can't
   *     have, is of another namespace, or there is such an operator
   */
  public Definition define(String schema) {
    if (schema.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "torch.library: a schema is one line without control characters.");
    }
    String whole = named(schema);
    Schema parsed = Schema.parse(whole);
    if (parsed.arguments().stream().map(Argument::name).distinct().count()
        < parsed.arguments().size()) {
      throw new IllegalArgumentException(
          "torch.library: two arguments have one name in " + whole + ".");
    }
    if (!parsed.name().startsWith(namespace + "::")) {
      throw new IllegalArgumentException(
          "torch.library('" + namespace + "'): " + parsed.name() + " is of another namespace.");
    }
    StableReader.check(parsed);
    JavaSchemas.define(namespace, parsed.name(), parsed.overload(), whole);
    return new Definition(namespace, Operator.find(parsed.name(), parsed.overload()));
  }

  private String named(String schema) {
    int bracket = schema.indexOf('(');
    String head = bracket < 0 ? schema : schema.substring(0, bracket);
    return head.contains("::") ? schema.strip() : namespace + "::" + schema.strip();
  }

  @Override
  public String toString() {
    return "Library(" + namespace + ")";
  }
}
