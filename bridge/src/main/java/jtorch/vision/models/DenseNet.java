package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.inplace;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.AvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.MaxPool2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.init;
import jtorch.torch;

/**
 * A network whose layers see all layers before them: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/densenet.html">DenseNet</a>. {@link models}
 * makes it. Its last layer is replaced by {@code register_module("classifier", new
 * Linear(model.classifier().in_features(), 2))}.
 */
public class DenseNet extends Network {
  private static final long BETWEEN = 4; // times as many channels as a layer adds

  /** The names of layers in torchvision's own files, which are older than those of its networks. */
  private static final Pattern OLD =
      Pattern.compile("(.*denselayer\\d+\\.(?:norm|relu|conv))\\.([12]\\..*)");

  /**
   * Makes the network.
   *
   * @param first how many channels it begins with
   * @param growth how many each layer adds
   */
  DenseNet(long first, long growth, int[] blocks, ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    Map<String, Module> made = new LinkedHashMap<>();
    made.put("conv0", new Conv2d(3, first, 7, stride(2), padding(3), bias(false)));
    made.put("norm0", new BatchNorm2d(first));
    made.put("relu0", new ReLU(inplace(true)));
    made.put("pool0", new MaxPool2d(3, stride(2), padding(1)));
    long channels = first;
    for (int i = 0; i < blocks.length; i++) {
      made.put("denseblock" + (i + 1), new DenseBlock(channels, growth, blocks[i]));
      channels += blocks[i] * growth;
      if (i < blocks.length - 1) {
        made.put("transition" + (i + 1), new Transition(channels));
        channels /= 2;
      }
    }
    made.put("norm5", new BatchNorm2d(channels));
    register("features", new Sequential(made));
    Linear last = register("classifier", new Linear(channels, settings.classes()));
    eachConvolution(convolution -> init.kaiming_normal_(convolution.weight));
    zero(last.bias);
    settings.load(this, name -> OLD.matcher(name).replaceFirst("$1$2"));
  }

  /** Layers that each add channels to those before. */
  private static final class DenseBlock extends Network {
    DenseBlock(long inplanes, long growth, int layers) {
      for (int i = 0; i < layers; i++) {
        register("denselayer" + (i + 1), new DenseLayer(inplanes + i * growth, growth));
      }
    }

    @Override
    public Tensor forward(Tensor input) {
      List<Tensor> all = new ArrayList<>(List.of(input));
      for (Module layer : children()) {
        all.add(layer.call(torch.cat(all, 1)));
      }
      return torch.cat(all, 1);
    }

    @Override
    public String _get_name() {
      return "_DenseBlock";
    }
  }

  /** Channels that are made of all before. */
  private static final class DenseLayer extends Network {
    DenseLayer(long inplanes, long growth) {
      long between = BETWEEN * growth;
      register("norm1", new BatchNorm2d(inplanes));
      register("relu1", new ReLU(inplace(true)));
      register("conv1", new Conv2d(inplanes, between, 1, bias(false)));
      register("norm2", new BatchNorm2d(between));
      register("relu2", new ReLU(inplace(true)));
      register("conv2", new Conv2d(between, growth, 3, padding(1), bias(false)));
    }

    @Override
    public Tensor forward(Tensor input) {
      return through(input, "norm1", "relu1", "conv1", "norm2", "relu2", "conv2");
    }

    @Override
    public String _get_name() {
      return "_DenseLayer";
    }
  }

  /** Half as many channels of half the size. */
  private static final class Transition extends Network {
    Transition(long inplanes) {
      register("norm", new BatchNorm2d(inplanes));
      register("relu", new ReLU(inplace(true)));
      register("conv", new Conv2d(inplanes, inplanes / 2, 1, bias(false)));
      register("pool", new AvgPool2d(2, stride(2)));
    }

    @Override
    public Tensor forward(Tensor input) {
      return through(input, "norm", "relu", "conv", "pool");
    }

    @Override
    public String _get_name() {
      return "_Transition";
    }
  }

  /**
   * Returns the layers that find what is in a picture.
   *
   * @throws ClassCastException if something else has taken their place
   */
  public Sequential features() {
    return (Sequential) get_submodule("features");
  }

  /**
   * Returns the last layer.
   *
   * @throws ClassCastException if something else has taken its place; {@code
   *     get_submodule("classifier")} returns that
   */
  public Linear classifier() {
    return (Linear) get_submodule("classifier");
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor features = F.adaptive_avg_pool2d(F.relu(through(input, "features")), 1, 1);
    return through(features.flatten(1, -1), "classifier");
  }
}
