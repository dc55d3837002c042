package jtorch.trainer.plots;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a figure: curves or an image, with words around it.
 *
 * <p>matplotlib's page: <a
 * href="https://matplotlib.org/stable/api/axes_api.html">matplotlib.axes</a>.
 */
public final class Axes {
  private static final float TITLE = 0.12f;
  private static final int SMALLEST_TITLE = 9;
  private static final int LARGEST_TITLE = 14;

  private final int rows;
  private final int columns;
  private final int index;
  private final List<Curve> curves = new ArrayList<>();
  private @Nullable BufferedImage image;
  private String title = "";
  private String xlabel = "";
  private String ylabel = "";
  private boolean legend;

  Axes(int rows, int columns, int index) {
    if (rows < 1 || columns < 1 || index < 1 || index > rows * columns) {
      throw new IllegalArgumentException(
          "subplot: there is no place "
              + index
              + " in "
              + rows
              + " rows of "
              + columns
              + "; they count from 1.");
    }
    this.rows = rows;
    this.columns = columns;
    this.index = index;
  }

  boolean isAt(int rows, int columns, int index) {
    return this.rows == rows && this.columns == columns && this.index == index;
  }

  void add(Curve curve) {
    curves.add(curve);
  }

  void show(BufferedImage picture) {
    image = picture;
  }

  void title(String text) {
    title = text;
  }

  void xlabel(String text) {
    xlabel = text;
  }

  void ylabel(String text) {
    ylabel = text;
  }

  void legend() {
    legend = true;
  }

  /** Draws this part where it belongs in a figure of this size. */
  void draw(Graphics2D graphics, double figureWidth, double figureHeight) {
    double width = figureWidth / columns;
    double height = figureHeight / rows;
    int row = (index - 1) / columns;
    int column = (index - 1) % columns;
    double left = column * width;
    double top = row * height;
    if (image != null) {
      drawImage(graphics, image, new Rectangle2D.Double(left, top, width, height));
      return;
    }
    AffineTransform before = graphics.getTransform();
    graphics.translate(left, top);
    int across = (int) Math.round(width);
    int down = (int) Math.round(height);
    Charts.of(curves, new Charts.Words(title, xlabel, ylabel, legend), across, down)
        .paint(graphics, across, down);
    graphics.setTransform(before);
    graphics.setClip(null);
  }

  /** Draws the image as large as the place allows, in its own proportions. */
  private void drawImage(Graphics2D graphics, BufferedImage picture, Rectangle2D place) {
    double gap = 0.06 * Math.min(place.getWidth(), place.getHeight());
    float size =
        (float) Math.clamp(TITLE * place.getHeight(), (double) SMALLEST_TITLE, LARGEST_TITLE);
    Font font = new Font(Charts.FAMILY, Font.PLAIN, 1).deriveFont(size);
    double above = title.isEmpty() ? 0 : 1.5 * size;
    double below = xlabel.isEmpty() ? 0 : 1.5 * size;
    double beside = ylabel.isEmpty() ? 0 : 1.5 * size;
    double scale =
        Math.min(
            (place.getWidth() - 2 * gap - beside) / picture.getWidth(),
            (place.getHeight() - 2 * gap - above - below) / picture.getHeight());
    double width = scale * picture.getWidth();
    double height = scale * picture.getHeight();
    double left = place.getCenterX() - (width - beside) / 2;
    double top = place.getCenterY() - (height + below - above) / 2;
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform to = AffineTransform.getTranslateInstance(left, top);
    to.scale(scale, scale);
    graphics.drawImage(picture, to, null);
    graphics.setColor(Color.BLACK);
    graphics.draw(new Rectangle2D.Double(left, top, width, height));
    double middle = left + width / 2;
    write(graphics, font, title, middle, top - 0.5 * size, 0);
    write(graphics, font, xlabel, middle, top + height + 1.2 * size, 0);
    write(graphics, font, ylabel, left - 0.5 * size, top + height / 2, -Math.PI / 2);
  }

  /** Writes a text with its middle above a point, turned around it. */
  private static void write(
      Graphics2D graphics, Font font, String text, double x, double y, double angle) {
    if (text.isEmpty()) {
      return;
    }
    TextLayout layout = new TextLayout(text, font, graphics.getFontRenderContext());
    AffineTransform to = AffineTransform.getTranslateInstance(x, y);
    to.rotate(angle);
    to.translate(-layout.getAdvance() / 2, 0);
    graphics.fill(layout.getOutline(to));
  }
}
