package jtorch.trainer.cli;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jtorch.serialization.Dict;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.recipes.Recipes;
import jtorch.trainer.run.Checkpoints.Often;
import jtorch.trainer.run.RunFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Where a run keeps its checkpoints, how often, and which run is to go on. */
final class RunOptions {
  private static final double SECONDS = 60;

  /** What may be said when a run goes on: the rest is in its checkpoint. */
  private static final Set<String> WHEN_RESUMED =
      Set.of(
          "--resume",
          "--checkpoint-every",
          "--every-seconds",
          "--epochs",
          "--early-stop",
          "--log-interval",
          "--max-steps",
          "--data",
          "--no-download",
          "--device",
          "--cuda-graph",
          "--threads",
          "--report",
          "--csv",
          "--plots",
          "--tensorboard",
          "--quiet",
          "--debug",
          "--cache-dir",
          "--libtorch",
          "--cuda-home");

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description = "where checkpoints go (default: runs/RECIPE-DATE)")
  private @Nullable Path run;

  @Option(names = "--no-run", description = "keep no checkpoints")
  private boolean noRun;

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "go on with the run in this folder where its last checkpoint is")
  private @Nullable Path resume;

  @Option(
      names = "--checkpoint-every",
      paramLabel = "N",
      description = "write a checkpoint each N steps, beside the end of each epoch")
  private @Nullable Long everySteps;

  @Option(
      names = "--every-seconds",
      paramLabel = "X",
      description = "write a checkpoint after X seconds, or 0 for not (default: 60)")
  private @Nullable Double everySeconds;

  /**
   * Opens the folder of the run that is to go on, if one is.
   *
   * @throws UserException if something was said that the run itself knows, or there is no run
   */
  @Nullable RunFolder resumed(ParseResult said) {
    if (run != null && noRun) {
      throw UserException.usage("--run and --no-run contradict each other; leave one out.");
    }
    checkOften();
    if (resume == null) {
      return null;
    }
    for (OptionSpec option : said.matchedOptions()) {
      if (!WHEN_RESUMED.contains(option.longestName())) {
        throw UserException.usage(
            option.longestName()
                + " can't be changed while a run goes on; leave it out, or begin a new run without"
                + " --resume.");
      }
    }
    return RunFolder.existing(resume);
  }

  private void checkOften() {
    if (everySteps != null && everySteps < 1) {
      throw UserException.usage("--checkpoint-every must be at least 1, not " + everySteps + ".");
    }
    if (everySeconds != null && !(everySeconds >= 0 && Double.isFinite(everySeconds))) {
      throw UserException.usage("--every-seconds must be at least 0, not " + everySeconds + ".");
    }
  }

  /**
   * Makes the folder of a new run, or returns null if nothing is to be kept or, where nobody has
   * named a folder, none can be made.
   *
   * @throws UserException if the folder that was named can't be made or has a run in it
   */
  @Nullable RunFolder created(String recipe, boolean dryRun, Consumer<String> warn) {
    if (noRun || dryRun) {
      return null;
    }
    if (run != null) {
      return RunFolder.create(run);
    }
    try {
      return RunFolder.create(byDate(recipe));
    } catch (UserException e) {
      warn.accept(e.getMessage() + " The run keeps no checkpoints.");
      return null;
    }
  }

  private static Path byDate(String recipe) {
    String plain = recipe.replaceAll("[^A-Za-z0-9._-]", "-").toLowerCase(Locale.ROOT);
    String date =
        LocalDateTime.now(ZoneId.systemDefault())
            .format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS"));
    return Path.of("runs", plain + "-" + date);
  }

  /** Returns how often a checkpoint is written: as said, as the run was begun, or by default. */
  Often often(@Nullable Dict saved) {
    long steps = saved == null ? 0 : saved.integer("checkpoint_every");
    double seconds = saved == null ? SECONDS : saved.number("every_seconds");
    return new Often(
        everySteps == null ? steps : everySteps, everySeconds == null ? seconds : everySeconds);
  }

  /** Returns the recipe of a run that goes on. */
  static RecipeSettings recipe(Dict saved, RunFolder folder) {
    return Recipes.parse(saved.text("recipe"), folder.path().toString());
  }

  /**
   * Looks whether a run can have as many epochs as it is to go on for.
   *
   * @throws UserException if its learning rate is planned to its end, and this one is later
   */
  static void checkLength(Recipe changed, Recipe begun) {
    if (begun.isPlanned() && changed.epochs() > begun.epochs()) {
      throw UserException.usage(
          "--epochs "
              + changed.epochs()
              + ": the run's learning rate is planned for "
              + begun.epochs()
              + " epochs by OneCycleLR, which has no value after them; leave --epochs out, or begin"
              + " a new run without --resume.");
    }
  }

  /** Returns what a checkpoint keeps, so that {@code --resume} needs no more. */
  static Map<String, Object> kept(
      RecipeSettings recipe, String dataset, Path data, int threads, Often often) {
    Map<String, Object> kept = new LinkedHashMap<>();
    kept.put("recipe", recipe.yaml());
    kept.put("dataset", dataset);
    kept.put("data", data.toAbsolutePath().toString());
    kept.put("threads", threads);
    kept.put("checkpoint_every", often.steps());
    kept.put("every_seconds", often.seconds());
    return kept;
  }

  /** Returns the words with which a run is gone on with. */
  static String howToGoOn(Path folder) {
    String name = folder.toString();
    boolean plain = name.chars().noneMatch(Character::isWhitespace);
    return "jtorch train --resume " + (plain ? name : "'" + name + "'");
  }
}
