package jtorch;

import jtorch.ActivationKwargs.CosineKwarg;
import jtorch.ActivationKwargs.NormCallKwarg;
import jtorch.ActivationKwargs.PairwiseKwarg;
import jtorch.ActivationKwargs.RmsNormCallKwarg;
import jtorch.ActivationKwargs.RreluCallKwarg;
import jtorch.LayerKwargs.BceWithLogitsKwarg;
import jtorch.nn.F;
import org.jspecify.annotations.Nullable;

/** Functions of layers that {@code torch} has beside {@link F}. */
abstract class TorchNnFunctions extends TorchConvolutions {
  TorchNnFunctions() {}

  /** As {@link F#dropout(Tensor, double, boolean)}. */
  public static Tensor dropout(Tensor input, double p, boolean train) {
    return F.dropout(input, p, train);
  }

  /** As {@link F#alpha_dropout(Tensor, double, boolean)}. */
  public static Tensor alpha_dropout(Tensor input, double p, boolean train) {
    return F.alpha_dropout(input, p, train);
  }

  /** As {@link F#feature_alpha_dropout}. */
  public static Tensor feature_alpha_dropout(Tensor input, double p, boolean train) {
    return F.feature_alpha_dropout(input, Kwargs.p(p), Kwargs.training(train));
  }

  /** As {@link F#layer_norm(Tensor, long...)}. */
  public static Tensor layer_norm(Tensor input, long... normalized_shape) {
    return F.layer_norm(input, normalized_shape);
  }

  /** As {@link F#layer_norm(Tensor, long[], Tensor, Tensor)}. */
  public static Tensor layer_norm(
      Tensor input, long[] normalized_shape, @Nullable Tensor weight, @Nullable Tensor bias) {
    return F.layer_norm(input, normalized_shape, weight, bias);
  }

  /** As {@link F#layer_norm(Tensor, long[], NormCallKwarg, NormCallKwarg...)}. */
  public static Tensor layer_norm(
      Tensor input, long[] normalized_shape, NormCallKwarg first, NormCallKwarg... more) {
    return F.layer_norm(input, normalized_shape, first, more);
  }

  /** As {@link F#group_norm(Tensor, long)}. */
  public static Tensor group_norm(Tensor input, long num_groups) {
    return F.group_norm(input, num_groups);
  }

  /** As {@link F#group_norm(Tensor, long, NormCallKwarg, NormCallKwarg...)}. */
  public static Tensor group_norm(
      Tensor input, long num_groups, NormCallKwarg first, NormCallKwarg... more) {
    return F.group_norm(input, num_groups, first, more);
  }

  /** As {@link F#rms_norm(Tensor, long...)}. */
  public static Tensor rms_norm(Tensor input, long... normalized_shape) {
    return F.rms_norm(input, normalized_shape);
  }

  /** As {@link F#rms_norm(Tensor, long[], RmsNormCallKwarg, RmsNormCallKwarg...)}. */
  public static Tensor rms_norm(
      Tensor input, long[] normalized_shape, RmsNormCallKwarg first, RmsNormCallKwarg... more) {
    return F.rms_norm(input, normalized_shape, first, more);
  }

  /** As {@link F#embedding(Tensor, Tensor)}, but with the rows first, as in PyTorch. */
  public static Tensor embedding(Tensor weight, Tensor indices) {
    return F.embedding(indices, weight);
  }

  /** As {@link F#bilinear(Tensor, Tensor, Tensor)}. */
  public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight) {
    return F.bilinear(input1, input2, weight);
  }

  /** As {@link F#bilinear(Tensor, Tensor, Tensor, Tensor)}. */
  public static Tensor bilinear(
      Tensor input1, Tensor input2, Tensor weight, @Nullable Tensor bias) {
    return F.bilinear(input1, input2, weight, bias);
  }

  /** As {@link F#cosine_similarity(Tensor, Tensor, CosineKwarg...)}. */
  public static Tensor cosine_similarity(Tensor x1, Tensor x2, CosineKwarg... keywords) {
    return F.cosine_similarity(x1, x2, keywords);
  }

  /** As {@link F#pairwise_distance(Tensor, Tensor)}. */
  public static Tensor pairwise_distance(Tensor x1, Tensor x2) {
    return F.pairwise_distance(x1, x2);
  }

  /** As {@link F#pairwise_distance(Tensor, Tensor, PairwiseKwarg, PairwiseKwarg...)}. */
  public static Tensor pairwise_distance(
      Tensor x1, Tensor x2, PairwiseKwarg first, PairwiseKwarg... more) {
    return F.pairwise_distance(x1, x2, first, more);
  }

  /** As {@link F#pdist(Tensor)}. */
  public static Tensor pdist(Tensor input) {
    return F.pdist(input);
  }

  /** As {@link F#pdist(Tensor, double)}. */
  public static Tensor pdist(Tensor input, double p) {
    return F.pdist(input, p);
  }

  /** As {@link F#selu(Tensor, jtorch.NnKwargs.InplaceKwarg...)}. */
  public static Tensor selu(Tensor input) {
    return F.selu(input);
  }

  /** As {@link F#celu(Tensor, jtorch.ActivationKwargs.EluKwarg...)}. */
  public static Tensor celu(Tensor input) {
    return F.celu(input);
  }

  /** As {@link F#celu(Tensor, double, jtorch.NnKwargs.InplaceKwarg...)}. */
  public static Tensor celu(Tensor input, double alpha) {
    return F.celu(input, alpha);
  }

  /** As {@link F#rrelu(Tensor, RreluCallKwarg...)}. */
  public static Tensor rrelu(Tensor input, RreluCallKwarg... keywords) {
    return F.rrelu(input, keywords);
  }

  /** As {@link F#threshold(Tensor, double, double, jtorch.NnKwargs.InplaceKwarg...)}. */
  public static Tensor threshold(Tensor input, double threshold, double value) {
    return F.threshold(input, threshold, value);
  }

  /** As {@link F#pixel_shuffle(Tensor, long)}. */
  public static Tensor pixel_shuffle(Tensor input, long upscale_factor) {
    return F.pixel_shuffle(input, upscale_factor);
  }

  /** As {@link F#pixel_unshuffle(Tensor, long)}. */
  public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) {
    return F.pixel_unshuffle(input, downscale_factor);
  }

  /** As {@link F#channel_shuffle(Tensor, long)}. */
  public static Tensor channel_shuffle(Tensor input, long groups) {
    return F.channel_shuffle(input, groups);
  }

  /** As {@link F#binary_cross_entropy_with_logits(Tensor, Tensor, BceWithLogitsKwarg...)}. */
  public static Tensor binary_cross_entropy_with_logits(
      Tensor input, Tensor target, BceWithLogitsKwarg... keywords) {
    return F.binary_cross_entropy_with_logits(input, target, keywords);
  }

  /** As {@link Tensor#clamp_min(double)}. */
  public static Tensor clamp_min(Tensor input, double min) {
    return input.clamp_min(min);
  }

  /** As {@link Tensor#clamp_max(double)}. */
  public static Tensor clamp_max(Tensor input, double max) {
    return input.clamp_max(max);
  }
}
