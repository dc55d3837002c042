package jtorch.vision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import jtorch.Kwargs;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.DropoutShare;
import jtorch.NnKwargs.Inplace;
import jtorch.OpLayerKwargs.ActivationLayer;
import jtorch.OpLayerKwargs.MlpKwarg;
import jtorch.OpLayerKwargs.NormLayer;
import jtorch.nn.Dropout;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;

/**
 * Linear layers with activations and dropout between them, for (..., in_channels).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.MLP.html">MLP</a>.
 */
public class MLP extends Sequential {
  /**
   * Makes the layers.
   *
   * @param hidden_channels how many numbers come out of each linear layer; the last ones come out
   *     of it all, with no activation
   * @param keywords {@code norm_layer} makes what normalizes behind a linear layer, none if not
   *     given; {@code activation_layer}, ReLU if not given; {@code inplace}, of that ReLU and of
   *     dropout; {@code bias}, true if not given; {@code dropout}, its share, 0 if not given
   * @throws IllegalArgumentException if there is no layer, or a number is not positive
   */
  public MLP(long in_channels, long[] hidden_channels, MlpKwarg... keywords) {
    super(layers(in_channels, hidden_channels, keywords));
  }

  private static List<Module> layers(long first, long[] hidden, MlpKwarg... keywords) {
    if (hidden.length == 0) {
      throw new IllegalArgumentException("MLP: hidden_channels has no number; give one at least.");
    }
    LongFunction<? extends Module> norm = null;
    boolean inplace = false;
    boolean bias = true;
    double share = 0;
    Supplier<? extends Module> given = null;
    boolean plain = false;
    for (MlpKwarg keyword : keywords) {
      switch (keyword) {
        case NormLayer(var value) -> norm = value;
        case ActivationLayer(var value) -> {
          given = value;
          plain = value == null;
        }
        case Inplace(boolean value) -> inplace = value;
        case Bias(boolean value) -> bias = value;
        case DropoutShare(double value) -> share = value;
      }
    }
    if (plain) {
      throw new IllegalArgumentException("MLP: an activation is needed; use Identity for none.");
    }
    List<Module> layers = new ArrayList<>();
    long from = first;
    for (int i = 0; i < hidden.length; i++) {
      layers.add(new Linear(from, hidden[i], Kwargs.bias(bias)));
      if (i < hidden.length - 1) {
        if (norm != null) {
          layers.add(norm.apply(hidden[i]));
        }
        layers.add(given == null ? new ReLU(inplace) : given.get());
      }
      layers.add(new Dropout(share, Kwargs.inplace(inplace)));
      from = hidden[i];
    }
    return layers;
  }
}
