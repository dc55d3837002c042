package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.inplace;

import java.util.Map;
import java.util.Objects;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.nn.AdaptiveAvgPool2d;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Module;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.nn.Sigmoid;

/**
 * A small network for telephones: pictures (N, 3, H, W) to (N, num_classes, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/lraspp.html">LRASPP</a>. {@link segmentation}
 * makes it. Its last layers are replaced by {@code
 * model.get_submodule("classifier").register_module("low_classifier", new Conv2d(40, 2, 1))} and
 * {@code high_classifier}, with 128 channels.
 */
public class LRASPP extends Network implements FeatureMaps {
  private static final long BETWEEN = 128;

  /** Makes the network with 128 channels between. */
  public <B extends Module & FeatureMaps> LRASPP(
      B backbone, long low_channels, long high_channels, long num_classes) {
    this(backbone, low_channels, high_channels, num_classes, BETWEEN);
  }

  /**
   * Makes the network.
   *
   * @param backbone returns large maps of features named low and small ones named high
   * @param inter_channels how many channels are between
   */
  public <B extends Module & FeatureMaps> LRASPP(
      B backbone, long low_channels, long high_channels, long num_classes, long inter_channels) {
    register("backbone", backbone);
    register(
        "classifier", new LRASPPHead(low_channels, high_channels, num_classes, inter_channels));
  }

  /** Returns a number for each class and pixel, (N, num_classes, H, W), as {@code out}. */
  @Override
  public OrderedDict<String, Tensor> forwardByName(Tensor input) {
    FeatureMaps backbone = (FeatureMaps) get_submodule("backbone");
    LRASPPHead head = (LRASPPHead) get_submodule("classifier");
    OrderedDict<String, Tensor> found = new OrderedDict<>();
    Tensor small = head.forward(backbone.forwardByName(input));
    found.put("out", SegmentationNetwork.grown(small, input));
    return found;
  }

  /** Returns what {@link #forwardByName} names {@code out}: {@code model(x)["out"]} in Python. */
  @Override
  public Tensor forward(Tensor input) {
    return Objects.requireNonNull(forwardByName(input).get("out"));
  }

  /** Classes of small maps, weighed by what is in all of the picture, and of large ones. */
  private static final class LRASPPHead extends Network {
    LRASPPHead(long low, long high, long classes, long between) {
      register(
          "cbr",
          new Sequential(
              new Conv2d(high, between, 1, bias(false)),
              new BatchNorm2d(between),
              new ReLU(inplace(true))));
      register(
          "scale",
          new Sequential(
              new AdaptiveAvgPool2d(1), new Conv2d(high, between, 1, bias(false)), new Sigmoid()));
      register("low_classifier", new Conv2d(low, classes, 1));
      register("high_classifier", new Conv2d(between, classes, 1));
    }

    Tensor forward(Map<String, Tensor> input) {
      Tensor low = Objects.requireNonNull(input.get("low"), "the backbone returns no map low");
      Tensor high = Objects.requireNonNull(input.get("high"), "the backbone returns no map high");
      Tensor x = through(high, "cbr").mul(through(high, "scale"));
      Tensor grown = SegmentationNetwork.grown(x, low);
      return through(low, "low_classifier").add(through(grown, "high_classifier"));
    }
  }
}
