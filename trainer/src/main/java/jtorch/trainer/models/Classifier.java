package jtorch.trainer.models;

import static jtorch.Kwargs.trusted;

import java.nio.file.Path;
import java.util.Arrays;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.jit.jit;
import jtorch.nn.F;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Model;
import jtorch.trainer.recipes.Network;
import jtorch.trainer.recipes.Recipe;
import org.jspecify.annotations.Nullable;

/** A trained network that labels pictures, in evaluation mode on the CPU. */
public final class Classifier {
  private static final double SUM_TOLERANCE = 1e-3;

  private final Module network;
  private final Recipe recipe;
  private final String source;
  private final boolean script;
  private @Nullable Model shape;

  private Classifier(Module network, Recipe recipe, String source, boolean script) {
    this.network = network;
    this.recipe = recipe;
    this.source = source;
    this.script = script;
    network.eval();
  }

  /** Makes one of a recipe's network that has its weights. */
  public static Classifier of(Recipe recipe, Module network, String source) {
    Classifier made = new Classifier(network, recipe, source, false);
    made.shape = recipe.network();
    return made;
  }

  /**
   * Opens a TorchScript file.
   *
   * @param recipe says how pictures are normalized, and nothing else
   * @throws UserException if there is no such file or no network in it
   */
  public static Classifier open(Path file, Recipe recipe, boolean trusted) {
    if (FileFormat.of(file) != FileFormat.torchscript) {
      throw UserException.failure(
          "--model "
              + file
              + " has no code in it, only weights; name it by --checkpoint and its network by"
              + " --recipe.");
    }
    Module module = jit.load(file.toString(), torch.device("cpu"), trusted(trusted));
    return new Classifier(module, recipe, file.toString(), true);
  }

  /** Returns the recipe whose pictures it takes. */
  public Recipe recipe() {
    return recipe;
  }

  /** Returns what it is called in titles: its recipe's name, or a script's file. */
  public String name() {
    return script ? String.valueOf(Path.of(source).getFileName()) : recipe.name();
  }

  /** Returns the file that its weights came from. */
  public String source() {
    return source;
  }

  /**
   * What came out for a batch of pictures.
   *
   * @param outputs the network's own numbers (N, classes)
   * @param logProbabilities their logarithms as probabilities, float64 (N, classes)
   */
  public record Verdict(Tensor outputs, Tensor logProbabilities) {}

  /**
   * Labels normalized pictures (N, 1, 28, 28).
   *
   * @throws UserException if the network can't take them or returns something else than a row for
   *     each
   */
  public Verdict judge(Tensor pictures) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      Tensor outputs = outputs(pictures);
      if (outputs.dim() != 2 || outputs.size(0) != pictures.size(0) || outputs.size(1) < 2) {
        throw UserException.failure(
            "The network of "
                + source
                + " returns the shape "
                + Arrays.toString(outputs.shape())
                + " for "
                + pictures.size(0)
                + " pictures, no row of classes for each; it is no classifier.");
      }
      return new Verdict(outputs, logProbabilities(outputs.to(torch.float64)));
    }
  }

  private Tensor outputs(Tensor pictures) {
    if (shape != null) {
      return network.forward(shape.input(pictures));
    }
    try {
      Tensor outputs = network.forward(pictures);
      shape = Network.HANDBOOK;
      return outputs;
    } catch (TorchException e) { // a script doesn't say what it takes
      return flat(pictures, e);
    }
  }

  private Tensor flat(Tensor pictures, TorchException first) {
    try {
      Tensor outputs = network.forward(Network.FOUR_LAYER.input(pictures));
      shape = Network.FOUR_LAYER;
      return outputs;
    } catch (TorchException e) {
      throw UserException.failure(
          "The network of "
              + source
              + " takes neither pictures (N,1,28,28) nor rows (N,784): "
              + first.getMessage());
    }
  }

  private Tensor logProbabilities(Tensor outputs) {
    return switch (kind(outputs)) {
      case SCORES, LOG_PROBABILITIES -> F.log_softmax(outputs, 1);
      case PROBABILITIES -> outputs.clamp_min(1e-45).log();
    };
  }

  /** A script's outputs are taken for probabilities if they are from 0 to 1 and add up to 1. */
  private Network.Output kind(Tensor outputs) {
    if (!script) {
      return recipe.network().output();
    }
    boolean positive = outputs.min().item() >= 0;
    boolean one = outputs.sum(1).sub(1).abs().max().item() < SUM_TOLERANCE;
    return positive && one ? Network.Output.PROBABILITIES : Network.Output.SCORES;
  }

  /** Returns the sum of the losses: the recipe's, or a script's negative log likelihood. */
  public double loss(Verdict verdict, Tensor target) {
    return script
        ? F.nll_loss(verdict.logProbabilities, target, ReductionMode.SUM).item()
        : recipe.testLoss(verdict.outputs, target).item();
  }
}
