package jtorch.vision.models;

import static jtorch.Kwargs.eps;
import static jtorch.Kwargs.groups;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Flatten;
import jtorch.nn.GELU;
import jtorch.nn.LayerNorm;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import jtorch.nn.init;
import jtorch.torch;

/**
 * A convolutional network built like a transformer: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/convnext.html">ConvNeXt</a>. {@link models}
 * makes it. Its last layer is replaced by {@code classifier().set(2, new Linear(768, 2))}, with as
 * many channels as it had.
 */
public class ConvNeXt extends FeatureNetwork {
  private static final double SCALE = 1e-6; // of what a block adds, at the beginning
  private static final double DEVIATION = 0.02; // of the first weights

  /**
   * Makes a network of four stages.
   *
   * @param first how many channels the first stage has; each later one has twice as many
   * @param dropped how often a sample is left out of the last block
   */
  ConvNeXt(long first, int[] blocks, double dropped, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    List<Module> made = new ArrayList<>();
    made.add(
        new Conv2dNormActivation(
            new Conv2d(3, first, 4, stride(4), padding(0)), new LayerNorm2d(first)));
    double last = IntStream.of(blocks).sum() - 1;
    long channels = first;
    int number = 0;
    for (int i = 0; i < blocks.length; i++) {
      if (i > 0) {
        Module half = new Conv2d(channels, 2 * channels, 2, stride(2));
        made.add(new Sequential(new LayerNorm2d(channels), half));
        channels *= 2;
      }
      List<Module> stage = new ArrayList<>();
      for (int j = 0; j < blocks[i]; j++) {
        stage.add(new CNBlock(channels, dropped * number / last));
        number++;
      }
      made.add(new Sequential(stage.toArray(Module[]::new)));
    }
    register("features", new Sequential(made.toArray(Module[]::new)));
    register("avgpool", new AdaptiveAvgPool2d(1));
    register(
        "classifier",
        new Sequential(
            new LayerNorm2d(channels),
            new Flatten(1, -1),
            new Linear(channels, settings.classes())));
    modules().forEach(ConvNeXt::begin);
    settings.load(this);
  }

  private static void begin(Module module) {
    if (module instanceof Conv2d convolution) {
      init.trunc_normal_(convolution.weight, 0, DEVIATION, -2, 2);
      zero(convolution.bias);
    } else if (module instanceof Linear layer) {
      init.trunc_normal_(layer.weight, 0, DEVIATION, -2, 2);
      zero(layer.bias);
    }
  }

  /** A wide convolution of each channel by itself, then two layers for each pixel. */
  private static final class CNBlock extends Network {
    CNBlock(long channels, double dropped) {
      registerParameter("layer_scale", () -> torch.ones(channels, 1, 1).mul(SCALE));
      register(
          "block",
          new Sequential(
              new Conv2d(channels, channels, 7, padding(3), groups(channels)),
              new Permute(0, 2, 3, 1),
              new LayerNorm(channels, eps(1e-6)),
              new Linear(channels, 4 * channels),
              new GELU(),
              new Linear(4 * channels, channels),
              new Permute(0, 3, 1, 2)));
      register("stochastic_depth", new StochasticDepth(dropped));
    }

    @Override
    public Tensor forward(Tensor input) {
      Tensor output = get_tensor("layer_scale").mul(through(input, "block"));
      return through(output, "stochastic_depth").add_(input);
    }
  }

  /** Puts the dimensions in another order. */
  private static final class Permute extends Module {
    private final long[] dims;

    Permute(long... dims) {
      this.dims = dims.clone();
    }

    @Override
    public Tensor forward(Tensor input) {
      return input.permute(dims);
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    return through(input, "features", "avgpool", "classifier");
  }
}
