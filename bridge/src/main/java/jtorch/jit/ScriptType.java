package jtorch.jit;

import java.util.ArrayList;
import java.util.List;

/**
 * A type as TorchScript writes it: {@code Dict[str, List[Tensor]]}.
 *
 * @param name what stands before the bracket
 * @param parts the types inside the bracket
 */
record ScriptType(String name, List<ScriptType> parts) {
  static final ScriptType ANY = new ScriptType("Any", List.of());

  static ScriptType plain(String name) {
    return new ScriptType(name, List.of());
  }

  static ScriptType of(String name, ScriptType... parts) {
    return new ScriptType(name, List.of(parts));
  }

  /** Reads a type from its text. */
  static ScriptType parse(String text) {
    Reader reader = new Reader(text);
    return reader.type();
  }

  boolean is(String other) {
    return name.equals(other);
  }

  ScriptType part(int index) {
    return index < parts.size() ? parts.get(index) : ANY;
  }

  /** Returns the text that TorchScript reads again. */
  @Override
  public String toString() {
    if (parts.isEmpty()) {
      return is("Tuple") ? "Tuple[()]" : name;
    }
    return name + "[" + String.join(", ", parts.stream().map(ScriptType::toString).toList()) + "]";
  }

  private static final class Reader {
    private final String text;
    private int at;

    Reader(String text) {
      this.text = text.replace(" ", "").replace("[()]", "[]");
    }

    ScriptType type() {
      int start = at;
      while (at < text.length() && "[],".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String name = text.substring(start, at);
      List<ScriptType> parts = new ArrayList<>();
      if (at < text.length() && text.charAt(at) == '[') {
        do {
          at++;
          if (text.charAt(at) != ']') {
            parts.add(type());
          }
        } while (text.charAt(at) == ',');
        at++;
      }
      return new ScriptType(name, List.copyOf(parts));
    }
  }
}
