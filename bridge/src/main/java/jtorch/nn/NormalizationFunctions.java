package jtorch.nn;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Normalization functions". */
abstract class NormalizationFunctions extends DropoutFunctions {
  NormalizationFunctions() {}

  /**
   * Normalizes each channel of (N, C, ...) over the batch in training, else by the running numbers.
   *
   * @param momentum the share of the new mean in the running one
   * @param eps what is added to a variance
   * @throws IllegalArgumentException if there is one value a channel only, in training
   */
  public static Tensor batch_norm(
      Tensor input,
      @Nullable Tensor running_mean,
      @Nullable Tensor running_var,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      boolean training,
      double momentum,
      double eps) {
    if (training) {
      checkMany("batch_norm", input, input.dim() < 2 ? 1 : input.size(1));
    }
    return Call.tensor(
        "batch_norm",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              TensorOptional b = Optionals.of(bias);
              TensorOptional mean = Optionals.of(running_mean);
              TensorOptional var = Optionals.of(running_var)) {
            return torch.batch_norm(Raw.of(input), w, b, mean, var, training, momentum, eps, true);
          }
        });
  }

  /** Normalizes each channel of each sample of (N, C, ...), or by the running numbers. */
  public static Tensor instance_norm(
      Tensor input,
      @Nullable Tensor running_mean,
      @Nullable Tensor running_var,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      boolean use_input_stats,
      double momentum,
      double eps) {
    return Call.tensor(
        "instance_norm",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              TensorOptional b = Optionals.of(bias);
              TensorOptional mean = Optionals.of(running_mean);
              TensorOptional var = Optionals.of(running_var)) {
            return torch.instance_norm(
                Raw.of(input), w, b, mean, var, use_input_stats, momentum, eps, true);
          }
        });
  }

  private static void checkMany(String operator, Tensor input, long channels) {
    if (channels > 0 && input.numel() == channels) {
      throw new IllegalArgumentException(
          operator
              + ": training needs more than 1 value for each channel, unlike a shape of "
              + Arrays.toString(input.size())
              + ".");
    }
  }

  /** Normalizes the last dimensions, which have the shape {@code normalized_shape}. */
  public static Tensor layer_norm(Tensor input, long... normalized_shape) {
    return layer_norm(input, normalized_shape, null, null, 1e-5);
  }

  /** Normalizes the last dimensions, then scales and shifts each element. */
  public static Tensor layer_norm(
      Tensor input,
      long[] normalized_shape,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      double eps) {
    return Call.tensor(
        "layer_norm",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              TensorOptional b = Optionals.of(bias)) {
            return torch.layer_norm(Raw.of(input), normalized_shape, w, b, eps, true);
          }
        });
  }

  /** Normalizes each group of channels of each sample of (N, C, ...). */
  public static Tensor group_norm(Tensor input, long num_groups) {
    return group_norm(input, num_groups, null, null, 1e-5);
  }

  /** Normalizes each group of channels of each sample, then scales and shifts each channel. */
  public static Tensor group_norm(
      Tensor input, long num_groups, @Nullable Tensor weight, @Nullable Tensor bias, double eps) {
    return Call.tensor(
        "group_norm",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              TensorOptional b = Optionals.of(bias)) {
            return torch.group_norm(Raw.of(input), num_groups, w, b, eps, true);
          }
        });
  }
}
