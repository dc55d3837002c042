package jtorch.vision.models;

import static jtorch.vision.models.ResNet.Block.BASIC;
import static jtorch.vision.models.ResNet.Block.BOTTLENECK;

import jtorch.VisionKwargs.ModelKwarg;
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
  public static ResNet resnet18(ModelKwarg... keywords) {
    return new ResNet(BASIC, Width.USUAL, new int[] {2, 2, 2, 2}, keywords);
  }

  /** Makes a ResNet of 34 layers, for 1000 classes unless it is said. */
  public static ResNet resnet34(ModelKwarg... keywords) {
    return new ResNet(BASIC, Width.USUAL, new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes a ResNet of 50 layers, for 1000 classes unless it is said. */
  public static ResNet resnet50(ModelKwarg... keywords) {
    return new ResNet(BOTTLENECK, Width.USUAL, new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes a ResNet of 101 layers, for 1000 classes unless it is said. */
  public static ResNet resnet101(ModelKwarg... keywords) {
    return new ResNet(BOTTLENECK, Width.USUAL, new int[] {3, 4, 23, 3}, keywords);
  }

  /** Makes a ResNet of 152 layers, for 1000 classes unless it is said. */
  public static ResNet resnet152(ModelKwarg... keywords) {
    return new ResNet(BOTTLENECK, Width.USUAL, new int[] {3, 8, 36, 3}, keywords);
  }

  /** Makes a ResNet of 50 layers, the channels in 32 groups, for 1000 classes unless it is said. */
  public static ResNet resnext50_32x4d(ModelKwarg... keywords) {
    return new ResNet(BOTTLENECK, new Width(32, 4), new int[] {3, 4, 6, 3}, keywords);
  }

  /** Makes a ResNet of 50 layers, twice as wide, for 1000 classes unless it is said. */
  public static ResNet wide_resnet50_2(ModelKwarg... keywords) {
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
}
