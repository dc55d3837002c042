package jtorch.trainer.plots;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Image;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.ImageObserver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is drawn as SVG.
 *
 * <p>Texts become outlines, so that the picture looks the same where their font is missing. What
 * can be set, such as colours and transforms, {@link DrawingState} keeps.
 */
final class SvgGraphics extends ShapeGraphics {
  private final StringBuilder body;
  private final int width;
  private final int height;

  SvgGraphics(int width, int height) {
    this.width = width;
    this.height = height;
    body = new StringBuilder();
  }

  private SvgGraphics(SvgGraphics other) {
    super(other);
    width = other.width;
    height = other.height;
    body = other.body;
  }

  /** Returns the whole file. */
  String text() {
    String size = "width=\"" + width + "\" height=\"" + height + "\"";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" "
        + size
        + " viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\">\n"
        + body
        + "</svg>\n";
  }

  @Override
  public Graphics create() {
    return new SvgGraphics(this);
  }

  @Override
  public void fill(Shape shape) {
    element(path(getTransform().createTransformedShape(shape)), paint("fill"));
  }

  @Override
  public void draw(Shape shape) {
    Stroke stroke = getStroke();
    boolean plain = stroke instanceof BasicStroke && isUniform(getTransform());
    if (!plain) {
      fill(stroke.createStrokedShape(shape));
      return;
    }
    BasicStroke line = (BasicStroke) stroke;
    if (line.getLineWidth() == 0) {
      return;
    }
    double scale = Math.sqrt(Math.abs(getTransform().getDeterminant()));
    StringBuilder look = new StringBuilder("fill=\"none\" ").append(paint("stroke"));
    look.append(" stroke-width=\"").append(number(scale * line.getLineWidth())).append('"');
    if (line.getEndCap() == BasicStroke.CAP_ROUND) {
      look.append(" stroke-linecap=\"round\"");
    }
    if (line.getLineJoin() == BasicStroke.JOIN_ROUND) {
      look.append(" stroke-linejoin=\"round\"");
    }
    float[] dashes = line.getDashArray();
    if (dashes != null) {
      look.append(" stroke-dasharray=\"");
      for (float dash : dashes) {
        look.append(number(scale * dash)).append(' ');
      }
      look.append('"');
    }
    element(path(getTransform().createTransformedShape(shape)), look.toString());
  }

  private static boolean isUniform(AffineTransform transform) {
    return (transform.getType()
            & (AffineTransform.TYPE_GENERAL_SCALE | AffineTransform.TYPE_GENERAL_TRANSFORM))
        == 0;
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public boolean drawImage(
      Image image, @Nullable AffineTransform to, @Nullable ImageObserver observer) {
    AffineTransform place = getTransform();
    if (to != null) {
      place.concatenate(to);
    }
    BufferedImage pixels = pixels(image);
    double[] numbers = new double[6];
    place.getMatrix(numbers);
    body.append("<image width=\"").append(pixels.getWidth());
    body.append("\" height=\"").append(pixels.getHeight());
    body.append("\" style=\"image-rendering:pixelated\" transform=\"matrix(");
    for (double number : numbers) {
      body.append(number(number)).append(' ');
    }
    body.append(")\" href=\"data:image/png;base64,").append(base64(pixels)).append("\"/>\n");
    return true;
  }

  private static BufferedImage pixels(Image image) {
    if (image instanceof BufferedImage pixels) {
      return pixels;
    }
    BufferedImage copy =
        new BufferedImage(image.getWidth(null), image.getHeight(null), BufferedImage.TYPE_INT_ARGB);
    copy.createGraphics().drawImage(image, 0, 0, null);
    return copy;
  }

  private static String base64(BufferedImage pixels) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(pixels, "png", out);
      return Base64.getEncoder().encodeToString(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e); // memory can be written
    }
  }

  private void element(String path, String look) {
    Shape clip = getClip();
    if (clip == null) {
      body.append("<path ").append(look).append(" d=\"").append(path).append("\"/>\n");
      return;
    }
    Rectangle bounds = getTransform().createTransformedShape(clip).getBounds();
    // An element of its own, so that what sticks out is not drawn.
    body.append("<svg x=\"").append(bounds.x).append("\" y=\"").append(bounds.y);
    body.append("\" width=\"").append(bounds.width).append("\" height=\"").append(bounds.height);
    body.append("\" viewBox=\"").append(bounds.x).append(' ').append(bounds.y).append(' ');
    body.append(bounds.width).append(' ').append(bounds.height).append("\"><path ").append(look);
    body.append(" d=\"").append(path).append("\"/></svg>\n");
  }

  private String paint(String kind) {
    Color colour = getColor();
    double opacity = colour.getAlpha() / 255.0;
    if (getComposite() instanceof AlphaComposite alpha) {
      opacity *= alpha.getAlpha();
    }
    String hex = String.format(Locale.ROOT, "#%06x", colour.getRGB() & 0xffffff);
    String look = kind + "=\"" + hex + "\"";
    return opacity == 1 ? look : look + " " + kind + "-opacity=\"" + number(opacity) + "\"";
  }

  private static String path(Shape shape) {
    StringBuilder path = new StringBuilder();
    double[] points = new double[6];
    boolean evenOdd = false;
    for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
      evenOdd = i.getWindingRule() == PathIterator.WIND_EVEN_ODD;
      int kind = i.currentSegment(points);
      path.append("MLQCZ".charAt(kind));
      int count =
          switch (kind) {
            case PathIterator.SEG_CLOSE -> 0;
            case PathIterator.SEG_QUADTO -> 4;
            case PathIterator.SEG_CUBICTO -> 6;
            default -> 2;
          };
      for (int n = 0; n < count; n++) {
        path.append(n == 0 ? "" : " ").append(number(points[n]));
      }
    }
    return evenOdd ? path + "\" fill-rule=\"evenodd" : path.toString();
  }

  private static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
  }
}
