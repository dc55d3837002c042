package jtorch.trainer.cli;

import java.util.List;
import java.util.Map;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Choice;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.RecipeSettings;
import jtorch.trainer.recipes.Recipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The recipe and the options that change what it says. */
final class RecipeOptions {
  /** How an optimizer's steps can be made faster. */
  enum Compiled {
    fused
  }

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      completionCandidates = RecipeNames.class,
      defaultValue = "handbook",
      description = "a tutorial, or a YAML file of your own (default: ${DEFAULT-VALUE})")
  private String recipe;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "the network of another recipe, or a TorchScript file to train further")
  private @Nullable String model;

  @Option(names = "--epochs", paramLabel = "N", description = "how many epochs")
  private @Nullable Integer epochs;

  @Option(names = "--batch-size", paramLabel = "N", description = "samples in a batch")
  private @Nullable Integer batchSize;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME[,KEY=X]",
      description = "PyTorch's name and options: SGD,lr=0.1,momentum=0.9")
  private @Nullable String optimizer;

  @Option(names = "--lr", paramLabel = "X", description = "learning rate")
  private @Nullable Double lr;

  @Option(
      names = "--scheduler",
      paramLabel = "NAME[,KEY=X]",
      description = "PyTorch's name and options: StepLR,step_size=1,gamma=0.7; or none")
  private @Nullable String scheduler;

  @Option(names = "--loss", paramLabel = "NAME", description = "nll_loss or cross_entropy")
  private @Nullable String loss;

  @Option(
      names = "--label-smoothing",
      paramLabel = "X",
      description = "share of a label that the other classes get, with cross_entropy")
  private @Nullable Double labelSmoothing;

  @Option(
      names = "--val-split",
      paramLabel = "N",
      description = "training samples kept for validation: a number, or a share below 1")
  private @Nullable Double valSplit;

  @Option(
      names = "--augment",
      paramLabel = "KEY=X",
      description =
          "change training pictures at random: rotate=DEGREES, shift=PART, scale=PART,"
              + " flip=CHANCE, erase=CHANCE, with commas between them; or none")
  private @Nullable String augment;

  @Option(
      names = "--clip-grad-norm",
      paramLabel = "X",
      description = "greatest norm of all gradients together")
  private @Nullable Double clipGradNorm;

  @Option(
      names = "--early-stop",
      paramLabel = "N",
      description = "stop after N epochs without a lower validation (or test) loss")
  private @Nullable Integer earlyStop;

  @Option(
      names = "--amp",
      paramLabel = "TYPE",
      description = "bf16 or fp16: products and convolutions with 16 bits")
  private @Nullable String amp;

  @Option(
      names = "--channels-last",
      negatable = true,
      description = "a pixel's channels side by side in memory")
  private @Nullable Boolean channelsLast;

  @Option(
      names = "--compile-optimizer",
      paramLabel = "HOW",
      description = "fused: LibTorch's kernels for all parameters at once")
  private @Nullable Compiled compiled;

  @Option(
      names = "--deterministic",
      negatable = true,
      description = "only algorithms that give the same numbers each time")
  private @Nullable Boolean deterministic;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "where the random numbers start (default: recipe's, or 0)")
  private @Nullable Long seed;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "threads that make batches in advance (default: 0)")
  private @Nullable Integer workers;

  @Option(
      names = "--log-interval",
      paramLabel = "N",
      description = "print a line each N steps (default: as the tutorial)")
  private @Nullable Integer logInterval;

  @Option(
      names = "--set",
      paramLabel = "KEY=X",
      description =
          "any key of the recipe, as its file has it: normalize=[0.5,0.5], shuffle=false; none"
              + " takes it out; may be repeated")
  private List<String> keys = List.of();

  /**
   * Returns the recipe's values with the changes.
   *
   * @throws UserException if there is no such recipe, or a change is wrong
   */
  RecipeSettings settings() {
    return changed(Recipes.settings(recipe));
  }

  /**
   * Changes a recipe's values.
   *
   * @throws UserException if a change is wrong
   */
  RecipeSettings changed(RecipeSettings settings) {
    set(settings, "model", model, "--model");
    set(settings, "epochs", epochs, "--epochs");
    set(settings, "batch_size", batchSize, "--batch-size");
    set(settings, "loss", loss, "--loss");
    set(settings, "label_smoothing", labelSmoothing, "--label-smoothing");
    set(settings, "val_split", valSplit, "--val-split");
    set(settings, "clip_grad_norm", clipGradNorm, "--clip-grad-norm");
    set(settings, "early_stop", earlyStop, "--early-stop");
    set(settings, "amp", amp, "--amp");
    set(settings, "channels_last", channelsLast, "--channels-last");
    set(settings, "deterministic", deterministic, "--deterministic");
    set(settings, "seed", seed, "--seed");
    set(settings, "workers", workers, "--workers");
    set(settings, "log_interval", logInterval, "--log-interval");
    set(settings, "scheduler", choice("--scheduler", scheduler), "--scheduler");
    set(settings, "augment", choice("--augment", augment), "--augment");
    keys.forEach(change -> setKey(settings, change));
    setOptimizer(settings);
    return settings;
  }

  private static void setKey(RecipeSettings settings, String change) {
    int equals = change.indexOf('=');
    if (equals < 1) {
      throw UserException.usage(
          "--set takes KEY=X, as in --set shuffle=false, not '" + change + "'.");
    }
    String key = change.substring(0, equals).strip();
    settings.setText(key, change.substring(equals + 1), "--set " + key);
  }

  private void setOptimizer(RecipeSettings settings) {
    if (optimizer != null) {
      settings.setOptimizer(parse("--optimizer", optimizer), "--optimizer");
    }
    if (lr != null) {
      if (!(lr > 0) || lr.isInfinite()) {
        throw UserException.usage("--lr must be a number above 0, not " + lr + ".");
      }
      settings.setOptimizer(new Choice("", Map.of("lr", lr)), "--optimizer");
    }
    if (compiled == Compiled.fused) {
      Recipe checked = settings.check();
      if (!checked.canFuse()) {
        throw UserException.usage(
            "--compile-optimizer fused: "
                + checked.optimizer().name()
                + " has no fused kernel; use SGD, Adam, AdamW or Adagrad, or leave it out.");
      }
      settings.setOptimizer(new Choice("", Map.of("fused", true)), "--compile-optimizer");
    }
  }

  private static void set(
      RecipeSettings settings, String key, @Nullable Object value, String option) {
    if (value != null) {
      settings.set(key, value, option);
    }
  }

  private static @Nullable Object choice(String option, @Nullable String text) {
    if (text == null || text.equalsIgnoreCase("none")) {
      return text == null ? null : "none";
    }
    return parse(option, text).toMap();
  }

  private static Choice parse(String option, String text) {
    try {
      return Choice.parse(text);
    } catch (IllegalArgumentException e) {
      throw UserException.usage(option + ": " + e.getMessage());
    }
  }
}
