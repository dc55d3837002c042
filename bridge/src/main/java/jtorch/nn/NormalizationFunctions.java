package jtorch.nn;

import java.util.Arrays;
import jtorch.ActivationKwargs.KOf;
import jtorch.ActivationKwargs.ResponseNormKwarg;
import jtorch.FunctionKwargs.NormalizeKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.P;
import jtorch.NnKwargs.Stride;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.TensorKwargs.BetaOf;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Keepdim;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.DoubleOptional;
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

  /** As the other, by the running numbers, with momentum 0.1 and eps 1e-5. */
  public static Tensor batch_norm(
      Tensor input, @Nullable Tensor running_mean, @Nullable Tensor running_var) {
    return batch_norm(input, running_mean, running_var, null, null, false);
  }

  /** As the other, with momentum 0.1 and eps 1e-5. */
  public static Tensor batch_norm(
      Tensor input,
      @Nullable Tensor running_mean,
      @Nullable Tensor running_var,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      boolean training) {
    return batch_norm(input, running_mean, running_var, weight, bias, training, 0.1, 1e-5);
  }

  /**
   * Normalizes each channel of each sample of (N, C, ...), or by the running numbers.
   *
   * @throws IllegalArgumentException if a channel of a sample is one value only, in training
   */
  public static Tensor instance_norm(
      Tensor input,
      @Nullable Tensor running_mean,
      @Nullable Tensor running_var,
      @Nullable Tensor weight,
      @Nullable Tensor bias,
      boolean use_input_stats,
      double momentum,
      double eps) {
    if (use_input_stats) {
      long[] sizes = input.size();
      checkMany("instance_norm", input, sizes.length < 2 ? 1 : sizes[0] * sizes[1]);
    }
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

  /** Normalizes each channel of each sample of (N, C, ...), with eps 1e-5. */
  public static Tensor instance_norm(Tensor input) {
    return instance_norm(input, null, null, null, null, true, 0.1, 1e-5);
  }

  private static void checkMany(String operator, Tensor input, long channels) {
    if (channels > 0 && input.numel() == channels) {
      throw new IllegalArgumentException(
          operator
              + ": training needs more than 1 value for each mean, unlike a shape of "
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

  /** As the other, with eps 1e-5. */
  public static Tensor layer_norm(
      Tensor input, long[] normalized_shape, @Nullable Tensor weight, @Nullable Tensor bias) {
    return layer_norm(input, normalized_shape, weight, bias, 1e-5);
  }

  /** Normalizes each group of channels of each sample of (N, C, ...). */
  public static Tensor group_norm(Tensor input, long num_groups) {
    return group_norm(input, num_groups, null, null, 1e-5);
  }

  /**
   * Normalizes each group of channels of each sample, then scales and shifts each channel.
   *
   * @throws IllegalArgumentException if there is one sample, and one value a group in it
   */
  public static Tensor group_norm(
      Tensor input, long num_groups, @Nullable Tensor weight, @Nullable Tensor bias, double eps) {
    checkMany("group_norm", input, num_groups); // of several samples Python lets it pass
    return Call.tensor(
        "group_norm",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              TensorOptional b = Optionals.of(bias)) {
            return torch.group_norm(Raw.of(input), num_groups, w, b, eps, true);
          }
        });
  }

  /** As the other, with eps 1e-5. */
  public static Tensor group_norm(
      Tensor input, long num_groups, @Nullable Tensor weight, @Nullable Tensor bias) {
    return group_norm(input, num_groups, weight, bias, 1e-5);
  }

  /** Divides the last dimensions, of this shape, by their root mean square. */
  public static Tensor rms_norm(Tensor input, long... normalized_shape) {
    return rms_norm(input, normalized_shape, null, null);
  }

  /**
   * Divides the last dimensions by their root mean square, then scales each element.
   *
   * @param eps what is added to the mean square, or null for the element type's own
   */
  public static Tensor rms_norm(
      Tensor input, long[] normalized_shape, @Nullable Tensor weight, @Nullable Double eps) {
    return Call.tensor(
        "rms_norm",
        () -> {
          try (TensorOptional w = Optionals.of(weight);
              DoubleOptional e = eps == null ? new DoubleOptional() : new DoubleOptional(eps)) {
            return torch.rms_norm(Raw.of(input), normalized_shape, w, e);
          }
        });
  }

  /** Divides each element by its neighbouring channels' squares, with PyTorch's numbers. */
  public static Tensor local_response_norm(Tensor input, long size, ResponseNormKwarg... keywords) {
    return local_response_norm(input, size, alpha(keywords), beta(keywords), k(keywords));
  }

  static double alpha(ResponseNormKwarg... keywords) {
    return Keywords.number(Alpha.class, a -> a.value().doubleValue(), 1e-4, (Object[]) keywords);
  }

  static double beta(ResponseNormKwarg... keywords) {
    return Keywords.number(BetaOf.class, b -> b.value().doubleValue(), 0.75, (Object[]) keywords);
  }

  static double k(ResponseNormKwarg... keywords) {
    return Keywords.number(KOf.class, KOf::value, 1, (Object[]) keywords);
  }

  /**
   * Divides each element of (N, C, ...) by (k + alpha * the mean of squares of {@code size}
   * channels) to the power beta.
   *
   * @throws IllegalArgumentException if the input has less than 3 dimensions
   */
  public static Tensor local_response_norm(
      Tensor input, long size, double alpha, double beta, double k) {
    Fans.checkDims("local_response_norm", input, 3, Integer.MAX_VALUE);
    if (input.numel() == 0) {
      return input;
    }
    long[] sizes = input.size();
    Tensor squares = input.mul(input);
    Tensor flat = squares.reshape(sizes[0], 1, sizes[1], sizes[2], -1);
    Tensor padded = VisionFunctions.pad(flat, 0, 0, 0, 0, size / 2, (size - 1) / 2);
    Tensor means = avg_pool3d(padded, new long[] {size, 1, 1}, new Stride(1)).reshape(sizes);
    return input.div(means.mul(alpha).add(k).pow(beta));
  }

  /** Divides vectors along a dimension, 1 unless it is said, by their Euclidean or p-norm. */
  public static Tensor normalize(Tensor input, NormalizeKwarg... keywords) {
    double p = 2;
    long dim = 1;
    double eps = 1e-12;
    for (NormalizeKwarg keyword : keywords) {
      switch (keyword) {
        case P power -> p = power.value();
        case Dim(long value) -> dim = value;
        case Eps(double value) -> eps = value;
      }
    }
    return normalize(input, p, dim, eps);
  }

  /** Divides vectors along a dimension by their p-norm. */
  public static Tensor normalize(Tensor input, double p, long dim) {
    return normalize(input, p, dim, 1e-12);
  }

  /** As the other, with the dimension as a keyword. */
  public static Tensor normalize(Tensor input, double p, Dim dim) {
    return normalize(input, p, dim.value());
  }

  /** Divides vectors along a dimension by their p-norm, or by eps if that is larger. */
  public static Tensor normalize(Tensor input, double p, long dim, double eps) {
    Tensor norm = input.norm(p, dim, new Keepdim(true)).clamp_min(eps).expand_as(input);
    return input.div(norm);
  }
}
