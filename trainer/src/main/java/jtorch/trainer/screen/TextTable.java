package jtorch.trainer.screen;

import java.util.ArrayList;
import java.util.List;

/** Rows of words below each other, each column as wide as its widest word. */
public final class TextTable {
  private static final int GAP = 2;

  private final List<String[]> rows = new ArrayList<>();
  private final boolean[] right;

  /** Makes an empty table; the columns whose titles begin with {@code >} are set to the right. */
  public TextTable(String... titles) {
    right = new boolean[titles.length];
    String[] head = new String[titles.length];
    for (int i = 0; i < titles.length; i++) {
      right[i] = titles[i].startsWith(">");
      head[i] = titles[i].substring(right[i] ? 1 : 0);
    }
    rows.add(head);
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException if it has another number of words than there are columns
   */
  public void row(String... words) {
    if (words.length != right.length) {
      throw new IllegalArgumentException(
          "A row of " + words.length + " words in a table of " + right.length + " columns.");
    }
    rows.add(words.clone());
  }

  /** Returns the lines, the titles first. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        String blanks = " ".repeat(width(i) - row[i].length());
        line.append(" ".repeat(i == 0 ? 0 : GAP));
        line.append(right[i] ? blanks + row[i] : row[i] + blanks);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }
}
