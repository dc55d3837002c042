package jtorch.nn;

import jtorch.NnKwargs.LossKwarg;
import jtorch.NnKwargs.ReductionMode;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.internal.Call;
import jtorch.internal.Raw;

/**
 * Layers and losses as functions: {@code torch.nn.functional}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.functional.html">torch.nn.functional</a>.
 */
public final class F {
  private static final long IGNORE_INDEX = -100; // PyTorch's default: a label that counts nothing
  private static final long[] NONE = {0, 0};
  private static final long[] ONE = {1, 1};

  private F() {}

  /** Returns max(x, 0) of each element. */
  public static Tensor relu(Tensor input) {
    return Call.tensor("relu", () -> org.bytedeco.pytorch.global.torch.relu(Raw.of(input)));
  }

  /** Returns the largest element of each window that moves by its own size. */
  public static Tensor max_pool2d(Tensor input, long kernel_size) {
    return max_pool2d(input, kernel_size, kernel_size);
  }

  /** Returns the largest element of each window: (N, C, H, W) to (N, C, H', W'). */
  public static Tensor max_pool2d(Tensor input, long kernel_size, long stride) {
    long[] window = {kernel_size, kernel_size};
    long[] step = {stride, stride};
    return Call.tensor(
        "max_pool2d",
        () ->
            org.bytedeco.pytorch.global.torch.max_pool2d(
                Raw.of(input), window, step, NONE, ONE, false));
  }

  /** Returns the logarithm of {@link #softmax}, computed together. */
  public static Tensor log_softmax(Tensor input, Dim dim) {
    return log_softmax(input, dim.value());
  }

  /** Returns the logarithm of {@link #softmax}, computed together. */
  public static Tensor log_softmax(Tensor input, long dim) {
    return Call.tensor(
        "log_softmax", () -> org.bytedeco.pytorch.global.torch.log_softmax(Raw.of(input), dim));
  }

  /** Returns exp(x) divided by the sum of exp along a dimension. */
  public static Tensor softmax(Tensor input, Dim dim) {
    return Call.tensor(
        "softmax", () -> org.bytedeco.pytorch.global.torch.softmax(Raw.of(input), dim.value()));
  }

  /**
   * Returns the negative log likelihood: of log probabilities (N, C) and labels (N) from 0 to C-1.
   *
   * @throws IndexOutOfBoundsException if a label is out of range
   */
  public static Tensor nll_loss(Tensor input, Tensor target, LossKwarg... keywords) {
    long mode = reduction(keywords);
    return Call.tensor(
        "nll_loss",
        () ->
            org.bytedeco.pytorch.global.torch.nll_loss_nd(
                Raw.of(input), Raw.of(target), null, mode, IGNORE_INDEX));
  }

  /** Returns the cross entropy: of scores (N, C) and labels (N) from 0 to C-1. */
  public static Tensor cross_entropy(Tensor input, Tensor target, LossKwarg... keywords) {
    long mode = reduction(keywords);
    return Call.tensor(
        "cross_entropy",
        () ->
            org.bytedeco.pytorch.global.torch.cross_entropy_loss(
                Raw.of(input), Raw.of(target), null, mode, IGNORE_INDEX, 0.0));
  }

  private static long reduction(LossKwarg... keywords) {
    ReductionMode mode = ReductionMode.MEAN;
    for (LossKwarg keyword : keywords) {
      mode =
          switch (keyword) {
            case ReductionMode given -> given;
          };
    }
    return mode.code();
  }
}
