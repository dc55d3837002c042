package jtorch.ops;

import org.jspecify.annotations.Nullable;

/**
 * An argument or a result of an operator.
 *
 * @param name its name; results seldom have one, and are called {@code _0}, {@code _1} then
 * @param type its type
 * @param defaultText what the schema gives if the caller doesn't, or null if the caller must
 */
public record Argument(String name, ValueType type, @Nullable String defaultText) {
  /** Returns whether a caller may leave it out. */
  public boolean hasDefault() {
    return defaultText != null;
  }

  @Override
  public String toString() {
    return type + " " + name + (defaultText == null ? "" : "=" + defaultText);
  }
}
