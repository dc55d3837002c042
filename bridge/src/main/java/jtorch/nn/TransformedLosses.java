package jtorch.nn;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import jtorch.LossKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * Losses by operators that LibTorch computes for many samples at once: of its own losses it would
 * compute one sample after the other in {@code vmap}, as Python brings along other ways for them.
 */
final class TransformedLosses {
  private TransformedLosses() {}

  /** Returns the negative log likelihood of log probabilities (C), (N, C) or (N, C, d1, ...). */
  static Tensor nll_loss(Tensor input, Tensor target, ClassificationSettings s) {
    int classes = classes(input);
    Tensor counts = target.ne(s.ignoreIndex());
    Tensor safe = target.to(torch.int64).where(counts, torch.zeros_like(target).to(torch.int64));
    Tensor weights = weights(s.weight(), safe, counts, input);
    Tensor picked = input.gather(classes, safe.unsqueeze(classes)).squeeze(classes);
    return reduced(picked.neg().mul(weights).where(counts, 0.0), weights, s.reduction());
  }

  /** Returns the cross entropy of scores (C), (N, C) or (N, C, d1, ...) and class numbers. */
  static Tensor cross_entropy(Tensor input, Tensor target, ClassificationSettings s) {
    int classes = classes(input);
    Tensor logs = input.log_softmax(classes);
    Tensor certain = nll_loss(logs, target, s);
    if (s.smoothing() == 0) {
      return certain;
    }
    Tensor counts = target.ne(s.ignoreIndex());
    Tensor weight = s.weight();
    Tensor weighted = weight == null ? logs : logs.mul(along(weight, classes, input.dim()));
    Tensor all = weighted.sum(classes).neg().mul(counts.to(input.dtype()));
    Tensor safe = target.to(torch.int64).where(counts, torch.zeros_like(target).to(torch.int64));
    Tensor spread = reduced(all, weights(weight, safe, counts, input), s.reduction());
    return certain.mul(1 - s.smoothing()).add(spread.mul(s.smoothing() / input.size(classes)));
  }

  private static int classes(Tensor input) {
    return input.dim() == 1 ? 0 : 1;
  }

  private static Tensor along(Tensor weight, int classes, long dims) {
    long[] shape = new long[(int) dims];
    Arrays.fill(shape, 1);
    shape[classes] = weight.numel();
    return weight.view(shape);
  }

  /** The weight of each target, 0 for one that counts nothing. */
  private static Tensor weights(
      @Nullable Tensor weight, Tensor target, Tensor counts, Tensor input) {
    Tensor counted = counts.to(input.dtype());
    return weight == null
        ? counted
        : weight.index_select(0, target.flatten()).view(target.shape()).mul(counted);
  }

  private static Tensor reduced(Tensor losses, Tensor weights, ReductionMode reduction) {
    return reduction == ReductionMode.MEAN
        ? losses.sum().div(weights.sum())
        : WeightedSettings.reduce(losses, reduction);
  }

  /** Returns the mean of what is made of the differences, or what else the reduction says. */
  static Tensor ofDifferences(
      Tensor input, Tensor target, ReductionMode reduction, UnaryOperator<Tensor> loss) {
    return WeightedSettings.reduce(loss.apply(input.sub(target)), reduction);
  }

  /** Returns half the square up to a bound, and what goes on straight beyond it. */
  static Tensor huber(Tensor difference, double delta) {
    Tensor size = difference.abs();
    Tensor square = size.pow(2).mul(0.5);
    return square.where(size.lt(delta), size.sub(delta / 2).mul(delta));
  }
}
