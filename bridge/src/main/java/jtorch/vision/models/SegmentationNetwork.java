package jtorch.vision.models;

import static jtorch.Kwargs.align_corners;
import static jtorch.Kwargs.mode;
import static jtorch.Kwargs.size;

import java.util.Objects;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.nn.Module;
import org.jspecify.annotations.Nullable;

/** A network that says of each pixel what it belongs to, with parts that can be replaced. */
abstract class SegmentationNetwork extends Network implements FeatureMaps {
  /**
   * Makes the network of its parts.
   *
   * @param backbone returns maps of features named out, and aux where there is a second classifier
   * @param classifier makes of out a number for each class and pixel
   * @param aux_classifier the same for aux, or null
   */
  <B extends Module & FeatureMaps> SegmentationNetwork(
      B backbone, Module classifier, @Nullable Module aux_classifier) {
    register("backbone", backbone);
    register("classifier", classifier);
    if (aux_classifier != null) {
      register("aux_classifier", aux_classifier);
    }
  }

  /** Returns a tensor in the size of pictures. */
  static Tensor grown(Tensor x, Tensor pictures) {
    return F.interpolate(
        x, size(pictures.size(-2), pictures.size(-1)), mode("bilinear"), align_corners(false));
  }

  /**
   * Returns a number for each class and pixel, (N, num_classes, H, W), as {@code out}, and those of
   * the second classifier as {@code aux} if there is one: {@code model(x)} in Python.
   */
  @Override
  public OrderedDict<String, Tensor> forwardByName(Tensor input) {
    FeatureMaps backbone = (FeatureMaps) get_submodule("backbone");
    OrderedDict<String, Tensor> features = backbone.forwardByName(input);
    OrderedDict<String, Tensor> found = new OrderedDict<>();
    Tensor out = Objects.requireNonNull(features.get("out"), "the backbone returns no map out");
    found.put("out", grown(through(out, "classifier"), input));
    if (_modules().containsKey("aux_classifier")) {
      Tensor aux = Objects.requireNonNull(features.get("aux"), "the backbone returns no map aux");
      found.put("aux", grown(through(aux, "aux_classifier"), input));
    }
    return found;
  }

  /** Returns what {@link #forwardByName} names {@code out}: {@code model(x)["out"]} in Python. */
  @Override
  public Tensor forward(Tensor input) {
    return Objects.requireNonNull(forwardByName(input).get("out"));
  }
}
