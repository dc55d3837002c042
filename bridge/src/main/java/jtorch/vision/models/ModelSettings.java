package jtorch.vision.models;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.VisionKwargs.ImageSize;
import jtorch.VisionKwargs.NumClasses;
import jtorch.VisionKwargs.VisionTransformerKwarg;
import jtorch.VisionKwargs.Weights;
import jtorch.nn.Module;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * What the keywords of a network say.
 *
 * @param classes how many numbers come out
 * @param weights the file whose weights it takes, or null
 * @param side rows and columns of the pictures, where they must be of one size
 */
record ModelSettings(long classes, @Nullable String weights, long side) {
  private static final long OF_IMAGENET = 1000;
  private static final long SIDE = 224;

  static ModelSettings of(VisionTransformerKwarg... keywords) {
    ModelSettings s = new ModelSettings(OF_IMAGENET, null, SIDE);
    for (VisionTransformerKwarg keyword : keywords) {
      s = s.with(keyword);
    }
    return s;
  }

  /** Returns settings of which one keyword says another. */
  ModelSettings with(VisionTransformerKwarg keyword) {
    return switch (keyword) {
      case NumClasses(long value) -> new ModelSettings(value, weights, side);
      case ImageSize(long value) -> new ModelSettings(classes, weights, value);
      case Weights(String file) -> new ModelSettings(classes, file, side);
    };
  }

  /** Gives a network the weights of the file, if there is one. */
  void load(Module network) {
    load(network, UnaryOperator.identity());
  }

  /** Gives a network the weights of the file, if there is one, whose names are changed before. */
  void load(Module network, UnaryOperator<String> renamed) {
    String file = weights;
    if (file != null) {
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        Map<String, Tensor> state = new LinkedHashMap<>();
        Map<String, Tensor> read = torch.load(file);
        read.forEach((name, tensor) -> state.put(renamed.apply(name), tensor));
        network.load_state_dict(state);
      }
    }
  }
}
