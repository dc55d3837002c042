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
import jtorch.sys.CudaDriver;
import jtorch.sys.CudaReason;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.cli.TrainCommand.DeviceName;
import jtorch.trainer.data.DatasetName;
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

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "one of ${COMPLETION-CANDIDATES}; mnist is fetched if it is missing (default: mnist if"
              + " the data folder has it, else the built-in digits)")
  private @Nullable DatasetName dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description = "where the set's files are (default: ${DEFAULT-VALUE})")
  private Path data;

  @Option(names = "--no-download", description = "never fetch anything")
  private boolean noDownload;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description = "only so many of the training samples")
  private @Nullable Integer samples;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto for each that there is, cpu or cuda (default: ${DEFAULT-VALUE})")
  private DeviceName device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads of an operator on the CPU (default: the machine's cores)")
  private @Nullable Integer threads;

  @Option(names = "--plot", paramLabel = "FILE", description = "draw it as a .png or .svg")
  private @Nullable Path plot;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Override
  public Integer call() {
    check();
    Recipe chosen = recipe();
    LibTorch.load();
    Screen screen = json ? Screen.quiet() : Screen.of(spec.commandLine().getOut());
    List<Device> devices = devices(screen);
    if (threads != null) {
      torch.set_num_threads(threads);
    }
    TrainingData.Wish wish = new TrainingData.Wish(dataset, data, !noDownload);
    TrainingData set = first(TrainingData.open(wish, chosen, new DownloadProgress(screen)));
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
    for (Integer number : new Integer[] {samples, threads}) {
      if (number != null && number < 1) {
        throw UserException.usage(
            "--samples and --threads must be at least 1, not " + number + ".");
      }
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

  private List<Device> devices(Screen screen) {
    if (device == DeviceName.cpu) {
      return List.of(torch.device("cpu"));
    }
    String reason =
        CudaReason.of(LibTorch.cuda(), CudaDriver.ask(), torch.__config__.show())
            .orElse(torch.cuda.is_available() ? null : "LibTorch sees no GPU");
    if (device == DeviceName.cuda && reason != null) {
      throw UserException.failure(
          "--device cuda can't be used, as " + reason + "; or use --device cpu.");
    }
    if (device == DeviceName.cuda) {
      return List.of(torch.device("cuda"));
    }
    if (reason != null) {
      screen.line("Device: no cuda, as " + reason + ".");
      return List.of(torch.device("cpu"));
    }
    return List.of(torch.device("cpu"), torch.device("cuda"));
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
