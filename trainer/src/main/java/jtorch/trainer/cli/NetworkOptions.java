package jtorch.trainer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import jtorch.nn.Module;
import jtorch.sys.LibTorch;
import jtorch.trainer.UserException;
import jtorch.trainer.models.Classifier;
import jtorch.trainer.models.Fit;
import jtorch.trainer.models.Renaming;
import jtorch.trainer.models.StateFile;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.trainer.run.TrainedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which trained network is used. */
final class NetworkOptions {
  private static final String WHICH =
      "Give one of --recipe NAME --checkpoint FILE for weights, --model FILE for TorchScript, and"
          + " --run DIR for what a run has learnt.";

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      completionCandidates = RecipeNames.class,
      description =
          "the network of --checkpoint and how pictures are normalized: a recipe's name, or a YAML"
              + " file (with --model, default: handbook)")
  private @Nullable String recipe;

  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "weights for the recipe's network: a state dict or a checkpoint, .pth, safetensors or"
              + " TorchScript, from Java or Python")
  private @Nullable Path checkpoint;

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "a network with its weights: a TorchScript file")
  private @Nullable Path model;

  @Option(
      names = "--run",
      paramLabel = "DIR",
      description =
          "what a run has learnt: a folder that jtorch train has written to (default: the newest in"
              + " runs)")
  private @Nullable Path run;

  @Option(
      names = "--key",
      paramLabel = "NAME",
      description = "where in a checkpoint the weights are; more than one lead further down")
  private List<String> keys = List.of();

  @Option(
      names = "--rename",
      paramLabel = "REGEX=REPL",
      description = "change the weights' names: '^module\\.=' takes module. away")
  private List<String> renames = List.of();

  @Option(
      names = "--no-strict",
      description = "take the weights that fit, and list those that don't")
  private boolean lenient;

  @Option(
      names = "--trusted",
      description = "open a TorchScript file without a trial in a child process")
  private boolean trusted;

  /**
   * Opens the network.
   *
   * @param warn is told of weights that don't fit, if that is allowed
   * @throws UserException if the options don't say which it is, or it can't be had
   */
  Classifier open(Consumer<String> warn) {
    checkTogether();
    if (checkpoint == null && model == null) {
      LibTorch.load();
      return trained(run == null ? newest(warn) : run);
    }
    Recipe checked = Recipes.settings(recipe == null ? "handbook" : recipe).check();
    LibTorch.load();
    return checkpoint == null ? script(checked) : network(checked, checkpoint, warn);
  }

  private void checkTogether() {
    int named = (checkpoint == null ? 0 : 1) + (model == null ? 0 : 1) + (run == null ? 0 : 1);
    if (named > 1) {
      throw UserException.usage(WHICH);
    }
    if (checkpoint != null && recipe == null) {
      throw UserException.usage(
          "--checkpoint has only weights; say by --recipe NAME which network they are for.");
    }
    if (checkpoint == null && (!keys.isEmpty() || !renames.isEmpty() || lenient)) {
      throw UserException.usage("--key, --rename and --no-strict belong to --checkpoint.");
    }
    if (checkpoint == null && model == null && recipe != null) {
      throw UserException.usage(
          "A run knows its own recipe; leave --recipe out, or give --checkpoint FILE with it.");
    }
  }

  private static Path newest(Consumer<String> warn) {
    Path newest =
        TrainedRun.newest(TrainedRun.RUNS)
            .orElseThrow(
                () -> UserException.usage("There is no run in the folder runs yet. " + WHICH));
    warn.accept("the network of the newest run, " + newest + ".");
    return newest;
  }

  private static Classifier trained(Path folder) {
    TrainedRun trained = TrainedRun.in(folder);
    return Classifier.of(trained.recipe(), trained.network(), trained.file().toString());
  }

  private Classifier script(Recipe checked) {
    return Classifier.open(Objects.requireNonNull(model), checked, trusted);
  }

  private Classifier network(Recipe checked, Path file, Consumer<String> warn) {
    StateFile.Wish wish =
        new StateFile.Wish(keys, renames.stream().map(Renaming::parse).toList(), trusted);
    Module network = checked.network().make();
    Fit.load(network, StateFile.read(file, wish), !lenient, "The weights in " + file)
        .lines()
        .forEach(warn);
    return Classifier.of(checked, network, file.toString());
  }
}
