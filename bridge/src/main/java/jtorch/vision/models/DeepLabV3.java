package jtorch.vision.models;

import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/**
 * A network that sees features in windows of several widths: pictures (N, 3, H, W) to (N,
 * num_classes, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/models/deeplabv3.html">DeepLabV3</a>. {@link
 * segmentation} makes it. Its classifier is replaced by {@code model.register_module("classifier",
 * new DeepLabHead(2048, 2))}. In training a batch has two pictures at least, as a normalization
 * sees one pixel of each.
 */
public class DeepLabV3 extends SegmentationNetwork {
  /**
   * Makes the network of its parts.
   *
   * @param backbone returns maps of features named out, and aux where there is a second classifier
   * @param classifier makes of out a number for each class and pixel
   * @param aux_classifier the same for aux, or null
   */
  public <B extends Module & FeatureMaps> DeepLabV3(
      B backbone, Module classifier, @Nullable Module aux_classifier) {
    super(backbone, classifier, aux_classifier);
  }
}
