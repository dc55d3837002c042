package jtorch.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jtorch.trainer.plots.Words.Side;

/** Samples of a set, a row for each class. */
public final class SampleGrid implements Drawing {
  private static final int COLUMNS = 10;
  private static final int MOST_CLASSES = 20;
  private static final int SEARCHED = 2000; // of a sorted set, some classes come late
  private static final int CELL = 56; // two for each of MNIST's pixels
  private static final int GAP = 6;
  private static final int TOP = 84;
  private static final int MARGIN = 28;

  private final PlotData data;
  private final String recipe;
  private final TreeMap<Long, List<Long>> rows = new TreeMap<>();
  private final int left;

  /** Makes a grid of a set's first samples. */
  public SampleGrid(PlotData data, String recipe) {
    this.data = data;
    this.recipe = recipe;
    long searched = Math.min(SEARCHED, data.samples().size());
    for (long i = 0; i < searched; i++) {
      List<Long> row = rows.computeIfAbsent(data.label(i), label -> new ArrayList<>());
      if (row.size() < COLUMNS) {
        row.add(i);
      }
    }
    while (rows.size() > MOST_CLASSES) {
      rows.pollLastEntry();
    }
    int longest =
        rows.keySet().stream().mapToInt(label -> data.name(label).length()).max().orElse(1);
    left = MARGIN + 14 + 7 * longest;
  }

  @Override
  public int width() {
    return left + COLUMNS * (CELL + GAP) - GAP + MARGIN;
  }

  @Override
  public int height() {
    return TOP + rows.size() * (CELL + GAP) - GAP + MARGIN;
  }

  @Override
  public void draw(Graphics2D graphics) {
    Words.head(
        graphics,
        "Samples of each class",
        data.title() + ", as " + recipe + " is trained on them",
        MARGIN,
        width() - 2.0 * MARGIN);
    int y = TOP;
    for (Map.Entry<Long, List<Long>> row : rows.entrySet()) {
      Words.write(
          graphics,
          data.name(row.getKey()),
          Words.font(Words.LABEL, true),
          Palette.INK,
          left - 14.0,
          y + CELL / 2.0 + 5,
          Side.RIGHT);
      int x = left;
      for (long index : row.getValue()) {
        cell(graphics, data, index, x, y, CELL);
        x += CELL + GAP;
      }
      y += CELL + GAP;
    }
  }

  /** Draws a sample's picture in a thin frame. */
  static void cell(Graphics2D graphics, PlotData data, long index, int x, int y, int side) {
    graphics.drawImage(data.picture(index), x, y, side, side, null);
    graphics.setColor(Palette.LINE);
    graphics.setStroke(new BasicStroke(1));
    graphics.draw(new Rectangle2D.Double(x, y, side, side));
  }
}
