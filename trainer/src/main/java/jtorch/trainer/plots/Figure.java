package jtorch.trainer.plots;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import jtorch.trainer.FileReason;

/**
 * A picture of one or several {@link Axes}.
 *
 * <p>matplotlib's page: <a
 * href="https://matplotlib.org/stable/api/figure_api.html">matplotlib.figure</a>.
 */
public final class Figure {
  private static final double DOTS_PER_INCH = 100;
  private static final double LONGEST_SIDE = 2000;

  private final int width;
  private final int height;
  private final List<Axes> parts = new ArrayList<>();
  private Axes current = new Axes(1, 1, 1);

  /** Makes an empty figure; of more than 20 inches it keeps the proportions only. */
  Figure(double inchesWide, double inchesHigh) {
    if (!(inchesWide > 0 && inchesHigh > 0)) {
      throw new IllegalArgumentException(
          "figure: figsize must be positive, not " + inchesWide + " by " + inchesHigh + ".");
    }
    double longest = Math.max(inchesWide, inchesHigh) * DOTS_PER_INCH;
    double scale = DOTS_PER_INCH * Math.min(1, LONGEST_SIDE / longest);
    width = (int) Math.max(1, Math.round(inchesWide * scale));
    height = (int) Math.max(1, Math.round(inchesHigh * scale));
  }

  /**
   * Chooses a place in a grid of parts to draw on, counted from 1 row by row.
   *
   * @throws IllegalArgumentException if the grid has no such place
   */
  public Axes add_subplot(int nrows, int ncols, int index) {
    for (Axes part : parts) {
      if (part.isAt(nrows, ncols, index)) {
        current = part;
        return part;
      }
    }
    return put(new Axes(nrows, ncols, index));
  }

  private Axes put(Axes part) {
    current = part;
    parts.add(part);
    return part;
  }

  /** Returns the part that is drawn on: the whole figure if none was chosen. */
  Axes current() {
    return parts.isEmpty() ? put(current) : current;
  }

  /** Returns whether there is anything to see. */
  boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * Writes the figure as {@code .png} or {@code .svg}.
   *
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws UncheckedIOException if the file can't be written
   */
  public void savefig(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".png") && !name.endsWith(".svg")) {
      throw new IllegalArgumentException(
          "savefig: " + file + " must end in .png or .svg, as a figure is written as these.");
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      if (name.endsWith(".svg")) {
        SvgGraphics svg = new SvgGraphics(width, height);
        draw(svg);
        Files.writeString(file, svg.text());
      } else {
        try (OutputStream out = Files.newOutputStream(file)) {
          ImageIO.write(picture(), "png", out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "savefig: cannot write " + file + ": " + FileReason.of(e) + ".", e);
    }
  }

  /** Returns the figure as pixels. */
  BufferedImage picture() {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    draw(graphics);
    graphics.dispose();
    return picture;
  }

  private void draw(Graphics2D graphics) {
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, width, height);
    parts.forEach(part -> part.draw(graphics, width, height));
  }
}
