package jtorch.trainer.recipes;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.TorchException;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.models.FileFormat;
import org.jspecify.annotations.Nullable;

/**
 * A network from a TorchScript file, trained further from the weights in it.
 *
 * <p>A file says neither what its network takes nor what it gives: both are found out by two
 * pictures, when the network is made.
 */
public final class ScriptNetwork implements Model {
  private static final double TOLERANCE = 1e-3;
  private static final int CLASSES = 10; // as each set has

  private final Path file;
  private Network like = Network.HANDBOOK;
  private Network.@Nullable Output output;

  private ScriptNetwork(Path file) {
    this.file = file;
  }

  /** Returns whether a model's name is that of a file. */
  static boolean isFile(String name) {
    return name.endsWith(".pt")
        || name.endsWith(".pth")
        || name.endsWith(".ts")
        || name.contains("/")
        || name.contains("\\");
  }

  /**
   * Looks at a file, but not into it.
   *
   * @throws UserException if it is not there or has no code in it
   */
  static ScriptNetwork of(Path file) {
    if (FileFormat.of(file) != FileFormat.torchscript) {
      throw UserException.failure(
          "--model "
              + file
              + " has no code in it, only weights; give a TorchScript file, as torch.jit.save"
              + " writes it.");
    }
    return new ScriptNetwork(file);
  }

  @Override
  public String id() {
    return file.toString();
  }

  @Override
  public Network.Output output() {
    return Objects.requireNonNull(output, "the network was not made yet");
  }

  @Override
  public Module make() {
    ScriptModule script = jit.load(id(), torch.device("cpu"));
    if (script.parameters().stream().noneMatch(Tensor::requires_grad)) {
      throw UserException.failure(
          "--model "
              + file
              + " has nothing to train: it is frozen, or none of its parameters takes a gradient;"
              + " export it without jit.freeze.");
    }
    script.eval(); // dropout would draw random numbers
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      output = kind(probe(script));
    }
    return script;
  }

  /** Returns what comes out for two pictures, or for two rows of pixels. */
  private Tensor probe(ScriptModule script) {
    Tensor pictures = torch.linspace(0, 1, 2 * 784).view(2, 1, 28, 28);
    String reason = "";
    for (Network shape : new Network[] {Network.HANDBOOK, Network.FOUR_LAYER}) {
      try {
        Tensor out = script.forward(shape.input(pictures));
        like = shape;
        return checked(out);
      } catch (TorchException e) {
        reason = reason.isEmpty() ? String.valueOf(e.getMessage()) : reason;
      }
    }
    throw UserException.failure(
        "The network of "
            + file
            + " takes neither pictures (N,1,28,28) nor rows (N,784): "
            + reason);
  }

  private Tensor checked(Tensor out) {
    if (out.dim() != 2 || out.size(0) != 2 || out.size(1) < 2) {
      throw UserException.failure(
          "The network of "
              + file
              + " returns the shape "
              + Arrays.toString(out.shape())
              + " for two pictures, no row of classes for each; it is no classifier.");
    }
    if (out.size(1) < CLASSES) {
      throw UserException.failure(
          "The network of "
              + file
              + " tells "
              + out.size(1)
              + " classes apart, and the data has "
              + CLASSES
              + "; give it a last layer with "
              + CLASSES
              + " outputs.");
    }
    return out;
  }

  private static Network.Output kind(Tensor out) {
    if (out.min().item() >= 0 && sumsToOne(out)) {
      return Network.Output.PROBABILITIES;
    }
    boolean logs = out.max().item() <= 0 && sumsToOne(out.exp());
    return logs ? Network.Output.LOG_PROBABILITIES : Network.Output.SCORES;
  }

  private static boolean sumsToOne(Tensor rows) {
    return rows.sum(1).sub(1).abs().max().item() < TOLERANCE;
  }

  @Override
  public Tensor input(Tensor pictures) {
    return like.input(pictures);
  }

  @Override
  public long[] inputShape(long batch) {
    return like.inputShape(batch);
  }
}
