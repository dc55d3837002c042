package jtorch.trainer.recipes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jtorch.Tensor;
import jtorch.nn.Module;

/** The recipes' networks. */
public enum Network implements Model {
  /** Two convolutions (10, 20), two linear layers. */
  HANDBOOK("handbook", Output.LOG_PROBABILITIES, false),
  /** Two convolutions (32, 64), dropout, two linear layers. */
  BASELINE("baseline", Output.LOG_PROBABILITIES, false),
  /** Linear layers 784, 256, 128, 10. */
  THREE_LAYER("three-layer", Output.SCORES, false),
  /** Linear layers 784, 400, 200, 100, 10. */
  FOUR_LAYER("four-layer", Output.SCORES, true),
  /** Two padded convolutions (16, 32), three linear layers, softmax. */
  CNN("cnn", Output.PROBABILITIES, false),
  /** Two convolutions (32, 64), two dropouts, two linear layers. */
  PYTORCH_EXAMPLE("pytorch-example", Output.LOG_PROBABILITIES, false);

  /** What a network's outputs are. */
  public enum Output {
    /** Any numbers, the largest for the likeliest class. */
    SCORES("scores"),
    /** Numbers from 0 to 1 that add up to 1. */
    PROBABILITIES("probabilities"),
    /** The logarithms of such. */
    LOG_PROBABILITIES("log probabilities");

    private final String words;

    Output(String words) {
      this.words = words;
    }

    /** Returns it in words. */
    public String words() {
      return words;
    }
  }

  private final String id;
  private final Output output;
  private final boolean flat;

  Network(String id, Output output, boolean flat) {
    this.id = id;
    this.output = output;
    this.flat = flat;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Output output() {
    return output;
  }

  @Override
  public Module make() {
    return switch (this) {
      case HANDBOOK -> new HandbookNet();
      case BASELINE -> new BaselineNet();
      case THREE_LAYER -> new ThreeLayerNet();
      case FOUR_LAYER -> FourLayerNet.make();
      case CNN -> new CnnNet();
      case PYTORCH_EXAMPLE -> new PyTorchExampleNet();
    };
  }

  @Override
  public Tensor input(Tensor pictures) {
    return flat ? pictures.flatten(1, -1) : pictures;
  }

  @Override
  public long[] inputShape(long batch) {
    return flat ? new long[] {batch, 784} : new long[] {batch, 1, 28, 28};
  }

  /** Returns the network of a name. */
  public static Optional<Network> find(String id) {
    return Arrays.stream(values()).filter(network -> network.id.equals(id)).findFirst();
  }

  /** Returns all names. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Network::id).toList();
  }
}
