package jtorch.trainer.cli;

import static jtorch.Kwargs.trusted;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.models.FileFormat;
import jtorch.trainer.models.Fit;
import jtorch.trainer.models.Renaming;
import jtorch.trainer.models.StateFile;
import jtorch.trainer.models.Target;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jtorch import}. */
@Command(
    name = "import",
    description = {
      "Makes a file of weights, from wherever, one that fits.",
      "",
      "Takes the weights out of a .pth file (a state dict or a checkpoint, no code of it is run), a"
          + " safetensors or a TorchScript file, changes names, and writes them anew. With --recipe"
          + " they must fit that network.",
      ""
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch import model.pth --to safetensors out.safetensors",
      "  jtorch import model.pth --recipe handbook --to torchscript out.pt"
    })
final class ImportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "IN", description = "the file to read")
  private Path in;

  @Parameters(index = "1", paramLabel = "OUT", description = "the file to write")
  private Path out;

  @Mixin private TargetOptions options;

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
      names = "--recipe",
      paramLabel = "NAME",
      completionCandidates = RecipeNames.class,
      description = "the network that the weights are for: a recipe's name, or a YAML file")
  private @Nullable String recipe;

  @Option(
      names = "--no-strict",
      description =
          "with --recipe: take the weights that fit, list those that don't, and leave what is"
              + " missing as the recipe begins")
  private boolean lenient;

  @Option(
      names = "--trusted",
      description = "open a TorchScript file without a trial in a child process")
  private boolean trusted;

  @Override
  public Integer call() {
    if (lenient && recipe == null) {
      throw UserException.usage(
          "--no-strict belongs to --recipe, as without a network everything fits.");
    }
    Recipe checked = recipe == null ? null : Recipes.settings(recipe).check();
    List<Renaming> renamings = renames.stream().map(Renaming::parse).toList();
    Target target = options.target(out);
    LibTorch.load();
    PrintWriter screen = spec.commandLine().getOut();
    screen.println(
        checked == null && options.isScript()
            ? script(target)
            : weights(target, checked, new StateFile.Wish(keys, renamings, trusted)));
    screen.flush();
    return RootCommand.DONE;
  }

  /** Only a script has the code that a script needs. */
  private String script(Target target) {
    if (FileFormat.of(in) != FileFormat.torchscript) {
      throw UserException.usage(
          "--to torchscript needs a network's code, and "
              + in
              + " has only weights; say by --recipe NAME which network they are for.");
    }
    if (!keys.isEmpty() || !renames.isEmpty()) {
      throw UserException.usage(
          "--key and --rename can't change a script's own names; give --recipe NAME too.");
    }
    return target.write(jit.load(in.toString(), torch.device("cpu"), trusted(trusted)));
  }

  private String weights(Target target, @Nullable Recipe checked, StateFile.Wish wish) {
    Map<String, Tensor> state = StateFile.read(in, wish);
    if (checked == null) {
      return target.write(state);
    }
    torch.manual_seed(checked.seed());
    Module network = checked.network().make();
    PrintWriter err = spec.commandLine().getErr();
    Fit.load(network, state, !lenient, "The weights in " + in)
        .lines()
        .forEach(line -> err.println("jtorch: " + line));
    return target.write(network, checked.network());
  }
}
