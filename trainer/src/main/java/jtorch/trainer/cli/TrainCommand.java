package jtorch.trainer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jtorch.Device;
import jtorch.serialization.Dict;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.Interruption;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.run.Checkpoints;
import jtorch.trainer.run.Checkpoints.Often;
import jtorch.trainer.run.CsvLog;
import jtorch.trainer.run.DivergenceWarning;
import jtorch.trainer.run.Run;
import jtorch.trainer.run.RunEnd;
import jtorch.trainer.run.RunFolder;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.RunReport;
import jtorch.trainer.run.RunSettings;
import jtorch.trainer.screen.DownloadProgress;
import jtorch.trainer.screen.Output;
import jtorch.trainer.screen.ProgressListener;
import jtorch.trainer.screen.ResultTable;
import jtorch.trainer.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch train}. */
@Command(
    name = "train",
    description = {
      "Trains a recipe's network and tests it after each epoch.",
      "",
      "What no option says is as in the recipe; jtorch recipes --show NAME prints one.",
      ""
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch train --dataset mnist --epochs 3 --report run.json",
      "  jtorch train --recipe four-layer --optimizer SGD,lr=0.1,momentum=0.9",
      "  jtorch train --resume runs/handbook-20260131-120000-000"
    })
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private RecipeOptions recipe;

  @Mixin private RunOptions runs;

  @Mixin private PictureOptions pictures;

  @Mixin private DataOptions data;

  @Option(names = "--max-steps", paramLabel = "N", description = "stop after N training steps")
  private @Nullable Long maxSteps;

  @Option(
      names = "--dry-run",
      description = "print the recipe with all changes, and try one training step and one test")
  private boolean dryRun;

  @Mixin private DeviceOptions device;

  @Option(
      names = "--cuda-graph",
      negatable = true,
      description = "record a whole step and replay it, on a GPU (default: where that is safe)")
  private @Nullable Boolean cudaGraph;

  @Option(names = "--report", paramLabel = "FILE", description = "write the figures as JSON")
  private @Nullable Path report;

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      description = "write a line of figures after each epoch")
  private @Nullable Path csv;

  @Option(names = "--quiet", description = "print nothing but errors")
  private boolean quiet;

  @Override
  public Integer call() {
    Screen screen = quiet ? Screen.quiet() : Screen.of(spec.commandLine().getOut());
    try (RunFolder resumed = runs.resumed(spec.commandLine().getParseResult())) {
      if (resumed == null) {
        return begin(recipe.settings(), null, null, screen);
      }
      LibTorch.load(); // the checkpoint's tensors need it
      Dict saved = resumed.options();
      return begin(recipe.changed(RunOptions.recipe(saved, resumed)), resumed, saved, screen);
    }
  }

  private int begin(
      RecipeSettings written, @Nullable RunFolder resumed, @Nullable Dict saved, Screen screen) {
    RunSettings settings = settings(written.check());
    if (saved != null && resumed != null) {
      RunOptions.checkLength(settings.recipe(), RunOptions.recipe(saved, resumed).check());
    }
    checkFile("--report", report);
    checkFile("--csv", csv);
    pictures.check();
    device.setThreads(saved);
    written.tryOut();
    if (dryRun) {
      screen.line(written.yaml());
    }
    TrainingData.Wish wish = saved == null ? data.wish() : data.wish(saved);
    TrainingData set = TrainingData.open(wish, settings.recipe(), new DownloadProgress(screen));
    screen.line(set.line());
    try (RunFolder created =
        resumed == null ? runs.created(settings.recipe().name(), dryRun, this::warn) : null) {
      RunFolder folder = resumed == null ? created : resumed;
      if (folder == null) {
        return train(settings, set, null, null, screen);
      }
      screen.line("Run: " + folder.path() + (resumed == null ? "" : ", which goes on") + ".");
      Often often = runs.often(saved);
      Map<String, Object> kept =
          RunOptions.kept(written, set.name(), wish.folder(), torch.get_num_threads(), often);
      Checkpoints checkpoints = new Checkpoints(folder, often, kept, this::warn);
      return train(settings, set, checkpoints, resumed, screen);
    }
  }

  private int train(
      RunSettings settings,
      TrainingData set,
      @Nullable Checkpoints checkpoints,
      @Nullable RunFolder resumed,
      Screen screen) {
    List<RunListener> listeners = new ArrayList<>();
    Recipe chosen = settings.recipe();
    try (ProgressListener progress = new ProgressListener(screen, chosen.epochs());
        CsvLog rows = csv == null ? null : new CsvLog(csv, this::warn)) {
      if (screen.isTerminal()) {
        listeners.add(progress);
      }
      listeners.add(new DivergenceWarning(this::warn));
      listeners.add(chosen.lines().to(screen::line, chosen.logInterval()));
      Run run = new Run(settings, set, listeners);
      if (resumed != null) {
        run.resume(resumed);
      }
      if (checkpoints != null) {
        run.checkpoints(checkpoints);
      }
      if (rows != null) {
        run.results().forEach(rows::epoch); // those of the run before it was stopped
        listeners.add(rows);
      }
      output().whenUnread(run::interrupt);
      if (!dryRun) {
        pictures.follow(run, chosen, set, listeners, this::warn);
      }
      try (Interruption interruption = Interruption.asking(run::interrupt)) {
        RunEnd end = run.train();
        progress.trained();
        finish(settings, set, run, end, screen);
        boolean kept = sayHowToGoOn(run, end, checkpoints);
        return interruption.exitCode().orElse(kept ? RootCommand.DONE : RootCommand.FAILED);
      }
    }
  }

  private Output output() {
    return ((RootCommand) spec.root().userObject()).output;
  }

  /** Returns whether what was to be kept of the run is kept. */
  private boolean sayHowToGoOn(Run run, RunEnd end, @Nullable Checkpoints checkpoints) {
    if (output().isUnread()) {
      return true; // quietly, as everything in a pipe ends
    }
    if (checkpoints == null) {
      if (end == RunEnd.INTERRUPTED) {
        warn("interrupted after " + run.steps() + " steps; nothing is kept.");
      }
      return true;
    }
    String on = "go on with " + RunOptions.howToGoOn(checkpoints.folder()) + ".";
    String kept = checkpoints.keptSentence(run.steps());
    if (end == RunEnd.INTERRUPTED) {
      warn("interrupted after " + run.steps() + " steps; " + kept + on);
    } else if (!kept.isEmpty()) {
      warn("the end of the run is not kept; " + kept + on);
    }
    return kept.isEmpty();
  }

  private void finish(RunSettings settings, TrainingData set, Run run, RunEnd end, Screen screen) {
    if (!run.results().isEmpty() && !dryRun) {
      screen.line("");
      ResultTable.lines(run.results(), screen.width()).forEach(screen::line);
    }
    if (end == RunEnd.EARLY_STOP) {
      screen.line(
          "Stopped early: no lower loss for " + settings.recipe().care().earlyStop() + " epochs.");
    }
    if (dryRun) {
      screen.line("Dry run: one training step and one test batch; nothing is kept.");
    }
    if (report != null) {
      RunReport.of(settings, set.name(), run, end).write(report);
    }
    if (!dryRun) {
      pictures.draw(run, settings.recipe(), set, end);
    }
  }

  private void warn(String sentence) {
    spec.commandLine().getErr().println("jtorch: " + sentence);
  }

  private RunSettings settings(Recipe checked) {
    long steps = atLeastOne("--max-steps", maxSteps == null ? Long.MAX_VALUE : maxSteps);
    Device chosen = device.one(checked);
    boolean gpu = chosen.is_cuda();
    if (Boolean.TRUE.equals(cudaGraph) && !gpu) {
      throw UserException.usage("--cuda-graph needs a GPU; use --device cuda, or leave it out.");
    }
    boolean record = gpu && !Boolean.FALSE.equals(cudaGraph);
    return dryRun
        ? new RunSettings(checked, 1, 1, chosen, gpu, record)
        : new RunSettings(checked, steps, Long.MAX_VALUE, chosen, gpu, record);
  }

  private static long atLeastOne(String option, long value) {
    if (value < 1) {
      throw UserException.usage(option + " must be at least 1, not " + value + ".");
    }
    return value;
  }

  /** Says that a file can't be written before hours of training, not after. */
  private static void checkFile(String option, @Nullable Path file) {
    if (file == null) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw UserException.failure(option + " " + file + " is a folder; name a file to write to.");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return; // a device or a pipe, which is written to as it is
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw UserException.failure(
          option + " " + file + ": the folder is not there or can't be written to.");
    }
  }
}
