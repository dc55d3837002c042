package jtorch.trainer.plots;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.ChartTheme;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;

/** Curves as XChart draws them, looking like matplotlib's. */
final class Charts {
  static final String FAMILY = Font.SANS_SERIF;

  private static final double MARGIN = 0.05; // of the curves' extent, on each side, as matplotlib
  private static final double LEGEND_WIDTH = 0.4; // of the plot, about
  private static final double LEGEND_HEIGHT = 0.25;
  private static final BasicStroke NO_LINE = new BasicStroke(0);
  private static final int[] COLOURS = {
    0x1f77b4, 0xff7f0e, 0x2ca02c, 0xd62728, 0x9467bd, 0x8c564b, 0xe377c2, 0x7f7f7f, 0xbcbd22,
    0x17becf
  };

  private Charts() {}

  /** The words around the curves; an empty one is none. */
  record Words(String title, String xlabel, String ylabel, boolean legend) {}

  /** Returns a chart to be painted in this size. */
  static XYChart of(List<Curve> curves, Words words, int width, int height) {
    XYChart chart = of(curves, words.title(), words.xlabel(), words.ylabel(), words.legend());
    TickLabels x = new TickLabels();
    TickLabels y = new TickLabels();
    chart.getStyler().setXAxisTickLabelsFormattingFunction(x);
    chart.getStyler().setYAxisTickLabelsFormattingFunction(y);
    Graphics2D nowhere = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    chart.paint(nowhere, width, height);
    nowhere.dispose();
    x.settle();
    y.settle();
    return chart;
  }

  private static XYChart of(
      List<Curve> curves, String title, String xlabel, String ylabel, boolean legend) {
    XYChart chart = new XYChart(1, 1, ChartTheme.Matlab); // it is painted in the size of its place
    chart.setTitle(title);
    chart.setXAxisTitle(xlabel);
    chart.setYAxisTitle(ylabel);
    style(chart.getStyler(), title, legend && curves.stream().anyMatch(c -> !c.label().isEmpty()));
    int unnamed = 0;
    for (int i = 0; i < curves.size(); i++) {
      Curve curve = curves.get(i);
      boolean named = !curve.label().isEmpty();
      // XChart knows a series by its name; a second one of that name gets a blank more.
      String name = named ? curve.label() : "curve " + unnamed++;
      while (chart.getSeries(name) != null) {
        name += " ";
      }
      XYSeries series = chart.addSeries(name, curve.x(), curve.y());
      series.setShowInLegend(named);
      LineStyle look = curve.style();
      Color colour = look.colour() == null ? new Color(COLOURS[i % COLOURS.length]) : look.colour();
      series.setLineColor(colour);
      series.setMarkerColor(colour);
      series.setMarker(look.marker());
      series.setLineStyle(look.line() == null ? NO_LINE : look.line());
      if (look.line() == null) {
        series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
      }
    }
    limits(chart.getStyler(), curves);
    chart.getStyler().setLegendPosition(emptiest(curves));
    return chart;
  }

  private static void style(XYStyler styler, String title, boolean legend) {
    Font small = new Font(FAMILY, Font.PLAIN, 12);
    Font large = new Font(FAMILY, Font.PLAIN, 14);
    styler.setChartTitleVisible(!title.isEmpty()).setChartTitleFont(large);
    styler.setChartBackgroundColor(Color.WHITE).setChartPadding(12);
    styler.setLegendVisible(legend);
    styler.setLegendFont(small).setLegendBackgroundColor(new Color(255, 255, 255, 204));
    styler.setLegendBorderColor(new Color(0xcccccc)).setMarkerSize(7);
    styler.setPlotBorderColor(Color.BLACK).setPlotContentSize(1);
    styler.setAxisTickLabelsFont(small).setAxisTitleFont(small).setPlotGridLinesVisible(false);
    styler.setPlotTicksMarksVisible(false).setPlotMargin(0).setAxisTicksMarksVisible(true);
    styler.setAxisTickMarksColor(Color.BLACK).setAxisTickMarkLength(4).setAxisTickPadding(3);
    styler.setAxisTicksLineVisible(false).setYAxisTickMarkSpacingHint(45);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
  }

  /** Leaves a margin around the curves; a flat curve gets room above and below. */
  private static void limits(XYStyler styler, List<Curve> curves) {
    double[] x = extent(curves.stream().map(Curve::x).toList());
    double[] y = extent(curves.stream().map(Curve::y).toList());
    styler.setXAxisMin(x[0]).setXAxisMax(x[1]);
    styler.setYAxisMin(y[0]).setYAxisMax(y[1]);
  }

  /** Returns the corner with the fewest points, as matplotlib's {@code loc='best'}. */
  private static LegendPosition emptiest(List<Curve> curves) {
    double[] x = extent(curves.stream().map(Curve::x).toList());
    double[] y = extent(curves.stream().map(Curve::y).toList());
    LegendPosition best = LegendPosition.InsideNE;
    long fewest = Long.MAX_VALUE;
    for (LegendPosition corner :
        List.of(
            LegendPosition.InsideNE,
            LegendPosition.InsideNW,
            LegendPosition.InsideSW,
            LegendPosition.InsideSE)) {
      long points = 0;
      for (Curve curve : curves) {
        for (int i = 0; i < curve.x().length; i++) {
          double right = (curve.x()[i] - x[0]) / (x[1] - x[0]);
          double up = (curve.y()[i] - y[0]) / (y[1] - y[0]);
          boolean east = corner == LegendPosition.InsideNE || corner == LegendPosition.InsideSE;
          boolean north = corner == LegendPosition.InsideNE || corner == LegendPosition.InsideNW;
          boolean near =
              (east ? 1 - right : right) < LEGEND_WIDTH && (north ? 1 - up : up) < LEGEND_HEIGHT;
          points += near ? 1 : 0;
        }
      }
      if (points < fewest) {
        fewest = points;
        best = corner;
      }
    }
    return best;
  }

  private static double[] extent(List<double[]> numbers) {
    double[] finite =
        numbers.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
    double least = DoubleStream.of(finite).min().orElse(0);
    double most = DoubleStream.of(finite).max().orElse(1);
    double margin =
        most > least ? MARGIN * (most - least) : Math.max(MARGIN * Math.abs(least), 0.05);
    return new double[] {least - margin, most + margin};
  }
}
