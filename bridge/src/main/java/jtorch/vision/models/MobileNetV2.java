package jtorch.vision.models;

import static jtorch.Kwargs.bias;
import static jtorch.Kwargs.inplace;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.Dropout;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.ReLU6;
import jtorch.nn.Sequential;
import jtorch.vision.models.Conv2dNormActivation.Window;

/**
 * A network for small machines: pictures (N, 3, H, W) to (N, num_classes).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/mobilenetv2.html">MobileNetV2</a>. {@link
 * models} makes it. Its last layer is replaced by {@code classifier().set(1, new Linear(1280, 2))}.
 */
public class MobileNetV2 extends FeatureNetwork {
  private static final long FIRST = 32; // channels
  private static final long LAST = 1280;

  /** Expansion, channels, count and first stride of the parts. */
  private static final long[][] PARTS = {
    {1, 16, 1, 1},
    {6, 24, 2, 2},
    {6, 32, 3, 2},
    {6, 64, 4, 2},
    {6, 96, 3, 1},
    {6, 160, 3, 2},
    {6, 320, 1, 1}
  };

  /** Makes the network. */
  MobileNetV2(ModelKwarg... keywords) {
    ModelSettings settings = ModelSettings.of(keywords);
    List<Module> made = new ArrayList<>();
    made.add(part(3, FIRST, new Window(3, 2, 1)));
    long before = FIRST;
    for (long[] part : PARTS) {
      for (long i = 0; i < part[2]; i++) {
        made.add(new InvertedResidual(before, part[1], i == 0 ? part[3] : 1, part[0]));
        before = part[1];
      }
    }
    made.add(part(before, LAST, new Window(1, 1, 1)));
    register("features", new Sequential(made.toArray(Module[]::new)));
    Linear last = new Linear(LAST, settings.classes());
    register("classifier", new Sequential(new Dropout(0.2), last));
    eachConvolution(Network::spread);
    small(last);
    settings.load(this);
  }

  private static Module part(long inplanes, long planes, Window window) {
    return new Conv2dNormActivation(
        inplanes, planes, window, BatchNorm2d::new, new ReLU6(inplace(true)));
  }

  /** Many channels between few, each convolved by itself. */
  static final class InvertedResidual extends Network {
    private final boolean added;

    /**
     * Makes the part.
     *
     * @param expansion how many times as many channels are between
     */
    InvertedResidual(long inplanes, long planes, long stride, long expansion) {
      long many = inplanes * expansion;
      List<Module> made = new ArrayList<>();
      if (expansion != 1) {
        made.add(part(inplanes, many, new Window(1, 1, 1)));
      }
      made.add(part(many, many, new Window(3, stride, many)));
      made.add(new Conv2d(many, planes, 1, bias(false)));
      made.add(new BatchNorm2d(planes));
      register("conv", new Sequential(made.toArray(Module[]::new)));
      added = stride == 1 && inplanes == planes;
    }

    @Override
    public Tensor forward(Tensor input) {
      Tensor output = through(input, "conv");
      return added ? input.add(output) : output;
    }
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor features = F.adaptive_avg_pool2d(through(input, "features"), 1, 1);
    return through(features.flatten(1, -1), "classifier");
  }
}
