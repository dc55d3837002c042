package jtorch.trainer.plots;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Locale;
import jtorch.trainer.evaluation.Evaluation;
import jtorch.trainer.plots.Words.Side;

/** The samples that a network is surest of and wrong about, the surest first. */
public final class Mistakes implements Drawing {
  private static final int COLUMNS = 8;
  private static final int MOST = 32;
  private static final int CELL = 84;
  private static final int GAP = 14;
  private static final int CAPTION = 40;
  private static final int TOP = 84;
  private static final int MARGIN = 28;

  private final Evaluation evaluation;
  private final PlotData data;
  private final String network;
  private final List<Evaluation.Mistake> shown;

  /** Makes a picture of an evaluation's mistakes. */
  public Mistakes(Evaluation evaluation, PlotData data, String network) {
    this.evaluation = evaluation;
    this.data = data;
    this.network = network;
    shown = evaluation.mistakes().stream().limit(MOST).toList();
  }

  @Override
  public int width() {
    return 2 * MARGIN + COLUMNS * (CELL + GAP) - GAP;
  }

  @Override
  public int height() {
    int rows = Math.max(1, Math.ceilDiv(shown.size(), COLUMNS));
    return TOP + rows * (CELL + CAPTION + GAP) - GAP + MARGIN;
  }

  @Override
  public void draw(Graphics2D graphics) {
    long wrong = Math.round((1 - evaluation.accuracy()) * evaluation.samples());
    Words.head(
        graphics,
        "Worst mistakes of " + network,
        String.format(
            Locale.ROOT,
            "%s: %,d of %,d samples are wrong; these are the %d it was surest of",
            data.title(),
            wrong,
            evaluation.samples(),
            shown.size()),
        MARGIN,
        width() - 2.0 * MARGIN);
    if (shown.isEmpty()) {
      Words.write(
          graphics,
          "There is none.",
          Words.font(Words.LABEL, false),
          Palette.INK,
          MARGIN,
          TOP + 20,
          Side.LEFT);
    }
    for (int i = 0; i < shown.size(); i++) {
      int x = MARGIN + i % COLUMNS * (CELL + GAP);
      int y = TOP + i / COLUMNS * (CELL + CAPTION + GAP);
      draw(graphics, shown.get(i), x, y);
    }
  }

  private void draw(Graphics2D graphics, Evaluation.Mistake mistake, int x, int y) {
    SampleGrid.cell(graphics, data, mistake.index(), x, y, CELL);
    String taken = "taken for " + data.name(mistake.predicted());
    float middle = x + CELL / 2f;
    Words.write(
        graphics,
        taken,
        Words.fitting(graphics, taken, Words.SMALL, true, CELL + GAP - 4.0),
        Palette.VERMILION,
        middle,
        y + CELL + 16.0,
        Side.MIDDLE);
    String truth =
        String.format(
            Locale.ROOT,
            "%.0f %%, is %s",
            Math.floor(100 * mistake.probability()),
            data.name(mistake.label()));
    Words.write(
        graphics,
        truth,
        Words.fitting(graphics, truth, Words.SMALL, false, CELL + GAP - 4.0),
        Palette.QUIET,
        middle,
        y + CELL + 32.0,
        Side.MIDDLE);
  }
}
