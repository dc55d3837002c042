package jtorch.vision.models;

import static jtorch.vision.models.EfficientNet.Stage.fused;
import static jtorch.vision.models.EfficientNet.Stage.split;
import static jtorch.vision.models.ResNet.Block.BASIC;
import static jtorch.vision.models.ResNet.Block.BOTTLENECK;

import jtorch.NetworkKwargs.MobileNetV3Kwarg;
import jtorch.NetworkKwargs.ResNetKwarg;
import jtorch.VisionKwargs.ModelKwarg;
import jtorch.VisionKwargs.VisionTransformerKwarg;
import jtorch.vision.models.EfficientNet.Size;
import jtorch.vision.models.ResNet.Width;

/**
 * Networks for pictures, with torchvision's names, first weights and files: {@code var model =
 * models.resnet18(weights("resnet18-f37072fd.pth"));}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models.html">torchvision.models</a>; the name is
 * that of Python's module. {@code weights} names a file that is here: nothing is fetched. It throws
 * a {@link jtorch.serialization.FileException} if it can't be read, and an {@link
 * IllegalArgumentException} if its tensors don't fit: those of ImageNet have 1000 classes, so
 * another number comes by a new last layer.
 */
public final class models {
  private models() {}

  /** Makes a ResNet of 18 layers, for 1000 classes unless it is said. */
  public static ResNet resnet18(ResNetKwarg... keywords) {
    return new ResNet(BASIC, Width.USUAL, new int[] {2, 2, 2, 2}, keywords);
  }

  /** Makes a ResNet of 34 layers, for 1000 classes unless it is said. */
  public static ResNet resnet34(ResNetKwarg... keywords) {
    return new ResNet(BASIC, Width.USUAL, new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes a ResNet of 50 layers, for 1000 classes unless it is said. */
  public static ResNet resnet50(ResNetKwarg... keywords) {
    return new ResNet(BOTTLENECK, Width.USUAL, new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes a ResNet of 101 layers, for 1000 classes unless it is said. */
  public static ResNet resnet101(ResNetKwarg... keywords) {
    return new ResNet(BOTTLENECK, Width.USUAL, new int[] {3, 4, 23, 3}, keywords);
  }

  /** Makes a ResNet of 152 layers, for 1000 classes unless it is said. */
  public static ResNet resnet152(ResNetKwarg... keywords) {
    return new ResNet(BOTTLENECK, Width.USUAL, new int[] {3, 8, 36, 3}, keywords);
  }

  /** Makes a ResNet of 50 layers, the channels in 32 groups, for 1000 classes unless it is said. */
  public static ResNet resnext50_32x4d(ResNetKwarg... keywords) {
    return new ResNet(BOTTLENECK, new Width(32, 4), new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes a ResNet of 50 layers, twice as wide, for 1000 classes unless it is said. */
  public static ResNet wide_resnet50_2(ResNetKwarg... keywords) {
    return new ResNet(BOTTLENECK, new Width(1, 128), new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes an AlexNet, for 1000 classes unless it is said. */
  public static AlexNet alexnet(ModelKwarg... keywords) {
    return new AlexNet(keywords);
  }

  /** Makes a VGG of 11 layers, for 1000 classes unless it is said. */
  public static VGG vgg11(ModelKwarg... keywords) {
    return new VGG(new int[] {1, 1, 2, 2, 2}, false, keywords);
  }

  /** Makes a VGG of 11 layers with batch normalizations, for 1000 classes unless it is said. */
  public static VGG vgg11_bn(ModelKwarg... keywords) {
    return new VGG(new int[] {1, 1, 2, 2, 2}, true, keywords);
  }

  /** Makes a VGG of 13 layers, for 1000 classes unless it is said. */
  public static VGG vgg13(ModelKwarg... keywords) {
    return new VGG(new int[] {2, 2, 2, 2, 2}, false, keywords);
  }

  /** Makes a VGG of 13 layers with batch normalizations, for 1000 classes unless it is said. */
  public static VGG vgg13_bn(ModelKwarg... keywords) {
    return new VGG(new int[] {2, 2, 2, 2, 2}, true, keywords);
  }

  /** Makes a VGG of 16 layers, for 1000 classes unless it is said. */
  public static VGG vgg16(ModelKwarg... keywords) {
    return new VGG(new int[] {2, 2, 3, 3, 3}, false, keywords);
  }

  /** Makes a VGG of 16 layers with batch normalizations, for 1000 classes unless it is said. */
  public static VGG vgg16_bn(ModelKwarg... keywords) {
    return new VGG(new int[] {2, 2, 3, 3, 3}, true, keywords);
  }

  /** Makes a VGG of 19 layers, for 1000 classes unless it is said. */
  public static VGG vgg19(ModelKwarg... keywords) {
    return new VGG(new int[] {2, 2, 4, 4, 4}, false, keywords);
  }

  /** Makes a VGG of 19 layers with batch normalizations, for 1000 classes unless it is said. */
  public static VGG vgg19_bn(ModelKwarg... keywords) {
    return new VGG(new int[] {2, 2, 4, 4, 4}, true, keywords);
  }

  /** Makes a MobileNetV2, for 1000 classes unless it is said. */
  public static MobileNetV2 mobilenet_v2(ModelKwarg... keywords) {
    return new MobileNetV2(keywords);
  }

  /** Makes a SqueezeNet 1.0, for 1000 classes unless it is said. */
  public static SqueezeNet squeezenet1_0(ModelKwarg... keywords) {
    return new SqueezeNet(true, keywords);
  }

  /** Makes a SqueezeNet 1.1, for 1000 classes unless it is said. */
  public static SqueezeNet squeezenet1_1(ModelKwarg... keywords) {
    return new SqueezeNet(false, keywords);
  }

  /** Makes a large MobileNetV3, for 1000 classes unless it is said. */
  public static MobileNetV3 mobilenet_v3_large(MobileNetV3Kwarg... keywords) {
    return new MobileNetV3(true, keywords);
  }

  /** Makes a small MobileNetV3, for 1000 classes unless it is said. */
  public static MobileNetV3 mobilenet_v3_small(MobileNetV3Kwarg... keywords) {
    return new MobileNetV3(false, keywords);
  }

  /** Makes a DenseNet of 121 layers, for 1000 classes unless it is said. */
  public static DenseNet densenet121(ModelKwarg... keywords) {
    return new DenseNet(64, 32, new int[] {6, 12, 24, 16}, keywords);
  }

  /** Makes a DenseNet of 161 layers, for 1000 classes unless it is said. */
  public static DenseNet densenet161(ModelKwarg... keywords) {
    return new DenseNet(96, 48, new int[] {6, 12, 36, 24}, keywords);
  }

  /** Makes a DenseNet of 169 layers, for 1000 classes unless it is said. */
  public static DenseNet densenet169(ModelKwarg... keywords) {
    return new DenseNet(64, 32, new int[] {6, 12, 32, 32}, keywords);
  }

  /** Makes a DenseNet of 201 layers, for 1000 classes unless it is said. */
  public static DenseNet densenet201(ModelKwarg... keywords) {
    return new DenseNet(64, 32, new int[] {6, 12, 48, 32}, keywords);
  }

  /** Makes an EfficientNet B0, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b0(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1, 1, 0.2), keywords);
  }

  /** Makes an EfficientNet B1, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b1(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1, 1.1, 0.2), keywords);
  }

  /** Makes an EfficientNet B2, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b2(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1.1, 1.2, 0.3), keywords);
  }

  /** Makes an EfficientNet B3, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b3(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1.2, 1.4, 0.3), keywords);
  }

  /** Makes an EfficientNet B4, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b4(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1.4, 1.8, 0.4), keywords);
  }

  /** Makes an EfficientNet B5, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b5(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1.6, 2.2, 0.4), keywords);
  }

  /** Makes an EfficientNet B6, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b6(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(1.8, 2.6, 0.5), keywords);
  }

  /** Makes an EfficientNet B7, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_b7(ModelKwarg... keywords) {
    return new EfficientNet(Size.scaled(2, 3.1, 0.5), keywords);
  }

  /** Makes a small EfficientNetV2, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_v2_s(ModelKwarg... keywords) {
    return new EfficientNet(
        Size.second(
            0.2,
            fused(1, 3, 1, 24, 24, 2),
            fused(4, 3, 2, 24, 48, 4),
            fused(4, 3, 2, 48, 64, 4),
            split(4, 3, 2, 64, 128, 6),
            split(6, 3, 1, 128, 160, 9),
            split(6, 3, 2, 160, 256, 15)),
        keywords);
  }

  /** Makes a middle-sized EfficientNetV2, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_v2_m(ModelKwarg... keywords) {
    return new EfficientNet(
        Size.second(
            0.3,
            fused(1, 3, 1, 24, 24, 3),
            fused(4, 3, 2, 24, 48, 5),
            fused(4, 3, 2, 48, 80, 5),
            split(4, 3, 2, 80, 160, 7),
            split(6, 3, 1, 160, 176, 14),
            split(6, 3, 2, 176, 304, 18),
            split(6, 3, 1, 304, 512, 5)),
        keywords);
  }

  /** Makes a large EfficientNetV2, for 1000 classes unless it is said. */
  public static EfficientNet efficientnet_v2_l(ModelKwarg... keywords) {
    return new EfficientNet(
        Size.second(
            0.4,
            fused(1, 3, 1, 32, 32, 4),
            fused(4, 3, 2, 32, 64, 7),
            fused(4, 3, 2, 64, 96, 7),
            split(4, 3, 2, 96, 192, 10),
            split(6, 3, 1, 192, 224, 19),
            split(6, 3, 2, 224, 384, 25),
            split(6, 3, 1, 384, 640, 7)),
        keywords);
  }

  /** Makes a tiny ConvNeXt, for 1000 classes unless it is said. */
  public static ConvNeXt convnext_tiny(ModelKwarg... keywords) {
    return new ConvNeXt(96, new int[] {3, 3, 9, 3}, 0.1, keywords);
  }

  /** Makes a small ConvNeXt, for 1000 classes unless it is said. */
  public static ConvNeXt convnext_small(ModelKwarg... keywords) {
    return new ConvNeXt(96, new int[] {3, 3, 27, 3}, 0.4, keywords);
  }

  /** Makes a base ConvNeXt, for 1000 classes unless it is said. */
  public static ConvNeXt convnext_base(ModelKwarg... keywords) {
    return new ConvNeXt(128, new int[] {3, 3, 27, 3}, 0.5, keywords);
  }

  /** Makes a large ConvNeXt, for 1000 classes unless it is said. */
  public static ConvNeXt convnext_large(ModelKwarg... keywords) {
    return new ConvNeXt(192, new int[] {3, 3, 27, 3}, 0.5, keywords);
  }

  /**
   * Makes a base vision transformer of patches of 16 x 16 pixels, for pictures of 224 x 224 and
   * 1000 classes unless it is said.
   */
  public static VisionTransformer vit_b_16(VisionTransformerKwarg... keywords) {
    return new VisionTransformer(VisionTransformer.Size.BASE, 16, keywords);
  }

  /**
   * Makes a base vision transformer of patches of 32 x 32 pixels, for pictures of 224 x 224 and
   * 1000 classes unless it is said.
   */
  public static VisionTransformer vit_b_32(VisionTransformerKwarg... keywords) {
    return new VisionTransformer(VisionTransformer.Size.BASE, 32, keywords);
  }

  /**
   * Makes a large vision transformer of patches of 16 x 16 pixels, for pictures of 224 x 224 and
   * 1000 classes unless it is said.
   */
  public static VisionTransformer vit_l_16(VisionTransformerKwarg... keywords) {
    return new VisionTransformer(VisionTransformer.Size.LARGE, 16, keywords);
  }

  /**
   * Makes a large vision transformer of patches of 32 x 32 pixels, for pictures of 224 x 224 and
   * 1000 classes unless it is said.
   */
  public static VisionTransformer vit_l_32(VisionTransformerKwarg... keywords) {
    return new VisionTransformer(VisionTransformer.Size.LARGE, 32, keywords);
  }

  /** Makes a ShuffleNetV2 of 0.5 times the usual width, for 1000 classes unless it is said. */
  public static ShuffleNetV2 shufflenet_v2_x0_5(ModelKwarg... keywords) {
    return new ShuffleNetV2(new long[] {48, 96, 192}, 1024, keywords);
  }

  /** Makes a ShuffleNetV2 of 1.0 times the usual width, for 1000 classes unless it is said. */
  public static ShuffleNetV2 shufflenet_v2_x1_0(ModelKwarg... keywords) {
    return new ShuffleNetV2(new long[] {116, 232, 464}, 1024, keywords);
  }

  /** Makes a ShuffleNetV2 of 1.5 times the usual width, for 1000 classes unless it is said. */
  public static ShuffleNetV2 shufflenet_v2_x1_5(ModelKwarg... keywords) {
    return new ShuffleNetV2(new long[] {176, 352, 704}, 1024, keywords);
  }

  /** Makes a ShuffleNetV2 of 2.0 times the usual width, for 1000 classes unless it is said. */
  public static ShuffleNetV2 shufflenet_v2_x2_0(ModelKwarg... keywords) {
    return new ShuffleNetV2(new long[] {244, 488, 976}, 2048, keywords);
  }
}
