package jtorch.trainer.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import jtorch.nn.Module;
import jtorch.sys.LibTorch;
import jtorch.trainer.UserException;
import jtorch.trainer.models.FileFormat;
import jtorch.trainer.models.Fit;
import jtorch.trainer.models.StateFile;
import jtorch.trainer.models.Target;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.trainer.run.TrainedRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jtorch export}. */
@Command(
    name = "export",
    description = {
      "Writes a trained network for Python and other programs.",
      "",
      "As pth and safetensors it is a state dict; as torchscript it has its code too, and Python's"
          + " torch.jit.load runs it.",
      ""
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch export runs/first --to torchscript model.pt",
      "  jtorch export model.pth --recipe handbook --to safetensors out.safetensors"
    })
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description =
          "a run's folder, of which the best checkpoint is taken; one of its checkpoints; or with"
              + " --recipe a file of weights")
  private Path run;

  @Parameters(index = "1", paramLabel = "OUT", description = "the file to write")
  private Path out;

  @Mixin private TargetOptions options;

  @Option(names = "--last", description = "take the last checkpoint of a folder, not the best")
  private boolean last;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      completionCandidates = RecipeNames.class,
      description =
          "the network of a file of weights: a recipe's name, or a YAML file (a run knows its own)")
  private @Nullable String recipe;

  @Override
  public Integer call() {
    Recipe checked = recipe == null ? null : Recipes.settings(recipe).check();
    if (last && !Files.isDirectory(run)) {
      throw UserException.usage("--last is for a run's folder, and " + run + " is none.");
    }
    Path file = TrainedRun.checkpoint(run, last);
    Target target = options.target(out);
    FileFormat format = FileFormat.of(file);
    LibTorch.load();
    TrainedRun trained = format == FileFormat.pth ? TrainedRun.open(file) : null;
    PrintWriter screen = spec.commandLine().getOut();
    if (trained == null) {
      screen.println(weights(target, file, checked));
    } else {
      screen.println(run(target, trained));
    }
    screen.flush();
    return RootCommand.DONE;
  }

  private String run(Target target, TrainedRun trained) {
    if (recipe != null) {
      throw UserException.usage(
          "--recipe is not needed: " + trained.file() + " knows its own; leave it out.");
    }
    String steps = trained.steps() == 1 ? "1 step" : trained.steps() + " steps";
    return trained.file()
        + ", after "
        + steps
        + ". "
        + target.write(trained.network(), trained.recipe().network());
  }

  private String weights(Target target, Path file, @Nullable Recipe checked) {
    if (checked == null) {
      throw UserException.usage(
          file
              + " is no checkpoint of a run and doesn't say which network it is for; name it with"
              + " --recipe NAME.");
    }
    Module network = checked.network().make();
    StateFile.Wish wish = new StateFile.Wish(List.of(), List.of(), false);
    Fit fit = Fit.load(network, StateFile.read(file, wish), true, "The weights in " + file);
    assert fit.isWhole();
    return target.write(network, checked.network());
  }
}
