package jtorch.nn;

import java.util.Arrays;
import java.util.stream.LongStream;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Layers that are made one for evaluation: a layer and the batch normalization behind it. */
abstract class FusionFunctions {
  FusionFunctions() {}

  /** A weight and a bias that do what a layer and its normalization do. */
  public record Fused(Parameter weight, Parameter bias) {}

  /**
   * Returns a copy of a convolution that also does what the batch normalization behind it does.
   *
   * @throws IllegalArgumentException if one is in training mode, none or another number of channels
   *     is normalized, or nothing is remembered of them; or the first is no convolution
   */
  public static <M extends Module> M fuse_conv_bn_eval(M conv, Module bn) {
    return fuse_conv_bn_eval(conv, bn, false);
  }

  /**
   * As {@link #fuse_conv_bn_eval(Module, Module)}; {@code transpose} says that the convolution is a
   * transposed one.
   *
   * @throws IllegalArgumentException if one is in training mode, none or another number of channels
   *     is normalized, or nothing is remembered of them; or the first is no convolution
   */
  public static <M extends Module> M fuse_conv_bn_eval(M conv, Module bn, boolean transpose) {
    if (!(conv instanceof ConvLayer layer)) {
      throw new IllegalArgumentException(
          "fuse_conv_bn_eval: a convolution is needed, not a " + conv._get_name() + ".");
    }
    RunningNorm norm = norm("fuse_conv_bn_eval", conv, bn);
    check("fuse_conv_bn_eval", layer.settings.out, norm, false);
    return fused(conv, norm, transpose ? 1 : 0);
  }

  /**
   * Returns a copy of a linear layer that also does what the batch normalization behind it does.
   *
   * @throws IllegalArgumentException if one is in training mode, none or another number of features
   *     is normalized, or nothing is remembered of them
   */
  public static Linear fuse_linear_bn_eval(Linear linear, Module bn) {
    RunningNorm norm = norm("fuse_linear_bn_eval", linear, bn);
    check("fuse_linear_bn_eval", linear.out_features(), norm, true);
    return fused(linear, norm, 0);
  }

  /**
   * Returns the weight and bias of a convolution with what a batch normalization does behind it.
   *
   * @param conv_w the kernels
   * @param bn_rm the means, one for each output channel; bn_rv the variances
   * @param transpose whether the output channels are the kernels' dimension 1
   */
  public static Fused fuse_conv_bn_weights(
      Tensor conv_w,
      @Nullable Tensor conv_b,
      Tensor bn_rm,
      Tensor bn_rv,
      double bn_eps,
      @Nullable Tensor bn_w,
      @Nullable Tensor bn_b,
      boolean transpose) {
    return weights(conv_w, conv_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, transpose ? 1 : 0);
  }

  /**
   * Returns the weight and bias of a linear layer with what a batch normalization does behind it.
   */
  public static Fused fuse_linear_bn_weights(
      Tensor linear_w,
      @Nullable Tensor linear_b,
      Tensor bn_rm,
      Tensor bn_rv,
      double bn_eps,
      @Nullable Tensor bn_w,
      @Nullable Tensor bn_b) {
    return weights(linear_w, linear_b, bn_rm, bn_rv, bn_eps, bn_w, bn_b, 0);
  }

  private static RunningNorm norm(String function, Module layer, Module bn) {
    if (!(bn instanceof RunningNorm norm) || norm.running_mean == null) {
      throw new IllegalArgumentException(
          function
              + ": a batch normalization that remembers means is needed, not "
              + bn._get_name()
              + ".");
    }
    for (String name : new String[] {"weight", "bias"}) {
      if (layer.tensorOrNull(name) != null && !layer.hasParameter(name)) {
        throw new IllegalArgumentException(
            "%s: '%s' of %s is computed of other tensors; remove its parametrization, normalization or pruning first."
                .formatted(function, name, layer._get_name()));
      }
    }
    if (layer.training() || bn.training()) {
      throw new IllegalArgumentException(
          function + ": both layers must be in evaluation mode; call eval().");
    }
    return norm;
  }

  private static void check(String function, long outputs, RunningNorm norm, boolean oneFitsAll) {
    long normalized = norm.num_features();
    if (normalized != outputs && !(oneFitsAll && normalized == 1)) {
      throw new IllegalArgumentException(
          "%s: the layer has %d outputs and %d are normalized."
              .formatted(function, outputs, normalized));
    }
  }

  private static <M extends Module> M fused(M layer, RunningNorm norm, int dim) {
    M made = copy.deepcopy(layer);
    Fused both =
        weights(
            made.get_tensor("weight"),
            made.tensorOrNull("bias"),
            norm.get_tensor("running_mean"),
            norm.get_tensor("running_var"),
            norm.eps(),
            norm.tensorOrNull("weight"),
            norm.tensorOrNull("bias"),
            dim);
    made.fill("weight", both.weight());
    made.fill("bias", both.bias());
    return made;
  }

  private static Fused weights(
      Tensor weight,
      @Nullable Tensor bias,
      Tensor mean,
      Tensor variance,
      double eps,
      @Nullable Tensor scale,
      @Nullable Tensor offset,
      int dim) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      Tensor b = bias == null ? torch.zeros_like(mean) : bias;
      Tensor w = scale == null ? torch.ones_like(mean) : scale;
      Tensor o = offset == null ? torch.zeros_like(mean) : offset;
      Tensor inverse = variance.add(eps).rsqrt();
      long[] shape = LongStream.range(0, weight.dim()).map(d -> d == dim ? -1 : 1).toArray();
      Tensor kernels = weight.mul(w.mul(inverse).reshape(shape)).to(weight.dtype());
      Tensor offsets = b.sub(mean).mul(inverse).mul(w).add(o);
      Parameter first = new Parameter(kernels);
      first.requires_grad_(weight.requires_grad());
      Parameter second = new Parameter(offsets.to(bias == null ? weight.dtype() : bias.dtype()));
      second.requires_grad_(bias != null && bias.requires_grad());
      assert Arrays.equals(first.size(), weight.size());
      return new Fused(first, second);
    }
  }
}
