package jtorch.trainer.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Writes words into a picture. */
final class Words {
  static final float TITLE = 17;
  static final float SMALL = 12;
  static final float LABEL = 13;

  /** From which side of a point a text is written. */
  enum Side {
    LEFT(0),
    MIDDLE(0.5),
    RIGHT(1);

    private final double before;

    Side(double before) {
      this.before = before;
    }
  }

  private Words() {}

  static Font font(float size, boolean bold) {
    return new Font(Charts.FAMILY, bold ? Font.BOLD : Font.PLAIN, 1).deriveFont(size);
  }

  /** Writes a text on a line through a point. */
  static void write(
      Graphics2D graphics, String text, Font font, Color colour, double x, double y, Side side) {
    if (text.isEmpty()) {
      return;
    }
    graphics.setFont(font);
    graphics.setColor(colour);
    double left = x - side.before * width(graphics, text, font);
    graphics.fill(
        font.createGlyphVector(graphics.getFontRenderContext(), text)
            .getOutline((float) left, (float) y));
  }

  /** Writes a text from below to above, its middle at a point. */
  static void writeUp(
      Graphics2D graphics, String text, Font font, Color colour, double x, double y) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(-Math.PI / 2);
    write(graphics, text, font, colour, 0, 0, Side.MIDDLE);
    graphics.setTransform(before);
  }

  static double width(Graphics2D graphics, String text, Font font) {
    Rectangle2D bounds =
        font.createGlyphVector(graphics.getFontRenderContext(), text).getLogicalBounds();
    return bounds.getWidth();
  }

  /** Writes the title and the quieter line below it, no wider than there is room. */
  static void head(Graphics2D graphics, String title, String below, double left, double room) {
    write(
        graphics,
        title,
        fitting(graphics, title, TITLE, true, room),
        Palette.INK,
        left,
        36,
        Side.LEFT);
    write(
        graphics,
        below,
        fitting(graphics, below, SMALL, false, room),
        Palette.QUIET,
        left,
        58,
        Side.LEFT);
  }

  static Font fitting(Graphics2D graphics, String text, float size, boolean bold, double room) {
    Font font = font(size, bold);
    double width = width(graphics, text, font);
    return width <= room ? font : font((float) (size * room / width), bold);
  }
}
