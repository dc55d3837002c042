package jtorch.trainer.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import jtorch.torch;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.recipes.Recipes;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Subset;
import jtorch.vision.datasets.Progress;

/** Runs of a second on the built-in digits, whose losses are kept by step. */
final class SmallRuns {
  static final Checkpoints.Often NEVER = new Checkpoints.Often(0, 0);

  private SmallRuns() {}

  /** A run and the loss of each step that it has made. */
  record Heard(Run run, List<Double> losses) {}

  /** Returns a recipe with changes, such as {@code "epochs: 2\nworkers: 1"}. */
  static Recipe recipe(String name, String changes) {
    RecipeSettings settings = Recipes.settings(name);
    RecipeSettings changed = Recipes.parse(changes, "the test");
    for (String key : changes.lines().map(line -> line.split(":", 2)[0]).toList()) {
      Object value = changed.get(key);
      if (value != null) {
        settings.set(key, value, "the test");
      }
    }
    return settings.check();
  }

  /** Returns all built-in digits. */
  static TrainingData digits(Recipe recipe) {
    return TrainingData.open(
        new TrainingData.Wish(DatasetName.digits, Path.of("data"), false), recipe, Progress.NONE);
  }

  /** Returns so few of them that their number decides what a run costs: 700 and 300 to test on. */
  static TrainingData fewDigits(Recipe recipe) {
    TrainingData all = digits(recipe);
    return new TrainingData(
        all.name(),
        first(all.train(), 700),
        first(all.plainTrain(), 700),
        first(all.test(), 300),
        all.line());
  }

  private static Dataset first(Dataset set, long samples) {
    return new Subset(set, LongStream.range(0, samples).toArray());
  }

  /** Makes a run on all digits that is interrupted after a step of the whole run. */
  static Heard run(Recipe recipe, long interruptAfter) {
    return run(recipe, digits(recipe), interruptAfter);
  }

  /** Makes a run on a few digits that is interrupted after a step of the whole run. */
  static Heard onFew(Recipe recipe, long interruptAfter) {
    return run(recipe, fewDigits(recipe), interruptAfter);
  }

  private static Heard run(Recipe recipe, TrainingData digits, long interruptAfter) {
    List<RunListener> listeners = new ArrayList<>();
    List<Double> losses = new ArrayList<>();
    RunSettings settings = new RunSettings(recipe, Long.MAX_VALUE, 1, torch.device("cpu"));
    Run run = new Run(settings, digits, listeners);
    listeners.add(
        new RunListener() {
          @Override
          public void step(Step step) {
            losses.add(step.loss());
            if (run.steps() == interruptAfter) {
              run.interrupt();
            }
          }
        });
    return new Heard(run, losses);
  }

  /** Returns a writer of checkpoints that says nothing of what goes wrong. */
  static Checkpoints into(RunFolder folder, Checkpoints.Often often, List<String> warnings) {
    return new Checkpoints(folder, often, Map.of("recipe", "model: none"), warnings::add);
  }

  /** Returns what tells one network's numbers from another's. */
  static String weights(Run run) {
    return Checksum.of(run.network().state_dict());
  }

  /** Returns the scores of the epochs, without the times. */
  static List<Score> scores(Run run) {
    return run.results().stream().map(EpochResult::train).toList();
  }
}
