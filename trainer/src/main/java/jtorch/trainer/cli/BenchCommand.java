package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import jtorch.Device;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.screen.DownloadProgress;
import jtorch.trainer.screen.Screen;
import jtorch.trainer.speed.EpochTimer;
import jtorch.trainer.speed.Timing;
import jtorch.trainer.speed.TimingPlot;
import jtorch.trainer.speed.TimingText;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Subset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch bench}. */
@Command(
    name = "bench",
    description = {
      "Measures how fast a recipe trains on each device.",
      "",
      "Trains one epoch to warm up and then --epochs of them, 5 if nothing is said, and sets them"
          + " beside the fastest products of matrices that the device makes.",
      ""
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch bench --recipe four-layer",
      "  jtorch bench --recipe cnn --amp bf16 --epochs 3 --plot speed.svg"
    })
final class BenchCommand implements Callable<Integer> {
  private static final int EPOCHS = 5;

  @Spec private CommandSpec spec;

  @Mixin private RecipeOptions recipe;

  @Mixin private DataOptions data;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "only so many of the training samples")
  private @Nullable Integer samples;

  @Mixin private DeviceOptions device;

  @Option(names = "--plot", paramLabel = "FILE", description = "draw it as a .png or .svg")
  private @Nullable Path plot;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Override
  public Integer call() {
    check();
    Recipe chosen = recipe();
    Screen screen = json ? Screen.quiet() : Screen.of(spec.commandLine().getOut());
    List<Device> devices =
        device.each(chosen, reason -> screen.line("Device: no cuda, as " + reason + "."));
    device.setThreads(null);
    TrainingData set = first(TrainingData.open(data.wish(), chosen, new DownloadProgress(screen)));
    screen.line(set.line());
    List<Timing> timings = new ArrayList<>();
    for (Device each : devices) {
      EpochTimer timer =
          new EpochTimer(chosen, set, (seconds, number) -> say(screen, each, seconds, number));
      timings.add(timer.on(each));
    }
    report(chosen, set, timings, screen);
    return RootCommand.DONE;
  }

  private void check() {
    if (samples != null && samples < 1) {
      throw UserException.usage("--samples must be at least 1, not " + samples + ".");
    }
    String name = plot == null ? ".svg" : plot.toString();
    if (!name.endsWith(".png") && !name.endsWith(".svg")) {
      throw UserException.usage("--plot " + name + ": its name must end in .png or .svg.");
    }
    Path folder = plot == null ? null : plot.toAbsolutePath().getParent();
    if (folder != null && !Files.isWritable(folder)) {
      throw UserException.failure(
          "--plot " + plot + ": the folder is not there or can't be written to.");
    }
  }

  /** What {@code --epochs} says is measured; the recipe gets one more to warm up. */
  private Recipe recipe() {
    RecipeSettings settings = recipe.settings();
    boolean said = spec.commandLine().getParseResult().hasMatchedOption("--epochs");
    int epochs = said ? settings.check().epochs() : EPOCHS;
    return settings.set("epochs", EpochTimer.epochs(epochs), "--epochs").check();
  }

  private TrainingData first(TrainingData all) {
    if (samples == null || samples >= all.train().size()) {
      return all;
    }
    Dataset part = part(all.train(), samples);
    Dataset plain = part(all.plainTrain(), samples);
    String line = all.line() + " Of those only " + samples + " are trained on.";
    return new TrainingData(all.name(), part, plain, all.test(), line);
  }

  private static Dataset part(Dataset whole, int count) {
    return new Subset(whole, IntStream.range(0, count).asLongStream().toArray());
  }

  private static void say(Screen screen, Device on, double seconds, int number) {
    String which = number == 0 ? "warm-up" : "epoch " + number;
    screen.line(String.format(Locale.ROOT, "%s, %s: %.3f s", on, which, seconds));
  }

  private void report(Recipe chosen, TrainingData set, List<Timing> timings, Screen screen) {
    if (json) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(TimingText.json(chosen.name(), set.name(), timings));
      out.flush();
    }
    screen.line("");
    TimingText.lines(timings, screen.width()).forEach(screen::line);
    TimingText.explanation(timings).forEach(screen::line);
    if (plot != null) {
      TimingPlot.write(chosen.name(), timings, plot);
      screen.line("Plot: " + plot + ".");
    }
  }
}
