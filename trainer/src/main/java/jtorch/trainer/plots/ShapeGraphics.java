package jtorch.trainer.plots;

import java.awt.Color;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import org.jspecify.annotations.Nullable;

/** The many ways to draw, which end in fill, draw, drawGlyphVector and one drawImage. */
abstract class ShapeGraphics extends DrawingState {
  ShapeGraphics() {}

  ShapeGraphics(ShapeGraphics other) {
    super(other);
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    return (onStroke ? getStroke().createStrokedShape(shape) : shape).intersects(area);
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    // Shapes have no pixels to copy.
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    draw(new Line2D.Double(x1, y1, x2, y2));
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new Rectangle(x, y, width, height));
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    Paint before = getPaint();
    setPaint(getBackground());
    fillRect(x, y, width, height);
    setPaint(before);
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    draw(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    draw(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int extent) {
    draw(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.OPEN));
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    fill(new RoundRectangle2D.Double(x, y, width, height, arcWidth, arcHeight));
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    fill(new Ellipse2D.Double(x, y, width, height));
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int extent) {
    fill(new Arc2D.Double(x, y, width, height, start, extent, Arc2D.PIE));
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int points) {
    draw(path(xs, ys, points, false));
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int points) {
    draw(path(xs, ys, points, true));
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int points) {
    fill(path(xs, ys, points, true));
  }

  private static Path2D path(int[] xs, int[] ys, int points, boolean closed) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < points; i++) {
      if (i == 0) {
        path.moveTo(xs[i], ys[i]);
      } else {
        path.lineTo(xs[i], ys[i]);
      }
    }
    if (closed && points > 0) {
      path.closePath();
    }
    return path;
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(String text, float x, float y) {
    drawGlyphVector(getFont().createGlyphVector(getFontRenderContext(), text), x, y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    fill(
        new TextLayout(text, getFontRenderContext())
            .getOutline(AffineTransform.getTranslateInstance(x, y)));
  }

  @Override
  public boolean drawImage(Image image, int x, int y, @Nullable ImageObserver observer) {
    return drawImage(image, AffineTransform.getTranslateInstance(x, y), observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, @Nullable ImageObserver observer) {
    AffineTransform to = AffineTransform.getTranslateInstance(x, y);
    to.scale((double) width / image.getWidth(null), (double) height / image.getHeight(null));
    return drawImage(image, to, observer);
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, Color below, @Nullable ImageObserver observer) {
    return drawImage(image, x, y, image.getWidth(null), image.getHeight(null), below, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int x,
      int y,
      int width,
      int height,
      Color below,
      @Nullable ImageObserver observer) {
    Paint before = getPaint();
    setPaint(below);
    fillRect(x, y, width, height);
    setPaint(before);
    return drawImage(image, x, y, width, height, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int left,
      int top,
      int right,
      int bottom,
      int fromLeft,
      int fromTop,
      int fromRight,
      int fromBottom,
      @Nullable ImageObserver observer) {
    BufferedImage part =
        new BufferedImage(
            Math.abs(right - left), Math.abs(bottom - top), BufferedImage.TYPE_INT_ARGB);
    part.createGraphics()
        .drawImage(
            image,
            0,
            0,
            right - left,
            bottom - top,
            fromLeft,
            fromTop,
            fromRight,
            fromBottom,
            null);
    return drawImage(part, left, top, observer);
  }

  @Override
  public boolean drawImage(
      Image image,
      int left,
      int top,
      int right,
      int bottom,
      int fromLeft,
      int fromTop,
      int fromRight,
      int fromBottom,
      Color below,
      @Nullable ImageObserver observer) {
    Paint before = getPaint();
    setPaint(below);
    fillRect(left, top, right - left, bottom - top);
    setPaint(before);
    return drawImage(
        image, left, top, right, bottom, fromLeft, fromTop, fromRight, fromBottom, observer);
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp filter, int x, int y) {
    drawImage(filter.filter(image, null), x, y, null);
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform to) {
    BufferedImage pixels =
        new BufferedImage(
            image.getColorModel(),
            image.copyData(null),
            image.getColorModel().isAlphaPremultiplied(),
            null);
    drawImage(pixels, to, null);
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform to) {
    drawRenderedImage(image.createDefaultRendering(), to);
  }
}
