package jtorch.utils.benchmark;

import java.util.ArrayList;
import java.util.List;
import jtorch.PyString;
import org.jspecify.annotations.Nullable;

/** The times of one description: all have as many digits after the point. */
final class CompareColumn {
  private static final String BEST = "\033[92m";
  private static final String GOOD = "\033[34m";
  private static final String BAD = "\033[2m\033[91m";
  private static final String VERY_BAD = "\033[31m";
  private static final String BOLD = "\033[1m";
  private static final String END = "\033[0m";

  private static final int MARK_WIDTH = 7; // of " (! 25%)", but for a letter

  private final double scale;
  private final boolean trims;
  private final boolean marks;
  private final String template;

  CompareColumn(List<@Nullable Measurement> cells, double scale, boolean trims, boolean warns) {
    List<Measurement> there = new ArrayList<>();
    for (Measurement cell : cells) {
      if (cell != null) {
        there.add(cell);
      }
    }
    this.scale = scale;
    this.trims = trims;
    marks = warns && there.stream().anyMatch(Measurement::has_warnings);
    int before = there.stream().mapToInt(this::digits).max().orElseThrow();
    int after =
        trims
            ? there.stream()
                .mapToInt(one -> Math.max(one.significant_figures() - digits(one), 0))
                .min()
                .orElseThrow()
            : 1;
    int length = before + after + (after > 0 ? 1 : 0);
    template = "{:>" + length + "." + after + "f}{:>" + (marks ? MARK_WIDTH : 0) + "}";
  }

  private int digits(Measurement one) {
    return Figures.digits(one.median() / scale);
  }

  /** Returns a time as text, or as much space for none. */
  String text(@Nullable Measurement one) {
    if (one == null) {
      return " ".repeat(text(1, 1, "").length());
    }
    String mark =
        marks && one.has_warnings()
            ? PyString.format(" (! {:.0f}%)", one.iqr() / one.median() * 100)
            : "";
    return text(one.median() / scale, one.significant_figures(), mark);
  }

  private String text(double time, int figures, String mark) {
    return PyString.format(template, trims ? Figures.trim(time, figures) : time, mark);
  }

  static String colored(String text, double time, double best) {
    if (time <= best * 1.01 || time <= best + 100e-9) {
      return BEST + BOLD + text + END + END;
    } else if (time <= best * 1.1) {
      return GOOD + BOLD + text + END + END;
    } else if (time >= best * 5) {
      return VERY_BAD + BOLD + text + END + END;
    }
    return time >= best * 2 ? BAD + text + END + END : text;
  }
}
