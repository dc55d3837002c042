package jtorch.trainer.cli;

import static jtorch.Kwargs.batch_size;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.evaluation.Evaluation;
import jtorch.trainer.evaluation.EvaluationText;
import jtorch.trainer.models.Classifier;
import jtorch.trainer.plots.PlotData;
import jtorch.trainer.screen.DownloadProgress;
import jtorch.trainer.screen.Screen;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Dataset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch eval}. */
@Command(
    name = "eval",
    description = {
      "Tests a trained network on a set.",
      "",
      "Prints loss, accuracy, top 5, each class's precision, recall and F1, the confusion matrix"
          + " and the calibration.",
      ""
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch eval --recipe handbook --checkpoint model.pth",
      "  jtorch eval --model model.pt --dataset mnist --json"
    })
final class EvalCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private NetworkOptions network;

  @Mixin private DataOptions data;

  @Option(names = "--train-set", description = "test on the samples that are for training")
  private boolean trainSet;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "1000",
      description = "samples in a batch (default: ${DEFAULT-VALUE})")
  private int batchSize;

  @Option(names = "--json", description = "print it as JSON")
  private boolean json;

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description = "draw confusion matrix, calibration and the worst mistakes as PNG and SVG")
  private @Nullable Path plots;

  @Override
  public Integer call() {
    PictureOptions.checkFolder("--plots", plots);
    if (batchSize < 1) {
      throw UserException.usage("--batch-size must be at least 1, not " + batchSize + ".");
    }
    PrintWriter err = spec.commandLine().getErr();
    Classifier classifier = network.open(line -> err.println("jtorch: " + line));
    TrainingData set =
        TrainingData.open(data.wish(), classifier.recipe(), new DownloadProgress(Screen.of(err)));
    Dataset half = trainSet ? set.plainTrain() : set.test();
    Evaluation evaluation =
        Evaluation.of(classifier, set.name(), new DataLoader(half, batch_size(batchSize)));
    if (plots != null) {
      PlotData shown = PlotData.of(half, set.name(), !trainSet, classifier.recipe().pictures());
      PictureOptions.write(plots, PictureOptions.of(evaluation, shown, classifier.name()));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(evaluation.json());
    } else {
      out.println(set.line());
      EvaluationText.lines(evaluation).forEach(out::println);
    }
    out.flush();
    return RootCommand.DONE;
  }
}
