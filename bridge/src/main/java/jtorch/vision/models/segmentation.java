package jtorch.vision.models;

import static jtorch.Kwargs.dilated;
import static jtorch.Kwargs.replace_stride_with_dilation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.Kwargs;
import jtorch.NetworkKwargs.AuxLoss;
import jtorch.NetworkKwargs.LrasppKwarg;
import jtorch.NetworkKwargs.MobileNetV3Kwarg;
import jtorch.NetworkKwargs.ResNetKwarg;
import jtorch.NetworkKwargs.SegmentationKwarg;
import jtorch.NetworkKwargs.WeightsBackbone;
import jtorch.VisionKwargs.NumClasses;
import jtorch.VisionKwargs.Weights;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import org.jspecify.annotations.Nullable;

/**
 * Networks that say of each pixel what it belongs to, with torchvision's names, first weights and
 * files: {@code var model = segmentation.fcn_resnet50(num_classes(2)); var out =
 * model.forwardByName(x).get("out");}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models.html#semantic-segmentation">torchvision.models.segmentation</a>;
 * the name is that of Python's module. The keywords: {@code num_classes}, 21 if not given, as those
 * of Pascal VOC with the background; {@code aux_loss}, whether there is a second output, false if
 * not given and true with {@code weights}, whose files of torchvision have it; {@code weights}, a
 * file for all of the network; {@code weights_backbone}, one for the inner network. Nothing is
 * fetched. They throw a {@link jtorch.serialization.FileException} if a file can't be read, and an
 * {@link IllegalArgumentException} if its tensors don't fit.
 */
public final class segmentation {
  private static final long OF_VOC = 21; // classes
  private static final long LAST = 2048; // channels of a ResNet's last layer
  private static final long BEFORE = 1024; // and of the one before

  // Where a large MobileNetV3 halves its maps, and how many channels it has there.
  private static final String LARGE_MAPS = "4";
  private static final String SMALL_MAPS = "16";
  private static final long OF_LARGE = 40;
  private static final long OF_SMALL = 960;

  private segmentation() {}

  /** Makes an FCN on a ResNet of 50 layers. */
  public static FCN fcn_resnet50(SegmentationKwarg... keywords) {
    Settings settings = Settings.of(keywords);
    return fcn(settings, models.resnet50(settings.resnet()));
  }

  /** Makes an FCN on a ResNet of 101 layers. */
  public static FCN fcn_resnet101(SegmentationKwarg... keywords) {
    Settings settings = Settings.of(keywords);
    return fcn(settings, models.resnet101(settings.resnet()));
  }

  private static FCN fcn(Settings settings, ResNet resnet) {
    var backbone = settings.layers(resnet, "layer4", "layer3");
    Module aux = settings.aux(BEFORE);
    return settings.loaded(new FCN(backbone, new FCNHead(LAST, settings.classes), aux));
  }

  /** Makes a DeepLabV3 on a ResNet of 50 layers. */
  public static DeepLabV3 deeplabv3_resnet50(SegmentationKwarg... keywords) {
    Settings settings = Settings.of(keywords);
    return deeplab(settings, models.resnet50(settings.resnet()));
  }

  /** Makes a DeepLabV3 on a ResNet of 101 layers. */
  public static DeepLabV3 deeplabv3_resnet101(SegmentationKwarg... keywords) {
    Settings settings = Settings.of(keywords);
    return deeplab(settings, models.resnet101(settings.resnet()));
  }

  private static DeepLabV3 deeplab(Settings settings, ResNet resnet) {
    var backbone = settings.layers(resnet, "layer4", "layer3");
    Module aux = settings.aux(BEFORE);
    return settings.loaded(new DeepLabV3(backbone, new DeepLabHead(LAST, settings.classes), aux));
  }

  /** Makes a DeepLabV3 on a large MobileNetV3. */
  public static DeepLabV3 deeplabv3_mobilenet_v3_large(SegmentationKwarg... keywords) {
    Settings settings = Settings.of(keywords);
    var backbone = settings.layers(settings.mobile(), SMALL_MAPS, LARGE_MAPS);
    Module aux = settings.aux(OF_LARGE);
    return settings.loaded(
        new DeepLabV3(backbone, new DeepLabHead(OF_SMALL, settings.classes), aux));
  }

  /** Makes a Lite R-ASPP on a large MobileNetV3, which has no second output. */
  public static LRASPP lraspp_mobilenet_v3_large(LrasppKwarg... keywords) {
    Settings settings = Settings.of(keywords);
    Map<String, String> names = new LinkedHashMap<>();
    names.put(LARGE_MAPS, "low");
    names.put(SMALL_MAPS, "high");
    var backbone = new IntermediateLayerGetter(settings.mobile(), names);
    return settings.loaded(new LRASPP(backbone, OF_LARGE, OF_SMALL, settings.classes));
  }

  /** What the keywords say. */
  private record Settings(
      long classes, boolean second, @Nullable String weights, @Nullable String backbone) {
    static Settings of(SegmentationKwarg... keywords) {
      long classes = OF_VOC;
      Boolean second = null;
      String weights = null;
      String backbone = null;
      for (SegmentationKwarg keyword : keywords) {
        switch (keyword) {
          case NumClasses(long value) -> classes = value;
          case AuxLoss(boolean value) -> second = value;
          case Weights(String file) -> weights = file;
          case WeightsBackbone(var file) -> backbone = file;
        }
      }
      boolean both = second != null ? second : weights != null;
      return new Settings(classes, both, weights, weights != null ? null : backbone);
    }

    /** Makes an inner network, whose weights may be those of a file. */
    private <K> List<K> with(K first, Function<Weights, K> as) {
      List<K> keywords = new ArrayList<>(List.of(first));
      if (backbone != null) {
        keywords.add(as.apply(Kwargs.weights(backbone)));
      }
      return keywords;
    }

    ResNetKwarg[] resnet() {
      ResNetKwarg spread = replace_stride_with_dilation(false, true, true);
      return with(spread, file -> file).toArray(ResNetKwarg[]::new);
    }

    Sequential mobile() {
      List<MobileNetV3Kwarg> keywords = with(dilated(true), file -> file);
      return models.mobilenet_v3_large(keywords.toArray(MobileNetV3Kwarg[]::new)).features();
    }

    IntermediateLayerGetter layers(Module network, String out, String aux) {
      Map<String, String> names = new LinkedHashMap<>();
      names.put(out, "out");
      if (second) {
        names.put(aux, "aux");
      }
      return new IntermediateLayerGetter(network, names);
    }

    @Nullable Module aux(long channels) {
      return second ? new FCNHead(channels, classes) : null;
    }

    <M extends Module> M loaded(M network) {
      new ModelSettings(classes, weights, 0).load(network);
      return network;
    }
  }
}
