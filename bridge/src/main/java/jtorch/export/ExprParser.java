package jtorch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jtorch.serialization.FileException;

/**
 * Reads an expression of sizes, written in Python: numbers, names, calls, and the signs between
 * them. Nothing of it is run.
 */
final class ExprParser {
  private static final int LONGEST = 100_000;
  private static final int DEEPEST = 64;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\\d+\\.\\d*(?:[eE][-+]?\\d+)?|\\d+|[A-Za-z_]\\w*|'[^']*'|\"[^\"]*\""
              + "|//|\\*\\*|[=!<>]=|[-+*/%<>()\\[\\].,=])");

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private ExprParser(String text) {
    this.text = text;
    if (text.length() > LONGEST) {
      throw wrong("it is too long");
    }
    Matcher matcher = TOKEN.matcher(text.strip());
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), matcher.regionEnd());
    }
    if (matcher.regionStart() < matcher.regionEnd()) {
      throw wrong("a sign in it is unknown");
    }
  }

  /**
   * Reads an expression.
   *
   * @throws FileException if it has something else in it
   */
  static Expr parse(String text) {
    ExprParser parser = new ExprParser(text);
    Expr whole = parser.choice();
    if (parser.at < parser.tokens.size()) {
      throw parser.wrong("something follows its end");
    }
    return whole;
  }

  private FileException wrong(String why) {
    return new FileException("the expression '" + Json.plain(text) + "' in it is unknown: " + why);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private boolean accept(String token) {
    if (!peek().equals(token)) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(String token) {
    if (!accept(token)) {
      throw wrong("'" + token + "' is missing");
    }
  }

  private Expr choice() {
    if (depth++ > DEEPEST) {
      throw wrong("it is nested too deep");
    }
    Expr left = both();
    while (accept("or")) {
      left = Expr.call("or", left, both());
    }
    depth--;
    return left;
  }

  private Expr both() {
    Expr left = negation();
    while (accept("and")) {
      left = Expr.call("and", left, negation());
    }
    return left;
  }

  private Expr negation() {
    boolean not = false;
    while (accept("not")) {
      not = !not;
    }
    Expr inner = comparison();
    return not ? Expr.call("not", inner) : inner;
  }

  /** One comparison or several: {@code 2 <= n <= 8} is {@code 2 <= n and n <= 8}. */
  private Expr comparison() {
    Expr left = sum();
    Expr all = null;
    while (peek().matches("[=!<>]=|[<>]")) {
      String sign = tokens.get(at++);
      Expr right = sum();
      Expr one = Expr.call(sign, left, right);
      all = all == null ? one : Expr.call("and", all, one);
      left = right;
    }
    return all == null ? left : all;
  }

  private Expr sum() {
    Expr left = product();
    while (peek().matches("[-+]")) {
      left = Expr.call(tokens.get(at++), left, product());
    }
    return left;
  }

  private Expr product() {
    Expr left = signed();
    while (peek().matches("\\*|//?|%")) {
      left = Expr.call(tokens.get(at++), left, signed());
    }
    return left;
  }

  private Expr signed() {
    boolean minus = false;
    while (peek().matches("[-+]")) {
      minus ^= tokens.get(at++).equals("-");
    }
    Expr inner = power();
    return minus ? Expr.call("-", inner) : inner;
  }

  private Expr power() {
    Expr base = primary();
    if (!accept("**")) {
      return base;
    }
    if (depth++ > DEEPEST) {
      throw wrong("it is nested too deep");
    }
    Expr exponent = signed();
    depth--;
    return Expr.call("**", base, exponent);
  }

  private Expr primary() {
    Expr of = atom();
    while (true) {
      if (accept(".")) {
        of = new Expr.Part(of, word());
      } else if (accept("[")) {
        of = new Expr.Item(of, choice());
        expect("]");
      } else if (accept("(")) {
        of = new Expr.Call(of, arguments());
      } else {
        return of;
      }
    }
  }

  private String word() {
    if (!peek().matches("[A-Za-z_]\\w*")) {
      throw wrong("a name is missing");
    }
    return tokens.get(at++);
  }

  /** What a call is given; what it is given by name only says more about a symbol. */
  private List<Expr> arguments() {
    List<Expr> all = new ArrayList<>();
    while (!accept(")")) {
      Expr argument = choice();
      if (accept("=")) {
        choice();
      } else {
        all.add(argument);
      }
      if (!peek().equals(")")) {
        expect(",");
      }
    }
    return all;
  }

  private Expr atom() {
    String token = peek();
    if (accept("(")) {
      Expr inner = choice();
      expect(")");
      return inner;
    }
    at++;
    if (token.matches("\\d+")) {
      return new Expr.Constant(whole(token));
    }
    if (token.matches("\\d.*")) {
      return new Expr.Constant(Double.valueOf(token));
    }
    if (token.matches("['\"].*")) {
      return new Expr.Constant(token.substring(1, token.length() - 1));
    }
    return switch (token) {
      case "True", "true" -> new Expr.Constant(true);
      case "False", "false" -> new Expr.Constant(false);
      default -> {
        at--;
        yield new Expr.Name(word());
      }
    };
  }

  private Long whole(String digits) {
    try {
      return Long.valueOf(digits);
    } catch (NumberFormatException e) {
      throw wrong("a number is too large");
    }
  }
}
