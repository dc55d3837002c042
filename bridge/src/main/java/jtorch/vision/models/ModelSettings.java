package jtorch.vision.models;

import java.util.Map;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.VisionKwargs.NumClasses;
import jtorch.VisionKwargs.Weights;
import jtorch.nn.Module;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * What the keywords of a network say.
 *
 * @param classes how many numbers come out
 * @param weights the file whose weights it takes, or null
 */
record ModelSettings(long classes, @Nullable String weights) {
  private static final long OF_IMAGENET = 1000;

  static ModelSettings of(ModelKwarg... keywords) {
    ModelSettings s = new ModelSettings(OF_IMAGENET, null);
    for (ModelKwarg keyword : keywords) {
      s =
          switch (keyword) {
            case NumClasses(long value) -> new ModelSettings(value, s.weights);
            case Weights(String file) -> new ModelSettings(s.classes, file);
          };
    }
    return s;
  }

  /** Gives a network the weights of the file, if there is one. */
  void load(Module network) {
    String file = weights;
    if (file != null) {
      try (TensorScope scope = torch.scope()) {
        assert scope != null;
        Map<String, Tensor> state = torch.load(file);
        network.load_state_dict(state);
      }
    }
  }
}
