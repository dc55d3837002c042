package jtorch.trainer.speed;

import static jtorch.trainer.plots.PlotKwargs.label;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import jtorch.trainer.plots.plt;

/** A picture of timings: each epoch's speed, a curve for each device. */
public final class TimingPlot {
  private TimingPlot() {}

  /**
   * Writes the picture.
   *
   * @param file a PNG or SVG by its ending
   */
  public static void write(String recipe, List<Timing> timings, Path file) {
    plt.figure();
    for (Timing timing : timings) {
      List<Double> speeds = timing.seconds().stream().map(seconds -> 1 / seconds).toList();
      IntStream numbers = IntStream.rangeClosed(1, speeds.size());
      plt.plot(numbers, speeds, "o-", label(timing.device()));
    }
    plt.title(recipe);
    plt.xlabel("epoch");
    plt.ylabel("epochs a second");
    plt.legend();
    plt.savefig(file.toString());
  }
}
