package jtorch.trainer.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import jtorch.trainer.evaluation.Evaluation;
import jtorch.trainer.plots.Words.Side;

/** How often each class is taken for each other one. */
public final class ConfusionMatrix implements Drawing {
  private static final int SIDE = 560;
  private static final int LARGEST_CELL = 52;
  private static final int SMALLEST_WITH_NUMBERS = 22;
  private static final int TOP = 128;
  private static final int MARGIN = 28;
  private static final int LETTER = 8;
  private static final int BESIDE = 46;
  private static final int SHORT = 4; // letters of a label that fit above a column

  private final Evaluation evaluation;
  private final PlotData data;
  private final String network;
  private final int classes;
  private final int cell;
  private final int left;

  /** Makes a picture of an evaluation's counts. */
  public ConfusionMatrix(Evaluation evaluation, PlotData data, String network) {
    this.evaluation = evaluation;
    this.data = data;
    this.network = network;
    classes = evaluation.confusion().length;
    cell = Math.clamp(SIDE / classes, 4, LARGEST_CELL);
    int longest = 1;
    for (int c = 0; c < classes; c++) {
      longest = Math.max(longest, data.name(c).length());
    }
    left = MARGIN + BESIDE + LETTER * longest;
  }

  @Override
  public int width() {
    return left + classes * cell + MARGIN + 20;
  }

  @Override
  public int height() {
    return TOP + classes * cell + MARGIN + 22;
  }

  @Override
  public void draw(Graphics2D graphics) {
    Words.head(
        graphics,
        "Confusion matrix of " + network,
        String.format(
            Locale.ROOT,
            "%s: %,d of %,d samples are right (%.2f %%)",
            data.title(),
            Math.round(evaluation.accuracy() * evaluation.samples()),
            evaluation.samples(),
            100 * evaluation.accuracy()),
        MARGIN,
        width() - 2.0 * MARGIN);
    double middle = left + classes * cell / 2.0;
    Font label = Words.font(Words.LABEL, false);
    Words.write(graphics, "taken for", label, Palette.QUIET, middle, TOP - 32, Side.MIDDLE);
    Words.writeUp(
        graphics, "what it is", label, Palette.QUIET, MARGIN + 10, TOP + classes * cell / 2.0);
    Words.write(
        graphics,
        "Blue is right, orange is wrong; the darker, the more of the row.",
        Words.font(Words.SMALL, false),
        Palette.QUIET,
        left,
        TOP + classes * cell + 26.0,
        Side.LEFT);
    for (int row = 0; row < classes; row++) {
      labels(graphics, row);
      for (int column = 0; column < classes; column++) {
        draw(graphics, row, column);
      }
    }
  }

  private void labels(Graphics2D graphics, int number) {
    if (cell < SMALLEST_WITH_NUMBERS) {
      return;
    }
    Font bold = Words.font(Words.LABEL, true);
    double middle = (number + 0.5) * cell;
    String name = data.name(number);
    Words.write(graphics, name, bold, Palette.INK, left - 10.0, TOP + middle + 5, Side.RIGHT);
    String above = name.length() > SHORT ? name.substring(0, SHORT) + "." : name;
    Words.write(
        graphics,
        above,
        Words.fitting(graphics, above, Words.LABEL, true, cell - 2.0),
        Palette.INK,
        left + middle,
        TOP - 10,
        Side.MIDDLE);
  }

  private void draw(Graphics2D graphics, int row, int column) {
    long count = evaluation.confusion()[row][column];
    long all = Math.max(1, evaluation.classes().get(row).samples());
    double share = (double) count / all;
    Color colour =
        row == column
            ? Palette.tint(Palette.BLUE, 0.15 + 0.85 * share * share)
            : Palette.tint(Palette.VERMILION, count == 0 ? 0 : 0.12 + 1.8 * Math.sqrt(share));
    double x = left + column * cell;
    double y = TOP + row * cell;
    graphics.setColor(colour);
    graphics.fill(new Rectangle2D.Double(x + 1, y + 1, cell - 2, cell - 2));
    if (count == 0 || cell < SMALLEST_WITH_NUMBERS) {
      return;
    }
    String text = Long.toString(count);
    Words.write(
        graphics,
        text,
        Words.fitting(graphics, text, Words.LABEL, row == column, cell - 6.0),
        Palette.on(colour),
        x + cell / 2.0,
        y + cell / 2.0 + 5,
        Side.MIDDLE);
  }
}
