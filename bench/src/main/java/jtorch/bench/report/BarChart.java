package jtorch.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Horizontal bars in groups, as an SVG that needs nothing else. */
final class BarChart {
  /**
   * A bar.
   *
   * @param label what the legend calls it
   * @param value how long it is
   * @param low where the middle half of the values begins
   * @param high where it ends
   */
  record Bar(String label, double value, double low, double high) {}

  /**
   * Bars that belong together.
   *
   * @param name what stands beside them
   * @param bars the bars
   */
  record Group(String name, List<Bar> bars) {}

  private static final String[] COLOURS = {
    "#1f77b4", "#17becf", "#2ca02c", "#ff7f0e", "#d62728", "#9467bd", "#8c564b", "#7f7f7f"
  };
  private static final int WIDTH = 800;
  private static final int LEFT = 150;
  private static final int RIGHT = 70;
  private static final int BAR = 15;
  private static final int GAP = 14;
  private static final int LEGEND_LINE = 20;
  private static final int LEGEND_COLUMNS = 2;
  private static final int TOP = 44;
  private static final double TICKS = 6;

  private final String title;
  private final String axis;
  private final double reference;
  private final double most;
  private final List<Group> groups = new ArrayList<>();

  /**
   * Makes an empty chart.
   *
   * @param axis what the bars' lengths are
   * @param reference where a line is drawn to compare with, or 0 for none
   * @param most where longer bars are cut, their numbers beside them
   */
  BarChart(String title, String axis, double reference, double most) {
    this.title = title;
    this.axis = axis;
    this.reference = reference;
    this.most = most;
  }

  void add(Group group) {
    if (!group.bars().isEmpty()) {
      groups.add(group);
    }
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, svg());
  }

  String svg() {
    List<String> labels = List.copyOf(labels());
    int legendLines = (labels.size() + LEGEND_COLUMNS - 1) / LEGEND_COLUMNS;
    int top = TOP + legendLines * LEGEND_LINE;
    int bottom = top + groups.stream().mapToInt(group -> height(group) + GAP).sum();
    double end = end();
    StringBuilder out = new StringBuilder();
    line(
        out,
        "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 %d %d'"
            + " font-family='sans-serif' font-size='12'>",
        WIDTH,
        bottom + 44,
        WIDTH,
        bottom + 44);
    line(out, "<rect width='100%%' height='100%%' fill='white'/>");
    text(out, WIDTH / 2.0, 22, "middle", 15, title);
    legend(out, labels);
    grid(out, top, bottom, end);
    int y = top + GAP / 2;
    for (Group group : groups) {
      text(out, LEFT - 8, y + height(group) / 2.0 + 4, "end", 12, group.name());
      for (Bar bar : group.bars()) {
        bar(out, y, end, bar, COLOURS[labels.indexOf(bar.label()) % COLOURS.length]);
        y += BAR;
      }
      y += GAP;
    }
    line(out, "</svg>");
    return out.toString();
  }

  private Set<String> labels() {
    Set<String> labels = new LinkedHashSet<>();
    groups.forEach(group -> group.bars().forEach(bar -> labels.add(bar.label())));
    return labels;
  }

  private static int height(Group group) {
    return group.bars().size() * BAR;
  }

  /** The axis ends at the longest bar, at the line to compare with, or where bars are cut. */
  private double end() {
    double longest =
        groups.stream()
            .flatMap(group -> group.bars().stream())
            .mapToDouble(Bar::value)
            .max()
            .orElse(1);
    return Math.min(most, Math.max(longest, reference) * 1.04);
  }

  private static double x(double value, double end) {
    return LEFT + Math.min(value, end) / end * (WIDTH - LEFT - RIGHT);
  }

  private static void legend(StringBuilder out, List<String> labels) {
    for (int i = 0; i < labels.size(); i++) {
      double x = LEFT + (i % LEGEND_COLUMNS) * (WIDTH - LEFT) / (double) LEGEND_COLUMNS;
      double y = 34 + (i / LEGEND_COLUMNS) * (double) LEGEND_LINE;
      String colour = COLOURS[i % COLOURS.length];
      line(out, "<rect x='%.1f' y='%.1f' width='12' height='12' fill='%s'/>", x, y, colour);
      text(out, x + 18, y + 10.5, "start", 12, labels.get(i));
    }
  }

  private void grid(StringBuilder out, int top, int bottom, double end) {
    double step = step(end / TICKS);
    for (int i = 0; i * step <= end; i++) {
      double x = x(i * step, end);
      line(out, "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='#e0e0e0'/>", x, top, x, bottom);
      text(out, x, bottom + 16, "middle", 11, number(i * step));
    }
    text(out, (LEFT + WIDTH - RIGHT) / 2.0, bottom + 34, "middle", 12, axis);
    if (reference > 0) {
      double x = x(reference, end);
      line(
          out,
          "<line x1='%.1f' y1='%d' x2='%.1f' y2='%d' stroke='black' stroke-dasharray='4 3'/>",
          x,
          top,
          x,
          bottom);
    }
  }

  /** Returns the next of 1, 2, 5, 10 and so on that is not below the least. */
  private static double step(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static void bar(StringBuilder out, int y, double end, Bar bar, String colour) {
    double x = x(bar.value(), end);
    line(
        out,
        "<rect x='%d' y='%d' width='%.1f' height='%d' fill='%s'/>",
        LEFT,
        y + 1,
        x - LEFT,
        BAR - 2,
        colour);
    boolean cut = bar.value() > end;
    double labelled = x;
    if (!cut && bar.high() > bar.low()) {
      labelled = Math.max(x, x(bar.high(), end));
      line(
          out,
          "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' stroke='black' stroke-width='1.5'/>",
          x(bar.low(), end),
          y + BAR / 2.0,
          labelled,
          y + BAR / 2.0);
    }
    text(
        out,
        labelled + 5,
        y + BAR - 4.0,
        "start",
        11,
        number(bar.value()) + (cut ? " \u2192" : ""));
  }

  private static void text(
      StringBuilder out, double x, double y, String anchor, int size, String words) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    line(
        out,
        "<text x='%.1f' y='%.1f' text-anchor='%s' font-size='%d' paint-order='stroke'"
            + " stroke='white' stroke-width='3'>%s</text>",
        x,
        y,
        anchor,
        size,
        safe);
  }

  private static void line(StringBuilder out, String format, Object... values) {
    out.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  /** Returns a number with three digits that count, or all before the point. */
  private static String number(double value) {
    if (value == 0 || value >= 100) {
      return String.format(Locale.ROOT, "%.0f", value);
    }
    String text =
        String.format(Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
