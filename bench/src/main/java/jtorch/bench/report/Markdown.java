package jtorch.bench.report;

import java.util.Locale;

/** A page that grows line by line. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  Markdown line(String line) {
    text.append(line).append('\n');
    return this;
  }

  Markdown heading(int level, String words) {
    return line("").line("#".repeat(level) + " " + words).line("");
  }

  /** Adds the titles of a table; those that begin with {@code >} are set to the right. */
  Markdown titles(String... titles) {
    StringBuilder rule = new StringBuilder("|");
    String[] words = new String[titles.length];
    for (int i = 0; i < titles.length; i++) {
      boolean right = titles[i].startsWith(">");
      words[i] = titles[i].substring(right ? 1 : 0);
      rule.append(right ? "---:|" : "---|");
    }
    return cells(words).line(rule.toString());
  }

  Markdown cells(String... words) {
    return line("| " + String.join(" | ", words) + " |");
  }

  /** Returns a number with a precision that suits its size. */
  static String number(double value) {
    if (Double.isNaN(value)) {
      return "-";
    }
    double size = Math.abs(value);
    String format = size >= 100 ? "%.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, format, value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
