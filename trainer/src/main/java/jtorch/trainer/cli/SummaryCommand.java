package jtorch.trainer.cli;

import static jtorch.Kwargs.depth;
import static jtorch.Kwargs.input_data;
import static jtorch.Kwargs.trusted;
import static jtorch.Kwargs.verbose;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.torchinfo;
import jtorch.trainer.UserException;
import jtorch.trainer.models.FileFormat;
import jtorch.trainer.recipes.Model;
import jtorch.trainer.recipes.Network;
import jtorch.trainer.recipes.Recipes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code jtorch summary}. */
@Command(
    name = "summary",
    description = "Lists a network's layers with their output shapes and parameters.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  jtorch summary --recipe cnn --batch-size 64",
      "  jtorch summary --model model.pt --input-size 1,784"
    })
final class SummaryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--recipe",
      paramLabel = "NAME",
      completionCandidates = RecipeNames.class,
      description = "the network of a recipe, by name or of a YAML file")
  private @Nullable String recipe;

  @Option(names = "--model", paramLabel = "FILE", description = "the network of a TorchScript file")
  private @Nullable Path model;

  @Option(
      names = "--batch-size",
      paramLabel = "N",
      defaultValue = "1",
      description = "samples in the batch that goes through it (default: ${DEFAULT-VALUE})")
  private long batchSize;

  @Option(
      names = "--input-size",
      paramLabel = "N",
      split = ",",
      description = "with --model: the whole shape that it takes")
  private @Nullable List<Long> inputSize;

  @Option(
      names = "--depth",
      paramLabel = "N",
      defaultValue = "3",
      description = "how deep parts within parts are listed (default: ${DEFAULT-VALUE})")
  private int depth;

  @Option(names = "--trusted", description = "open --model without a trial in a child process")
  private boolean trusted;

  @Override
  public Integer call() {
    check();
    LibTorch.load();
    String table = model == null ? ofRecipe(String.valueOf(recipe)) : ofScript(model);
    PrintWriter out = spec.commandLine().getOut();
    out.println(table);
    out.flush();
    return RootCommand.DONE;
  }

  private void check() {
    if ((recipe == null) == (model == null)) {
      throw UserException.usage("Give either --recipe NAME or --model FILE.");
    }
    if (batchSize < 1 || depth < 1) {
      throw UserException.usage(
          "--batch-size and --depth must be at least 1, not " + batchSize + " and " + depth + ".");
    }
    if (inputSize != null && (model == null || inputSize.stream().anyMatch(size -> size < 1))) {
      throw UserException.usage(
          "--input-size must be numbers above 0 and belongs to --model; a recipe knows its own.");
    }
  }

  private String ofRecipe(String name) {
    Model network = Recipes.settings(name).check().network();
    return table(network.make(), network.inputShape(batchSize));
  }

  /** A script doesn't say what it takes, so both forms of a picture are tried. */
  private String ofScript(Path file) {
    if (FileFormat.of(file) != FileFormat.torchscript) {
      throw UserException.failure(
          "--model " + file + " has no code in it, only weights; name its network by --recipe.");
    }
    Module script = jit.load(file.toString(), torch.device("cpu"), trusted(trusted));
    if (inputSize != null) {
      return table(script, inputSize.stream().mapToLong(Long::longValue).toArray());
    }
    List<String> reasons = new ArrayList<>();
    for (Network shape : List.of(Network.HANDBOOK, Network.FOUR_LAYER)) {
      try {
        return table(script, shape.inputShape(batchSize));
      } catch (IllegalStateException e) {
        reasons.add(String.valueOf(e.getMessage()));
      }
    }
    throw UserException.failure(
        "--model "
            + file
            + " takes neither pictures (N,1,28,28) nor rows (N,784); say what by --input-size. ("
            + reasons.getFirst()
            + ")");
  }

  private String table(Module network, long... shape) {
    try (var scope = torch.scope()) {
      assert scope != null;
      return torchinfo
          .summary(network, input_data(torch.rand(shape)), depth(depth), verbose(0))
          .toString();
    }
  }
}
