package jtorch.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import jtorch.trainer.plots.Words.Side;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.Score;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** A run's loss or accuracy, epoch by epoch, or step by step where there is one epoch only. */
public final class RunCurves implements Drawing {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 500;
  private static final int LEGEND = 92;
  private static final int HEAD = 104;
  private static final int SAMPLE = 26; // of a line in the legend
  private static final int MARGIN = 28;
  private static final int MARKER = 8;
  private static final int FOOT = 52;
  private static final int MOST_TICKS = 20;
  private static final int MOST_MARKED = 40; // epochs; more points run into each other
  private static final int MOST_STEPS = 200; // more are put together
  private static final double ROOM = 0.06; // above and below the curves

  private final String title;
  private final String below;
  private final XYChart chart;
  private final String across;

  private RunCurves(String title, String below, XYChart chart, String across) {
    this.title = title;
    this.below = below;
    this.chart = chart;
    this.across = across;
  }

  /** Draws the loss. */
  public static RunCurves loss(String recipe, List<EpochResult> results, StepFigures steps) {
    return of("Loss", recipe, "mean loss of a sample", results, Score::loss, steps.losses());
  }

  /** Draws the accuracy, in percent. */
  public static RunCurves accuracy(String recipe, List<EpochResult> results, StepFigures steps) {
    double[] percent = Arrays.stream(steps.accuracies()).map(share -> 100 * share).toArray();
    return of(
        "Accuracy", recipe, "right labels (%)", results, score -> 100 * score.accuracy(), percent);
  }

  private static RunCurves of(
      String title,
      String recipe,
      String unit,
      List<EpochResult> results,
      ToDoubleFunction<Score> figure,
      double... steps) {
    XYChart chart = new XYChart(1, 1); // it is painted in the size of its place
    style(chart.getStyler());
    chart.setYAxisTitle(unit);
    if (results.size() > 1) {
      byEpoch(chart, results, figure);
      return new RunCurves(title + " of " + recipe, summary(results), chart, "epoch");
    }
    bySteps(chart, steps);
    String below = steps.length == 0 ? "No step was made" : "Each training step of one epoch";
    return new RunCurves(title + " of " + recipe, below, chart, "step");
  }

  private static String summary(List<EpochResult> results) {
    EpochResult last = results.getLast();
    return String.format(
        Locale.ROOT,
        "After %d epochs: test loss %.4f, test accuracy %.2f %%",
        last.epoch(),
        last.test().loss(),
        100 * last.test().accuracy());
  }

  private static void byEpoch(
      XYChart chart, List<EpochResult> results, ToDoubleFunction<Score> figure) {
    double[] x = results.stream().mapToDouble(EpochResult::epoch).toArray();
    boolean marked = x.length <= MOST_MARKED;
    double[] train = results.stream().map(EpochResult::train).mapToDouble(figure).toArray();
    double[] test = results.stream().map(EpochResult::test).mapToDouble(figure).toArray();
    add(chart, "training, as it went on", x, train, Palette.BLUE, marked, SeriesMarkers.CIRCLE);
    if (results.getFirst().validation() != null) {
      double[] validation =
          results.stream().map(EpochResult::deciding).mapToDouble(figure).toArray();
      add(chart, "validation", x, validation, Palette.GREEN, marked, SeriesMarkers.SQUARE);
    }
    add(chart, "test", x, test, Palette.VERMILION, marked, SeriesMarkers.DIAMOND);
    limits(chart);
  }

  private static void bySteps(XYChart chart, double... steps) {
    if (steps.length == 0) {
      return;
    }
    int each = Math.ceilDiv(steps.length, MOST_STEPS);
    int points = Math.ceilDiv(steps.length, each);
    double[] y =
        IntStream.range(0, points)
            .mapToDouble(i ->
                Arrays.stream(steps, i * each, Math.min(steps.length, (i + 1) * each))
                    .average()
                    .orElseThrow())
            .toArray();
    double[] x = IntStream.range(0, points).mapToDouble(i -> 1 + i * each).toArray();
    String name = each == 1 ? "training" : "training, mean of " + each + " steps";
    add(chart, name, x, y, Palette.BLUE, points == 1, SeriesMarkers.CIRCLE);
    limits(chart);
  }

  private static void add(
      XYChart chart,
      String name,
      double[] x,
      double[] y,
      Color colour,
      boolean marked,
      Marker sign) {
    XYSeries series = chart.addSeries(name, x, y);
    series.setLineColor(colour);
    series.setMarkerColor(colour);
    series.setLineStyle(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    series.setMarker(marked ? sign : SeriesMarkers.NONE);
  }

  private static void limits(XYChart chart) {
    double[] all =
        chart.getSeriesCollection().stream()
            .flatMapToDouble(series -> Arrays.stream(series.getYData()))
            .filter(Double::isFinite)
            .toArray();
    double least = Arrays.stream(all).min().orElse(0);
    double most = Arrays.stream(all).max().orElse(1);
    double room = most > least ? ROOM * (most - least) : Math.max(ROOM * Math.abs(most), ROOM);
    chart.getStyler().setYAxisMin(least - room).setYAxisMax(most + room);
    int digits = Math.clamp((long) Math.ceil(-Math.log10((most - least + room) / 5)), 0, 6);
    chart.getStyler().setYAxisDecimalPattern(digits == 0 ? "0" : "0." + "0".repeat(digits));
    double[] x = chart.getSeriesCollection().iterator().next().getXData();
    double aside = Math.max(0.02 * (x[x.length - 1] - x[0]), x.length == 1 ? 0.5 : 0);
    chart.getStyler().setXAxisMin(x[0] - aside).setXAxisMax(x[x.length - 1] + aside);
  }

  private static void style(XYStyler styler) {
    Font small = Words.font(Words.SMALL, false);
    Font label = Words.font(Words.LABEL, false);
    styler.setChartTitleVisible(false).setChartPadding(4).setChartBackgroundColor(Palette.PAPER);
    styler.setPlotBackgroundColor(Palette.PAPER).setPlotBorderVisible(false);
    styler.setPlotContentSize(1);
    styler.setPlotMargin(0).setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(Palette.LINE).setPlotGridLinesStroke(new BasicStroke(1));
    styler.setPlotTicksMarksVisible(false).setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false).setAxisTickPadding(8);
    styler.setAxisTickLabelsFont(small).setAxisTickLabelsColor(Palette.QUIET);
    styler.setAxisTitleFont(label).setYAxisTitleColor(Palette.INK);
    styler.setXAxisTicksVisible(false).setXAxisTitleVisible(false).setLegendVisible(false);
    styler.setYAxisTickMarkSpacingHint(44);
    styler.setChartFontColor(Palette.INK);
    styler.setMarkerSize(MARKER);
  }

  @Override
  public int width() {
    return WIDTH;
  }

  @Override
  public int height() {
    return HEIGHT;
  }

  @Override
  public void draw(Graphics2D graphics) {
    AffineTransform before = graphics.getTransform();
    if (!chart.getSeriesCollection().isEmpty()) { // of a run that made no step
      graphics.translate(MARGIN - 8, HEAD);
      chart.paint(graphics, WIDTH - 2 * MARGIN + 8, HEIGHT - HEAD - FOOT);
      graphics.setClip(null);
      ticks(graphics);
    }
    graphics.setTransform(before);
    graphics.setClip(null);
    Words.head(graphics, title, below, MARGIN, WIDTH - 2.0 * MARGIN);
    double x = MARGIN;
    for (XYSeries series : chart.getSeriesCollection()) {
      x = legend(graphics, series, x);
    }
  }

  /** Writes whole numbers below, which the chart's own ticks are not always. */
  private void ticks(Graphics2D graphics) {
    double[] x = chart.getSeriesCollection().iterator().next().getXData();
    int step = 1;
    for (int i = 0; (x[x.length - 1] - x[0]) / step > MOST_TICKS; i++) {
      step = i % 2 == 0 ? 5 * step : 2 * step; // 5, 10, 50, 100
    }
    int bottom = HEIGHT - HEAD - FOOT;
    Font small = Words.font(Words.SMALL, false);
    for (int at = Math.ceilDiv((int) x[0], step) * step; at <= x[x.length - 1]; at += step) {
      double place = chart.getScreenXFromChart(at);
      String text = Integer.toString(at);
      Words.write(graphics, text, small, Palette.QUIET, place, bottom + 14.0, Side.MIDDLE);
    }
    double middle = (WIDTH - 2 * MARGIN + 8) / 2.0;
    Font label = Words.font(Words.LABEL, false);
    Words.write(graphics, across, label, Palette.INK, middle, bottom + 38.0, Side.MIDDLE);
  }

  /** Writes what a curve is, with a piece of it; returns where the next one has its place. */
  private static double legend(Graphics2D graphics, XYSeries series, double x) {
    double middle = LEGEND - 4.5;
    graphics.setStroke(series.getLineStyle());
    graphics.setColor(series.getLineColor());
    graphics.draw(new Line2D.Double(x, middle, x + SAMPLE, middle));
    series.getMarker().paint(graphics, x + SAMPLE / 2.0, middle, MARKER);
    Font font = Words.font(Words.LABEL, false);
    double left = x + SAMPLE + 8;
    Words.write(graphics, series.getName(), font, Palette.INK, left, LEGEND, Side.LEFT);
    return left + Words.width(graphics, series.getName(), font) + SAMPLE;
  }
}
