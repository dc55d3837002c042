package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import jtorch.sys.LibTorch;
import jtorch.trainer.UserException;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.screen.DownloadProgress;
import jtorch.trainer.screen.Screen;
import jtorch.trainer.screen.TextPicture;
import jtorch.utils.data.Sample;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.datasets.Pictures;
import jtorch.vision.transforms.Transform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jtorch datasets}: its parts are methods, a command each. */
@Command(
    name = "datasets",
    description = "Lists the sets; fetches, verifies or previews one.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example: jtorch datasets preview digits --count 3"})
final class DatasetsCommand implements Callable<Integer> {
  private static final Transform NONE = picture -> picture;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    return list();
  }

  @Command(name = "list", description = "Lists the sets.", mixinStandardHelpOptions = true)
  int list() {
    PrintWriter out = spec.commandLine().getOut();
    for (DatasetName name : DatasetName.values()) {
      out.println(String.format(Locale.ROOT, "%-14s %s", name, name.description()));
    }
    out.flush();
    return RootCommand.DONE;
  }

  @Command(
      name = "fetch",
      description = "Fetches a set that is missing; what is there and sound stays.",
      mixinStandardHelpOptions = true)
  int fetch(
      @Parameters(paramLabel = "NAME", description = "only mnist is fetched") DatasetName name,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "where to (default: ${DEFAULT-VALUE})")
          Path data) {
    Screen screen = Screen.of(spec.commandLine().getOut());
    if (name == DatasetName.digits) {
      screen.line("digits needs no files.");
      return RootCommand.DONE;
    }
    if (name != DatasetName.mnist) {
      throw UserException.failure(name + " is not fetched: " + name.description() + ".");
    }
    MNIST.download(data, new DownloadProgress(screen));
    screen.line("mnist is in " + data + ".");
    return RootCommand.DONE;
  }

  @Command(
      name = "verify",
      description = "Reads all files of a set and says whether they are sound.",
      mixinStandardHelpOptions = true)
  int verify(
      @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}") DatasetName name,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "where its files are (default: ${DEFAULT-VALUE})")
          Path data) {
    PrintWriter out = spec.commandLine().getOut();
    for (boolean train : new boolean[] {true, false}) {
      Pictures half = open(name, data, train);
      long[] counts = half.targets().bincount().toLongs();
      StringBuilder labels = new StringBuilder();
      for (int i = 0; i < counts.length; i++) {
        labels.append(i == 0 ? "" : ", ").append(i).append(": ").append(counts[i]);
      }
      out.println((train ? "training " : "test     ") + half.size() + " images (" + labels + ")");
    }
    out.println(name + " is sound.");
    out.flush();
    return RootCommand.DONE;
  }

  @Command(
      name = "preview",
      description = "Draws some of a set's pictures in the terminal.",
      mixinStandardHelpOptions = true)
  int preview(
      @Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}") DatasetName name,
      @Option(
              names = "--data",
              paramLabel = "DIR",
              defaultValue = "data",
              description = "where its files are (default: ${DEFAULT-VALUE})")
          Path data,
      @Option(
              names = "--count",
              paramLabel = "N",
              defaultValue = "2",
              description = "how many (default: ${DEFAULT-VALUE})")
          int count,
      @Option(
              names = "--first",
              paramLabel = "N",
              defaultValue = "0",
              description = "the number of the first one (default: ${DEFAULT-VALUE})")
          long first) {
    Screen screen = Screen.of(spec.commandLine().getOut());
    Pictures half = open(name, data, true);
    if (count < 1 || first < 0 || first + count > half.size()) {
      throw UserException.usage(
          "--first "
              + first
              + " --count "
              + count
              + ": there are the pictures 0 to "
              + (half.size() - 1)
              + ".");
    }
    for (long i = first; i < first + count; i++) {
      Sample sample = half.get(i);
      screen.line("Picture " + i + ", label " + sample.target().item_long() + ":");
      TextPicture.lines(sample.data(), screen.width()).forEach(screen::line);
    }
    return RootCommand.DONE;
  }

  private static Pictures open(DatasetName name, Path data, boolean train) {
    if (name == DatasetName.mnist && !MNIST.isIn(data)) {
      throw UserException.failure(
          "MNIST is not in "
              + data
              + "; jtorch datasets fetch mnist gets it, or name its folder"
              + " with --data DIR.");
    }
    LibTorch.load();
    return name.open(data.toString(), train, NONE);
  }
}
