package jtorch.trainer.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Writes digits on paper as a hand might, the same each time. */
final class Pen {
  /** Strokes in a box of 100 by 140: M begins one, L and C go on with lines and curves. */
  private static final String[] STROKES = {
    "M 55 5 C 5 5 0 135 50 135 C 105 135 100 5 50 6",
    "M 62 4 L 44 136",
    "M 12 36 C 18 -8 92 -6 86 40 C 80 74 34 96 10 132 L 94 130",
    "M 14 18 C 40 -8 88 2 78 38 C 72 58 52 62 38 64 C 60 62 92 70 86 104 C 78 142 26 142 8 118",
    "M 66 4 C 50 36 28 62 10 88 L 94 86 M 72 52 L 66 138",
    "M 84 8 L 28 10 L 20 62 C 50 46 92 58 88 94 C 84 138 30 146 8 122",
    "M 70 4 C 34 28 12 68 14 102 C 18 146 82 142 84 104 C 84 72 34 68 18 96",
    "M 8 14 L 90 10 C 66 46 48 90 42 136",
    "M 78 22 C 60 -6 12 6 22 38 C 30 66 86 72 84 106 C 80 144 14 142 16 106 C 20 74 84 62 80 28",
    "M 82 34 C 76 -4 18 0 16 38 C 18 74 74 72 82 34 C 82 70 76 104 66 138"
  };

  private static final double WIDTH = 100;
  private static final double HEIGHT = 140;

  /**
   * How a digit is written.
   *
   * @param width the paper's width in pixels
   * @param height its height
   * @param size the digit's height
   * @param left where the digit begins, as a part of the room beside it
   * @param top the same from above
   * @param stroke the pen's width in pixels
   * @param paper the paper's light from 0 to 1
   * @param ink the ink's light
   * @param shadow how much darker the paper is in its far corner
   * @param grain the deviation of the paper's and the camera's noise
   */
  record Look(
      int width,
      int height,
      int size,
      double left,
      double top,
      double stroke,
      double paper,
      double ink,
      double shadow,
      double grain) {
    static final Look SCAN = new Look(200, 240, 140, 0.5, 0.5, 12, 1, 0, 0, 0);

    Look at(double newLeft, double newTop) {
      return new Look(width, height, size, newLeft, newTop, stroke, paper, ink, shadow, grain);
    }

    Look pen(double newStroke, double newInk) {
      return new Look(width, height, size, left, top, newStroke, paper, newInk, shadow, grain);
    }

    Look sheet(double newPaper, double newShadow, double newGrain) {
      return new Look(width, height, size, left, top, stroke, newPaper, ink, newShadow, newGrain);
    }

    Look sized(int newWidth, int newHeight, int newSize) {
      return new Look(newWidth, newHeight, newSize, left, top, stroke, paper, ink, shadow, grain);
    }
  }

  private Pen() {}

  static Path2D path(int digit) {
    Path2D path = new Path2D.Double();
    String[] words = STROKES[digit].split(" ", -1);
    for (int i = 0; i < words.length; ) {
      double[] numbers = new double[6];
      int count = words[i].equals("C") ? 6 : 2;
      for (int n = 0; n < count; n++) {
        numbers[n] = Double.parseDouble(words[i + 1 + n]);
      }
      switch (words[i]) {
        case "M" -> path.moveTo(numbers[0], numbers[1]);
        case "L" -> path.lineTo(numbers[0], numbers[1]);
        default ->
            path.curveTo(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]);
      }
      i += 1 + count;
    }
    return path;
  }

  /** Writes a digit on opaque paper. */
  static BufferedImage write(int digit, Look look) {
    BufferedImage ink = stencil(digit, look);
    BufferedImage sheet = new BufferedImage(look.width, look.height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(digit);
    for (int y = 0; y < look.height; y++) {
      for (int x = 0; x < look.width; x++) {
        double far = ((double) x / look.width + (double) y / look.height) / 2;
        double paper = look.paper - look.shadow * far;
        double cover = (ink.getRGB(x, y) >>> 24) / 255.0;
        double light = paper * (1 - cover) + look.ink * (paper / look.paper) * cover;
        int level =
            (int) Math.clamp(255 * (light + look.grain * random.nextGaussian()), 0.0, 255.0);
        sheet.setRGB(x, y, level << 16 | level << 8 | level);
      }
    }
    return sheet;
  }

  /** Writes a digit in black on nothing. */
  static BufferedImage stencil(int digit, Look look) {
    BufferedImage stencil = new BufferedImage(look.width, look.height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = stencil.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(
        new BasicStroke((float) look.stroke, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    double scale = (look.size - look.stroke) / HEIGHT;
    double room = look.width - look.stroke - WIDTH * scale;
    double below = look.height - look.size;
    AffineTransform to =
        AffineTransform.getTranslateInstance(
            look.stroke / 2 + look.left * room, look.stroke / 2 + look.top * below);
    to.scale(scale, scale);
    graphics.draw(to.createTransformedShape(path(digit)));
    graphics.dispose();
    return stencil;
  }
}
