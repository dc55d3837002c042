package jtorch.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;
import jtorch.trainer.evaluation.Calibration;
import jtorch.trainer.evaluation.Evaluation;
import jtorch.trainer.plots.Words.Side;

/** Whether a network is right as often as it says: its accuracy by its confidence. */
public final class Reliability implements Drawing {
  private static final int SIDE = 400;
  private static final int LEFT = 84;
  private static final int TOP = 92;
  private static final int MARGIN = 28;
  private static final int STEPS = 5;

  private final Evaluation evaluation;
  private final PlotData data;
  private final String network;

  /** Makes a picture of an evaluation's calibration. */
  public Reliability(Evaluation evaluation, PlotData data, String network) {
    this.evaluation = evaluation;
    this.data = data;
    this.network = network;
  }

  @Override
  public int width() {
    return LEFT + SIDE + 2 * MARGIN;
  }

  @Override
  public int height() {
    return TOP + SIDE + 64;
  }

  @Override
  public void draw(Graphics2D graphics) {
    Words.head(
        graphics,
        "Calibration of " + network,
        String.format(
            Locale.ROOT,
            "%s: the expected error is %.2f %%; on the line it is right as often as it says",
            data.title(),
            100 * evaluation.calibration().ece()),
        MARGIN,
        width() - 2.0 * MARGIN);
    grid(graphics);
    evaluation.calibration().bins().forEach(bin -> bar(graphics, bin));
    graphics.setColor(Palette.QUIET);
    graphics.setStroke(new BasicStroke(1.5f));
    graphics.draw(new Line2D.Double(x(0), y(0), x(1), y(1)));
    evaluation.calibration().bins().forEach(bin -> dot(graphics, bin));
  }

  private void grid(Graphics2D graphics) {
    Font small = Words.font(Words.SMALL, false);
    graphics.setStroke(new BasicStroke(1));
    for (int i = 0; i <= STEPS; i++) {
      double share = (double) i / STEPS;
      graphics.setColor(Palette.LINE);
      graphics.draw(new Line2D.Double(x(0), y(share), x(1), y(share)));
      graphics.draw(new Line2D.Double(x(share), y(0), x(share), y(1)));
      String text = i * 100 / STEPS + " %";
      Words.write(graphics, text, small, Palette.QUIET, x(0) - 8, y(share) + 4, Side.RIGHT);
      Words.write(graphics, text, small, Palette.QUIET, x(share), y(0) + 20, Side.MIDDLE);
    }
    Font label = Words.font(Words.LABEL, false);
    Words.write(graphics, "how sure it was", label, Palette.INK, x(0.5), y(0) + 46, Side.MIDDLE);
    Words.writeUp(graphics, "how often it was right", label, Palette.INK, MARGIN + 8, y(0.5));
  }

  private static void bar(Graphics2D graphics, Calibration.Bin bin) {
    double left = x(bin.from()) + 2;
    double width = x(bin.to()) - x(bin.from()) - 4;
    double top = y(bin.accuracy());
    graphics.setColor(Palette.tint(Palette.SKY, 0.45));
    graphics.fill(new Rectangle2D.Double(left, top, width, y(0) - top));
  }

  /** A dot at the mean confidence, the larger, the more samples it is about. */
  private void dot(Graphics2D graphics, Calibration.Bin bin) {
    double radius = 2.5 + 4 * Math.sqrt((double) bin.samples() / evaluation.samples());
    double x = x(bin.confidence());
    double y = y(bin.accuracy());
    graphics.setColor(Palette.BLUE);
    graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private static double x(double share) {
    return LEFT + share * SIDE;
  }

  private static double y(double share) {
    return TOP + (1 - share) * SIDE;
  }
}
