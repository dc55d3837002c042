package jtorch.trainer.plots;

/**
 * matplotlib's keyword arguments as typed values: {@code import static
 * jtorch.trainer.plots.PlotKwargs.*;}.
 */
public final class PlotKwargs {
  private PlotKwargs() {}

  /** What {@link plt#plot} takes. */
  public sealed interface CurveKwarg permits Label {}

  /** What {@link plt#imshow} takes. */
  public sealed interface ImageKwarg permits Cmap {}

  /** What {@link plt#figure} takes. */
  public sealed interface FigureKwarg permits FigSize {}

  /** What a legend calls a curve. */
  public record Label(String value) implements CurveKwarg {}

  /** The name of a colour map. */
  public record Cmap(String value) implements ImageKwarg {}

  /** A figure's width and height in inches. */
  public record FigSize(double width, double height) implements FigureKwarg {}

  /** What a legend calls a curve: {@code label='training loss'} in Python. */
  public static Label label(String value) {
    return new Label(value);
  }

  /** The colours of an image, "gray" or "viridis": {@code cmap='gray'} in Python. */
  public static Cmap cmap(String value) {
    return new Cmap(value);
  }

  /** A figure's size in inches, of 100 pixels each: {@code figsize=(8, 6)} in Python. */
  public static FigSize figsize(double width, double height) {
    return new FigSize(width, height);
  }
}
