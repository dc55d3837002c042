package jtorch.trainer.cli;

import static jtorch.Kwargs.batch_size;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.evaluation.Evaluation;
import jtorch.trainer.models.Classifier;
import jtorch.trainer.plots.ConfusionMatrix;
import jtorch.trainer.plots.Drawing;
import jtorch.trainer.plots.Mistakes;
import jtorch.trainer.plots.PlotData;
import jtorch.trainer.plots.Reliability;
import jtorch.trainer.plots.RunCurves;
import jtorch.trainer.plots.SampleGrid;
import jtorch.trainer.plots.StepFigures;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.run.Run;
import jtorch.trainer.run.RunEnd;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.tensorboard.TensorBoard;
import jtorch.utils.data.DataLoader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a run's curves and pictures go. */
final class PictureOptions {
  private static final int BATCH = 1000;

  @Option(
      names = "--plots",
      paramLabel = "DIR",
      description =
          "draw loss, accuracy, samples, confusion matrix, calibration and the worst mistakes as"
              + " PNG and SVG")
  private @Nullable Path plots;

  @Option(
      names = "--tensorboard",
      paramLabel = "DIR",
      description = "write events that tensorboard --logdir DIR shows")
  private @Nullable Path events;

  private final StepFigures steps = new StepFigures();
  private @Nullable TensorBoard board;

  /** Says that a folder can't be written before hours of training, not after. */
  void check() {
    checkFolder("--plots", plots);
    checkFolder("--tensorboard", events);
  }

  static void checkFolder(String option, @Nullable Path folder) {
    if (folder == null) {
      return;
    }
    Path there = folder.toAbsolutePath();
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
      throw UserException.failure(
          option + " " + folder + ": no folder can be made there; name another one.");
    }
  }

  /** Follows a run that is about to begin, as one of its listeners. */
  void follow(
      Run run,
      Recipe recipe,
      TrainingData data,
      List<RunListener> listeners,
      Consumer<String> warn) {
    listeners.add(steps);
    if (events != null) {
      TensorBoard made = new TensorBoard(events, run.steps(), warn);
      made.begin(recipe, data.name(), run::lr);
      board = made;
      listeners.add(made);
    }
  }

  /**
   * Draws what came of a run; its network is on the CPU afterwards. Of one that was interrupted
   * only the curves are drawn, as the rest needs a test of the network.
   */
  void draw(Run run, Recipe recipe, TrainingData data, RunEnd end) {
    if (plots == null && board == null) {
      return;
    }
    boolean whole = end != RunEnd.INTERRUPTED;
    Map<String, Drawing> drawings = whole ? pictures(run, recipe, data) : new LinkedHashMap<>();
    TensorBoard present = board;
    if (present != null) { // it draws its own curves
      if (whole) {
        present.graph(run.network(), recipe.network().inputShape(1));
      }
      drawings.forEach((name, drawing) -> present.image("pictures/" + name, drawing));
      present.end(whole);
      present.close();
    }
    if (plots != null) {
      String title = recipe.name() + " on " + PlotData.title(data.name());
      drawings.put("loss", RunCurves.loss(title, run.results(), steps));
      drawings.put("accuracy", RunCurves.accuracy(title, run.results(), steps));
      write(plots, drawings);
    }
  }

  private static Map<String, Drawing> pictures(Run run, Recipe recipe, TrainingData data) {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    PlotData training = PlotData.of(data.train(), data.name(), false, recipe.pictures());
    drawings.put("samples", new SampleGrid(training, recipe.name()));
    run.network().to(torch.device("cpu"));
    Classifier classifier = Classifier.of(recipe, run.network(), recipe.name());
    Evaluation evaluation =
        Evaluation.of(classifier, data.name(), new DataLoader(data.test(), batch_size(BATCH)));
    PlotData test = PlotData.of(data.test(), data.name(), true, recipe.pictures());
    drawings.putAll(of(evaluation, test, recipe.name()));
    return drawings;
  }

  /** Returns what can be drawn of an evaluation. */
  static Map<String, Drawing> of(Evaluation evaluation, PlotData data, String network) {
    Map<String, Drawing> drawings = new LinkedHashMap<>();
    drawings.put("confusion", new ConfusionMatrix(evaluation, data, network));
    drawings.put("mistakes", new Mistakes(evaluation, data, network));
    drawings.put("calibration", new Reliability(evaluation, data, network));
    return drawings;
  }

  /** Writes pictures into a folder. */
  static void write(Path folder, Map<String, Drawing> drawings) {
    drawings.forEach((name, drawing) -> drawing.write(folder, name));
  }
}
