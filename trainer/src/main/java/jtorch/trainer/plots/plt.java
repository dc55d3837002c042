package jtorch.trainer.plots;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.trainer.plots.PlotKwargs.Cmap;
import jtorch.trainer.plots.PlotKwargs.CurveKwarg;
import jtorch.trainer.plots.PlotKwargs.FigSize;
import jtorch.trainer.plots.PlotKwargs.FigureKwarg;
import jtorch.trainer.plots.PlotKwargs.ImageKwarg;
import jtorch.trainer.plots.PlotKwargs.Label;
import org.jspecify.annotations.Nullable;

/**
 * Pictures and curves: {@code import matplotlib.pyplot as plt} in Python.
 *
 * <p>matplotlib's page: <a
 * href="https://matplotlib.org/stable/api/pyplot_summary.html">matplotlib.pyplot</a>. Each thread
 * has its own present figure. The name is that of Python's alias.
 */
public final class plt {
  private static final double[] USUAL_SIZE = {6.4, 4.8};
  private static final ThreadLocal<Session> SESSION = ThreadLocal.withInitial(Session::new);

  private plt() {}

  /** What one thread is drawing. */
  private static final class Session {
    private @Nullable Figure figure;
    private Path folder = Path.of("");
    private int shown;

    Figure present() {
      Figure present = figure == null ? new Figure(USUAL_SIZE[0], USUAL_SIZE[1]) : figure;
      figure = present;
      return present;
    }
  }

  private static Axes axes() {
    return SESSION.get().present().current();
  }

  /** Chooses the folder where {@link #show} writes, and counts the figures from 1 again. */
  public static void folder(Path folder) {
    Session session = SESSION.get();
    session.folder = folder;
    session.shown = 0;
    session.figure = null;
  }

  /** Begins a figure of 6.4 by 4.8 inches, or of another size, of 100 pixels an inch. */
  public static Figure figure(FigureKwarg... keywords) {
    double[] size = USUAL_SIZE;
    for (FigureKwarg keyword : keywords) {
      switch (keyword) {
        case FigSize given -> size = new double[] {given.width(), given.height()};
      }
    }
    Figure figure = new Figure(size[0], size[1]);
    SESSION.get().figure = figure;
    return figure;
  }

  /** As {@link #subplot(int, int, int)}, from three digits: {@code subplot(331)} in Python. */
  public static Axes subplot(int digits) {
    return subplot(digits / 100, digits / 10 % 10, digits % 10);
  }

  /**
   * Chooses a place in a grid of parts to draw on, counted from 1 row by row.
   *
   * @throws IllegalArgumentException if the grid has no such place
   */
  public static Axes subplot(int nrows, int ncols, int index) {
    return SESSION.get().present().add_subplot(nrows, ncols, index);
  }

  /**
   * Shows numbers of (H, W) as an image, in viridis or by {@code cmap}.
   *
   * @throws IllegalArgumentException if the shape is another or there is no such colour map
   */
  public static void imshow(Tensor image, ImageKwarg... keywords) {
    Colormap colours = Colormap.viridis;
    for (ImageKwarg keyword : keywords) {
      switch (keyword) {
        case Cmap named -> colours = Colormap.of(named.value());
      }
    }
    axes().show(colours.picture(image));
  }

  /** Draws a line through points; x is their number, from 0. */
  public static void plot(List<? extends Number> y, CurveKwarg... keywords) {
    plot(IntStream.range(0, y.size()), y, "", keywords);
  }

  /** Draws a line through points. */
  public static void plot(IntStream x, List<? extends Number> y, CurveKwarg... keywords) {
    plot(x, y, "", keywords);
  }

  /** Draws points; see the other. */
  public static void plot(
      IntStream x, List<? extends Number> y, String fmt, CurveKwarg... keywords) {
    plot(x.boxed().toList(), y, fmt, keywords);
  }

  /**
   * Draws points.
   *
   * @param fmt how they look, such as {@code "bo"} for blue dots, {@code "r"} for a red line, or
   *     {@code "g--"} for a broken green line
   * @throws IllegalArgumentException if x and y differ in length or the look is unknown
   */
  public static void plot(
      List<? extends Number> x, List<? extends Number> y, String fmt, CurveKwarg... keywords) {
    String name = "";
    for (CurveKwarg keyword : keywords) {
      switch (keyword) {
        case Label given -> name = given.value();
      }
    }
    Curve curve = new Curve(numbers(x), numbers(y), LineStyle.of(fmt), name);
    Axes part = axes();
    if (!y.isEmpty()) { // XChart refuses a curve without points
      part.add(curve);
    }
  }

  private static double[] numbers(List<? extends Number> list) {
    return list.stream().mapToDouble(Number::doubleValue).toArray();
  }

  /** Writes what the curves are called into a corner. */
  public static void legend() {
    axes().legend();
  }

  /** Writes a title above. */
  public static void title(String text) {
    axes().title(text);
  }

  /** Writes what x is. */
  public static void xlabel(String text) {
    axes().xlabel(text);
  }

  /** Writes what y is. */
  public static void ylabel(String text) {
    axes().ylabel(text);
  }

  /**
   * Writes the present figure as {@code .png} or {@code .svg}.
   *
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws java.io.UncheckedIOException if the file can't be written
   */
  public static void savefig(String file) {
    SESSION.get().present().savefig(Path.of(file));
  }

  /**
   * Shows the present figure and forgets it: in a window, waiting until that is closed, or, where
   * there is no display, as a file {@code figure_1.png} and so on, and says so on standard error.
   */
  public static void show() {
    Session session = SESSION.get();
    Figure figure = session.figure;
    session.figure = null;
    if (figure == null || figure.isEmpty()) {
      return;
    }
    session.shown++;
    if (!GraphicsEnvironment.isHeadless()) {
      Window.show(figure.picture(), "Figure " + session.shown);
      return;
    }
    Path file = session.folder.resolve("figure_" + session.shown + ".png");
    figure.savefig(file);
    System.err.println("There is no display: figure " + session.shown + " is in " + file + ".");
  }
}
