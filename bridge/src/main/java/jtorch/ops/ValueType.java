package jtorch.ops;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The type of an operator's argument or result, as its schema says.
 *
 * @param kind what it is
 * @param text how the schema writes it, without what it aliases: {@code SymInt[2]?}
 * @param element what a list holds, or an optional may hold
 * @param length how long a list is, or 0 if that is free
 * @param alias which argument it shares memory with: {@code a}, {@code a!} if that is written to
 */
public record ValueType(
    Kind kind, String text, @Nullable ValueType element, int length, @Nullable String alias) {
  /** What a value is. */
  public enum Kind {
    /** A {@link jtorch.Tensor}. */
    TENSOR,
    /** A number of any kind: a long, a double or a boolean. */
    SCALAR,
    /** A long. */
    INT,
    /** A double. */
    FLOAT,
    /** A boolean. */
    BOOL,
    /** A {@link String}. */
    STR,
    /** A {@link jtorch.Device}. */
    DEVICE,
    /** A {@link jtorch.DType}. */
    DTYPE,
    /** A {@link Layout}. */
    LAYOUT,
    /** A {@link MemoryFormat}. */
    MEMORY_FORMAT,
    /** A {@link jtorch.Generator}. */
    GENERATOR,
    /** Several values of one type. */
    LIST,
    /** A value or null. */
    OPTIONAL,
    /** Something that Java only passes on, an {@link Opaque}. */
    OTHER
  }

  /** Returns a type that is neither a list nor optional. */
  static ValueType plain(String name, @Nullable String alias) {
    Kind kind =
        switch (name) {
          case "Tensor" -> Kind.TENSOR;
          case "Scalar", "number" -> Kind.SCALAR;
          case "int", "SymInt" -> Kind.INT;
          case "float", "SymFloat" -> Kind.FLOAT;
          case "bool", "SymBool" -> Kind.BOOL;
          case "str" -> Kind.STR;
          case "Device" -> Kind.DEVICE;
          case "ScalarType" -> Kind.DTYPE;
          case "Layout" -> Kind.LAYOUT;
          case "MemoryFormat" -> Kind.MEMORY_FORMAT;
          case "Generator" -> Kind.GENERATOR;
          default -> Kind.OTHER;
        };
    return new ValueType(kind, name, null, 0, alias);
  }

  ValueType list(int size) {
    return new ValueType(Kind.LIST, text + (size > 0 ? "[" + size + "]" : "[]"), this, size, alias);
  }

  ValueType optional() {
    return new ValueType(Kind.OPTIONAL, text + "?", this, 0, alias);
  }

  ValueType aliasing(String set) {
    return new ValueType(kind, text, element, length, set);
  }

  /** Returns what a list holds, or an optional may hold. */
  ValueType inner() {
    return Objects.requireNonNull(element);
  }

  /** Returns the type of a value that is there. */
  ValueType present() {
    return kind == Kind.OPTIONAL ? inner() : this;
  }

  /** Returns whether the operator writes to it, or to what is in it. */
  boolean isWritten() {
    return (alias != null && alias.endsWith("!")) || (element != null && element.isWritten());
  }

  /** Returns whether this is a tensor that the operator changes. */
  boolean isWrittenTensor() {
    return kind == Kind.TENSOR && isWritten();
  }

  /** Returns whether Java has values of this type, or null stands for one. */
  boolean isKnown() {
    return switch (kind) {
      case OTHER -> false;
      case LIST -> inner().isKnown();
      default -> true;
    };
  }

  @Override
  public String toString() {
    return text;
  }
}
