package jtorch.trainer.plots;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.imageio.ImageIO;
import jtorch.trainer.FileReason;
import jtorch.trainer.UserException;

/** A picture of a report, of lines and words: drawn in any size of pixel. */
public interface Drawing {
  /** How many pixels a unit of a PNG has, so that it is sharp on fine screens. */
  int DENSITY = 2;

  /** Returns how wide it is. */
  int width();

  /** Returns how high it is. */
  int height();

  /** Draws it on a white paper. */
  void draw(Graphics2D graphics);

  /** Returns it as pixels. */
  default BufferedImage pixels() {
    BufferedImage pixels =
        new BufferedImage(DENSITY * width(), DENSITY * height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = pixels.createGraphics();
    graphics.setRenderingHints(
        Map.of(
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
            RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
            RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON,
            RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
    graphics.scale(DENSITY, DENSITY);
    paint(graphics);
    graphics.dispose();
    return pixels;
  }

  private void paint(Graphics2D graphics) {
    graphics.setColor(Palette.PAPER);
    graphics.fillRect(0, 0, width(), height());
    draw(graphics);
  }

  /** Returns it as the bytes of a PNG file. */
  default byte[] png() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(pixels(), "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can be written
    }
  }

  /** Returns it as the text of an SVG file. */
  default String svg() {
    SvgGraphics svg = new SvgGraphics(width(), height());
    paint(svg);
    return svg.text();
  }

  /**
   * Writes it into a folder as {@code NAME.png} and {@code NAME.svg}.
   *
   * @throws UserException if that can't be done
   */
  default void write(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), png());
      Files.writeString(folder.resolve(name + ".svg"), svg());
    } catch (IOException e) {
      throw UserException.failure(
          "The pictures can't be written to "
              + folder
              + ": "
              + FileReason.of(e)
              + "; name another folder.");
    }
  }
}
