package jtorch.vision.models;

import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/**
 * A fully convolutional network: pictures (N, 3, H, W) to (N, num_classes, H, W).
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/vision/stable/models/fcn.html">FCN</a>.
 * {@link segmentation} makes it. Its last layer is replaced by {@code
 * model.get_submodule("classifier", Sequential.class).set(4, new Conv2d(512, 2, 1))}.
 */
public class FCN extends SegmentationNetwork {
  /**
   * Makes the network of its parts.
   *
   * @param backbone returns maps of features named out, and aux where there is a second classifier
   * @param classifier makes of out a number for each class and pixel
   * @param aux_classifier the same for aux, or null
   */
  public <B extends Module & FeatureMaps> FCN(
      B backbone, Module classifier, @Nullable Module aux_classifier) {
    super(backbone, classifier, aux_classifier);
  }
}
