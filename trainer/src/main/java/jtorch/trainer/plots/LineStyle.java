package jtorch.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * matplotlib's short form of a curve's look, such as {@code "bo"}: a colour, a marker, a line.
 *
 * @param colour the colour, or null for the next of the figure's own
 * @param marker the sign at each point
 * @param line the line between the points, or null for none
 */
record LineStyle(@Nullable Color colour, Marker marker, @Nullable BasicStroke line) {
  private static final float WIDTH = 1.5f;

  /**
   * Reads the short form; an empty one is a line.
   *
   * @throws IllegalArgumentException if a part of it is unknown
   */
  static LineStyle of(String format) {
    Color colour = null;
    Marker marker = null;
    BasicStroke line = null;
    int at = 0;
    while (at < format.length()) {
      String rest = format.substring(at);
      BasicStroke stroke = stroke(rest);
      Color named = colour(rest.charAt(0));
      Marker sign = marker(rest.charAt(0));
      if (stroke != null) {
        line = stroke;
        at += rest.startsWith("--") || rest.startsWith("-.") ? 2 : 1;
      } else if (named != null) {
        colour = named;
        at++;
      } else if (sign != null) {
        marker = sign;
        at++;
      } else {
        throw new IllegalArgumentException(
            "plot: '"
                + rest.charAt(0)
                + "' in \""
                + format
                + "\" is none of the colours bgrcmykw, the markers o.sd^v+x and the lines"
                + " - -- -. :");
      }
    }
    if (marker == null && line == null) {
      line = solid();
    }
    return new LineStyle(colour, marker == null ? SeriesMarkers.NONE : marker, line);
  }

  private static BasicStroke solid() {
    return new BasicStroke(WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private static BasicStroke dashed(float... lengths) {
    return new BasicStroke(
        WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, lengths, /* dash_phase= */ 0);
  }

  private static @Nullable BasicStroke stroke(String format) {
    if (format.startsWith("--")) {
      return dashed(6, 3);
    }
    if (format.startsWith("-.")) {
      return dashed(8, 3, 2, 3);
    }
    return format.startsWith("-") ? solid() : format.startsWith(":") ? dashed(2, 3) : null;
  }

  private static @Nullable Color colour(char letter) {
    return switch (letter) {
      case 'b' -> new Color(0x0000ff);
      case 'g' -> new Color(0x008000);
      case 'r' -> new Color(0xff0000);
      case 'c' -> new Color(0x00bfbf);
      case 'm' -> new Color(0xbf00bf);
      case 'y' -> new Color(0xbfbf00);
      case 'k' -> Color.BLACK;
      case 'w' -> Color.WHITE;
      default -> null;
    };
  }

  private static @Nullable Marker marker(char letter) {
    return switch (letter) {
      case 'o', '.' -> SeriesMarkers.CIRCLE;
      case 's' -> SeriesMarkers.SQUARE;
      case 'd' -> SeriesMarkers.DIAMOND;
      case '^' -> SeriesMarkers.TRIANGLE_UP;
      case 'v' -> SeriesMarkers.TRIANGLE_DOWN;
      case '+' -> SeriesMarkers.PLUS;
      case 'x' -> SeriesMarkers.CROSS;
      default -> null;
    };
  }
}
