package jtorch.trainer.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jtorch.Device;
import jtorch.sys.CudaDriver;
import jtorch.sys.CudaReason;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.trainer.run.Run;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.RunReport;
import jtorch.trainer.run.RunSettings;
import jtorch.trainer.screen.DownloadProgress;
import jtorch.trainer.screen.ProgressListener;
import jtorch.trainer.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch train}. */
@Command(
    name = "train",
    description = "Trains a tutorial's network and tests it after each epoch.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {"", "Example: jtorch train --dataset mnist --epochs 3 --report run.json"})
final class TrainCommand implements Callable<Integer> {
  /** The devices that {@code --device} names. */
  enum DeviceName {
    auto,
    cpu,
    cuda
  }

  @Spec private CommandSpec spec;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      defaultValue = "handbook",
      description = "the tutorial (default: ${DEFAULT-VALUE})")
  private String recipe;

  @Option(
      names = "--dataset",
      paramLabel = "NAME",
      description =
          "mnist or digits; mnist is fetched if it is missing (default: mnist if the data folder"
              + " has it, else the built-in digits)")
  private @Nullable DatasetName dataset;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "data",
      description =
          "where MNIST's files are, plain or .gz: here, in mnist/ or in MNIST/raw/ (default:"
              + " ${DEFAULT-VALUE})")
  private Path data;

  @Option(names = "--no-download", description = "never fetch anything")
  private boolean noDownload;

  @Option(names = "--epochs", paramLabel = "N", description = "how many epochs (default: recipe's)")
  private @Nullable Integer epochs;

  @Option(names = "--max-steps", paramLabel = "N", description = "stop after N training steps")
  private @Nullable Long maxSteps;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      description = "samples in a batch (default: recipe's)")
  private @Nullable Integer batchSize;

  @Option(names = "--lr", paramLabel = "X", description = "learning rate (default: recipe's)")
  private @Nullable Double lr;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "0",
      description = "where the random numbers start (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--device",
      paramLabel = "NAME",
      defaultValue = "auto",
      description = "auto, cpu or cuda (default: ${DEFAULT-VALUE})")
  private DeviceName device;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "threads of an operator on the CPU (default: the machine's cores)")
  private @Nullable Integer threads;

  @Option(names = "--report", paramLabel = "FILE", description = "write the figures as JSON")
  private @Nullable Path report;

  @Override
  public Integer call() {
    Screen screen = Screen.of(spec.commandLine().getOut());
    Recipe chosen = recipe();
    RunSettings settings = settings(chosen);
    checkReport();
    if (threads != null) {
      torch.set_num_threads(threads);
    }
    TrainingData set =
        TrainingData.open(
            dataset, data, !noDownload, chosen.transform(), new DownloadProgress(screen));
    screen.line(set.line());
    Run run = train(settings, set, screen);
    if (report != null) {
      RunReport.of(settings, set.name(), run).write(report);
    }
    return RootCommand.DONE;
  }

  private static Run train(RunSettings settings, TrainingData set, Screen screen) {
    List<RunListener> listeners = new ArrayList<>();
    try (ProgressListener progress = new ProgressListener(screen, settings.epochs())) {
      if (screen.isTerminal()) {
        listeners.add(progress);
      }
      listeners.add(settings.recipe().lines(screen::line));
      Run run = new Run(settings, set.train(), set.test(), listeners);
      run.train();
      return run;
    }
  }

  private Recipe recipe() {
    return Recipes.find(recipe)
        .orElseThrow(() ->
            UserException.usage(
                "There is no recipe '"
                    + recipe
                    + "'"
                    + Misspelling.nearest(recipe, Recipes.names())
                        .map(name -> "; did you mean " + name + "?")
                        .orElse("; there are " + String.join(", ", Recipes.names()) + ".")));
  }

  private RunSettings settings(Recipe chosen) {
    return new RunSettings(
        chosen,
        (int) atLeastOne("--epochs", epochs == null ? chosen.epochs() : epochs),
        atLeastOne("--max-steps", maxSteps == null ? Long.MAX_VALUE : maxSteps),
        (int) atLeastOne("--batch-size", batchSize == null ? chosen.batchSize() : batchSize),
        learningRate(chosen),
        seed,
        device());
  }

  private static long atLeastOne(String option, long value) {
    if (value < 1) {
      throw UserException.usage(option + " must be at least 1, not " + value + ".");
    }
    return value;
  }

  private double learningRate(Recipe chosen) {
    double rate = lr == null ? chosen.lr() : lr;
    if (!(rate > 0) || Double.isInfinite(rate)) {
      throw UserException.usage("--lr must be a number above 0, not " + rate + ".");
    }
    return rate;
  }

  private Device device() {
    if (threads != null) {
      long unused = atLeastOne("--threads", threads);
      assert unused > 0;
    }
    LibTorch.load(); // before any of its classes, whose initialisers would hide what went wrong
    if (device == DeviceName.cpu) {
      return torch.device("cpu");
    }
    boolean available = torch.cuda.is_available();
    Optional<String> reason =
        available || device == DeviceName.cuda
            ? CudaReason.of(LibTorch.cuda(), CudaDriver.ask(), torch.__config__.show())
            : Optional.empty();
    boolean cuda = available && reason.isEmpty(); // a GPU that LibTorch has no code for is none
    if (device == DeviceName.cuda && !cuda) {
      throw UserException.failure(
          "--device cuda can't be used with LibTorch ("
              + LibTorch.source()
              + "), as "
              + reason.orElse("it sees no GPU")
              + "; or use --device cpu.");
    }
    return torch.device(cuda ? "cuda" : "cpu");
  }

  /** Says that a report can't be written before hours of training, not after. */
  private void checkReport() {
    if (report == null) {
      return;
    }
    Path folder = report.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw UserException.failure(
          "--report " + report + ": the folder is not there or can't be written to.");
    }
  }
}
