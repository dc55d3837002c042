package jtorch.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an operator's schema, as LibTorch prints and takes it. */
final class SchemaParser {
  /** Names that types stand behind in brackets; behind any other stands what is aliased. */
  private static final Set<String> GENERIC =
      Set.of("Dict", "Future", "RRef", "Await", "Union", "Optional", "Tuple", "NamedTuple");

  private final String text;
  private int at;
  private boolean variadic;

  SchemaParser(String text) {
    this.text = text;
  }

  Schema schema() {
    String full = until("(");
    int colons = full.indexOf("::");
    int dot = full.indexOf('.', Math.max(colons, 0));
    if (colons <= 0) {
      throw wrong("a name with its namespace, such as mine::square,", 0);
    }
    expect("(");
    List<Argument> arguments = list();
    expect("->");
    List<Argument> results = results();
    skipSpace();
    if (at != text.length()) {
      throw wrong("the end", at);
    }
    return new Schema(
        dot < 0 ? full : full.substring(0, dot),
        dot < 0 ? "" : full.substring(dot + 1),
        List.copyOf(arguments),
        List.copyOf(results),
        variadic);
  }

  private List<Argument> results() {
    if (accept("...")) {
      variadic = true;
      return List.of();
    }
    return accept("(") ? list() : List.of(result(0));
  }

  private Argument result(int index) {
    ValueType type = type();
    String name = word();
    return new Argument(name.isEmpty() ? "_" + index : name, type, null);
  }

  /** Reads arguments or results up to the closing bracket. */
  private List<Argument> list() {
    List<Argument> read = new ArrayList<>();
    while (!accept(")")) {
      if (accept("...")) {
        variadic = true;
      } else if (!accept("*")) {
        Argument argument = result(read.size());
        String given = accept("=") ? defaultText() : null;
        read.add(new Argument(argument.name(), argument.type(), given));
      }
      if (!accept(",") && !isAt(")")) {
        throw wrong("a comma or a bracket", at);
      }
    }
    return read;
  }

  private ValueType type() {
    ValueType type;
    if (accept("(")) {
      type = ValueType.plain("(" + rest(')'), null);
    } else {
      int start = at;
      String name = word();
      if (name.isEmpty()) {
        throw wrong("a type", start);
      }
      type = ValueType.plain(name + (GENERIC.contains(name) ? arguments() : ""), null);
    }
    return suffixed(type);
  }

  private String arguments() {
    if (accept("(")) {
      return "(" + rest(')');
    }
    return accept("[") ? "[" + rest(']') : "";
  }

  private ValueType suffixed(ValueType base) {
    ValueType type = base;
    while (true) {
      if (accept("?")) {
        type = type.optional();
      } else if (accept("[")) {
        String size = until("]");
        expect("]");
        type = type.list(size.isEmpty() ? 0 : number(size));
      } else if (at < text.length() && text.charAt(at) == '(') {
        at++;
        type = type.aliasing(alias());
      } else {
        return type;
      }
    }
  }

  private int number(String size) {
    try {
      return Integer.parseInt(size);
    } catch (NumberFormatException e) {
      throw (IllegalArgumentException) wrong("a number", at).initCause(e);
    }
  }

  /** {@code a!} of {@code (a! -> *)}. */
  private String alias() {
    String inside = until(")");
    expect(")");
    int arrow = inside.indexOf("->");
    return (arrow < 0 ? inside : inside.substring(0, arrow)).strip();
  }

  /** A default: a number, a name, a string, or a list of them. */
  private String defaultText() {
    skipSpace();
    int start = at;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"' || c == '\'') {
        quoted(c);
        continue;
      }
      if (depth == 0 && (c == ',' || c == ')')) {
        break;
      }
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      at++;
    }
    return text.substring(start, at).strip();
  }

  private void quoted(char quote) {
    at++;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw wrong("a quote that ends the text", text.length());
    }
    at++;
  }

  /** The text up to the bracket that closes the one before it, that one included. */
  private String rest(char close) {
    int start = at;
    int depth = 1;
    while (at < text.length() && depth > 0) {
      char c = text.charAt(at++);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
    }
    if (depth > 0) {
      throw wrong("'" + close + "'", at);
    }
    return text.substring(start, at);
  }

  private String word() {
    skipSpace();
    int start = at;
    while (at < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(at)) || text.charAt(at) == '.')) {
      at++;
    }
    return text.substring(start, at);
  }

  private String until(String end) {
    int found = text.indexOf(end, at);
    if (found < 0) {
      throw wrong("'" + end + "'", text.length());
    }
    String before = text.substring(at, found).strip();
    at = found;
    return before;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw wrong("'" + token + "'", at);
    }
  }

  private boolean accept(String token) {
    if (!isAt(token)) {
      return false;
    }
    at += token.length();
    return true;
  }

  private boolean isAt(String token) {
    skipSpace();
    return text.startsWith(token, at);
  }

  private void skipSpace() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException wrong(String wanted, int where) {
    return new IllegalArgumentException(
        "The schema '" + text + "' needs " + wanted + " at character " + where + ".");
  }
}
