package jtorch.trainer.pictures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import jtorch.trainer.pictures.Grey.Box;
import org.jspecify.annotations.Nullable;

/** The connected shapes of what is written, and which of them are the digit. */
final class Shapes {
  private static final double FRAME = 0.15; // of a shape at the edge: this much within is the digit
  private static final double STROKE = 0.04; // of the digit's largest shape
  private static final double NEAR = 0.5; // of its size

  private final int width;
  private final int height;
  private final boolean[] written;
  private final List<Shape> shapes = new ArrayList<>();

  /** Pixels that touch each other, by their numbers. */
  private record Shape(List<Integer> pixels, Box box, double mass, boolean atEdge) {}

  private Shapes(Grey ink, double threshold) {
    width = ink.width();
    height = ink.height();
    written = new boolean[width * height];
    for (int i = 0; i < written.length; i++) {
      written[i] = ink.values()[i] > threshold;
    }
    boolean[] seen = new boolean[written.length];
    for (int i = 0; i < written.length; i++) {
      if (written[i] && !seen[i]) {
        shapes.add(shape(i, seen, ink));
      }
    }
  }

  /**
   * Returns which pixels are the digit's: the heaviest shape and the strokes near to it. A shape at
   * the picture's edge, such as a frame or the table under the paper, is left out where another one
   * can be the digit.
   */
  static boolean[] digit(Grey ink, double threshold) {
    Shapes all = new Shapes(ink, threshold);
    boolean[] digit = new boolean[all.written.length];
    Shape main = all.main();
    if (main == null) {
      return digit;
    }
    double reach = NEAR * Math.max(main.box.width(), main.box.height());
    for (Shape shape : all.shapes) {
      boolean part =
          shape.mass >= STROKE * main.mass
              && (main.atEdge || !shape.atEdge)
              && distance(shape.box, main.box) <= reach;
      if (part) { // as the heaviest one is itself
        shape.pixels.forEach(i -> digit[i] = true);
      }
    }
    return digit;
  }

  private @Nullable Shape main() {
    Shape within = null;
    Shape atEdge = null;
    for (Shape shape : shapes) {
      if (shape.atEdge && (atEdge == null || shape.mass > atEdge.mass)) {
        atEdge = shape;
      } else if (!shape.atEdge && (within == null || shape.mass > within.mass)) {
        within = shape;
      }
    }
    boolean frame = within != null && atEdge != null && within.mass >= FRAME * atEdge.mass;
    return within == null || (atEdge != null && !frame) ? atEdge : within;
  }

  private static double distance(Box a, Box b) {
    int across = Math.max(0, Math.max(a.left() - b.right(), b.left() - a.right()));
    int down = Math.max(0, Math.max(a.top() - b.bottom(), b.top() - a.bottom()));
    return Math.max(across, down);
  }

  private Shape shape(int start, boolean[] seen, Grey ink) {
    List<Integer> pixels = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int left = width;
    int top = height;
    int right = 0;
    int bottom = 0;
    double mass = 0;
    seen[start] = true;
    open.push(start);
    while (!open.isEmpty()) {
      int at = open.pop();
      int x = at % width;
      int y = at / width;
      pixels.add(at);
      mass += ink.values()[at];
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x + 1);
      bottom = Math.max(bottom, y + 1);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (written[next] && !seen[next]) {
            seen[next] = true;
            open.push(next);
          }
        }
      }
    }
    boolean edge = left == 0 || top == 0 || right == width || bottom == height;
    return new Shape(pixels, new Box(left, top, right, bottom), mass, edge);
  }
}
