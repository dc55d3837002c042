package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.NnKwargs.AvgPoolKwarg;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.T_TensorTensor_T;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Pooling functions" that take means or adapt. */
abstract class MeanPoolingFunctions extends InplaceActivations {
  MeanPoolingFunctions() {}

  /** As {@link #avg_pool1d(Tensor, long[], AvgPoolKwarg...)}: {@code kernel_size=3} in Python. */
  public static Tensor avg_pool1d(Tensor input, KernelSize kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool1d(input, kernel_size.value(), keywords);
  }

  /** Returns the mean of each window of (N, C, L). */
  public static Tensor avg_pool1d(Tensor input, long kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool1d(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the mean of each window, of sizes given. */
  public static Tensor avg_pool1d(Tensor input, long[] kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool1d(input, new AvgPoolSettings("avg_pool1d", 1, kernel_size, keywords));
  }

  static Tensor avg_pool1d(Tensor input, AvgPoolSettings s) {
    return Call.tensor(
        "avg_pool1d",
        () ->
            torch.avg_pool1d(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.ceil(), s.counted()));
  }

  /** Returns means of windows of (N, C, L) that are chosen to give this output size. */
  public static Tensor adaptive_avg_pool1d(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(1, output_size);
    return Call.tensor("adaptive_avg_pool1d", () -> torch.adaptive_avg_pool1d(Raw.of(input), size));
  }

  /** Returns largest elements of windows of (N, C, L) that are chosen to give this output size. */
  public static Tensor adaptive_max_pool1d(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(1, output_size);
    return Call.tensor(
        "adaptive_max_pool1d",
        () -> {
          try (T_TensorTensor_T pair = torch.adaptive_max_pool1d(Raw.of(input), size)) {
            return new org.bytedeco.pytorch.Tensor(pair.get0());
          }
        });
  }

  /** As {@link #avg_pool2d(Tensor, long[], AvgPoolKwarg...)}: {@code kernel_size=3} in Python. */
  public static Tensor avg_pool2d(Tensor input, KernelSize kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool2d(input, kernel_size.value(), keywords);
  }

  /** Returns the mean of each window of (N, C, H, W). */
  public static Tensor avg_pool2d(Tensor input, long kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool2d(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the mean of each window; the windows move by {@code stride}. */
  public static Tensor avg_pool2d(
      Tensor input, long kernel_size, long stride, AvgPoolKwarg... keywords) {
    return avg_pool2d(input, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Returns the mean of each window, with {@code padding} more at each edge. */
  public static Tensor avg_pool2d(
      Tensor input, long kernel_size, long stride, long padding, AvgPoolKwarg... keywords) {
    return avg_pool2d(input, kernel_size, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** Returns the mean of each window, of sizes given. */
  public static Tensor avg_pool2d(Tensor input, long[] kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool2d(input, new AvgPoolSettings("avg_pool2d", 2, kernel_size, keywords));
  }

  static Tensor avg_pool2d(Tensor input, AvgPoolSettings s) {
    return Call.tensor(
        "avg_pool2d",
        () -> {
          try (LongOptional divisor = Optionals.of(s.divisor())) {
            return torch.avg_pool2d(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.ceil(), s.counted(), divisor);
          }
        });
  }

  /** Returns means of windows of (N, C, H, W) that are chosen to give this output size. */
  public static Tensor adaptive_avg_pool2d(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(2, output_size);
    return Call.tensor("adaptive_avg_pool2d", () -> torch.adaptive_avg_pool2d(Raw.of(input), size));
  }

  /** As the other: {@code F.adaptive_avg_pool2d(x, output_size=1)} in Python. */
  public static Tensor adaptive_avg_pool2d(Tensor input, OutputSize output_size) {
    return adaptive_avg_pool2d(input, output_size.value());
  }

  /**
   * Returns largest elements of windows of (N, C, H, W) that are chosen to give this output size.
   */
  public static Tensor adaptive_max_pool2d(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(2, output_size);
    return Call.tensor(
        "adaptive_max_pool2d",
        () -> {
          try (T_TensorTensor_T pair = torch.adaptive_max_pool2d(Raw.of(input), size)) {
            return new org.bytedeco.pytorch.Tensor(pair.get0());
          }
        });
  }

  /** As {@link #avg_pool3d(Tensor, long[], AvgPoolKwarg...)}: {@code kernel_size=3} in Python. */
  public static Tensor avg_pool3d(Tensor input, KernelSize kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool3d(input, kernel_size.value(), keywords);
  }

  /** Returns the mean of each window of (N, C, D, H, W). */
  public static Tensor avg_pool3d(Tensor input, long kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool3d(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the mean of each window, of sizes given. */
  public static Tensor avg_pool3d(Tensor input, long[] kernel_size, AvgPoolKwarg... keywords) {
    return avg_pool3d(input, new AvgPoolSettings("avg_pool3d", 3, kernel_size, keywords));
  }

  static Tensor avg_pool3d(Tensor input, AvgPoolSettings s) {
    return Call.tensor(
        "avg_pool3d",
        () -> {
          try (LongOptional divisor = Optionals.of(s.divisor())) {
            return torch.avg_pool3d(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.ceil(), s.counted(), divisor);
          }
        });
  }

  /** Returns means of windows of (N, C, D, H, W) that are chosen to give this output size. */
  public static Tensor adaptive_avg_pool3d(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(3, output_size);
    return Call.tensor("adaptive_avg_pool3d", () -> torch.adaptive_avg_pool3d(Raw.of(input), size));
  }

  /**
   * Returns largest elements of windows of (N, C, D, H, W) that are chosen to give this output
   * size.
   */
  public static Tensor adaptive_max_pool3d(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(3, output_size);
    return Call.tensor(
        "adaptive_max_pool3d",
        () -> {
          try (T_TensorTensor_T pair = torch.adaptive_max_pool3d(Raw.of(input), size)) {
            return new org.bytedeco.pytorch.Tensor(pair.get0());
          }
        });
  }

  /** As the other, with the input's own size where it is null: {@code (None, 7)} in Python. */
  public static Tensor adaptive_avg_pool2d(
      Tensor input, @Nullable Number height, @Nullable Number width) {
    long[] sizes = Sizes.orAsInput("adaptive_avg_pool2d", height, width);
    return adaptive_avg_pool2d(input, Sizes.resolved(input, sizes));
  }

  /** As the other, with the input's own size where it is null: {@code (None, 7)} in Python. */
  public static Tensor adaptive_max_pool2d(
      Tensor input, @Nullable Number height, @Nullable Number width) {
    long[] sizes = Sizes.orAsInput("adaptive_max_pool2d", height, width);
    return adaptive_max_pool2d(input, Sizes.resolved(input, sizes));
  }

  /** As the other, with the input's own size where it is null: {@code (None, 7)} in Python. */
  public static Tensor adaptive_avg_pool3d(
      Tensor input, @Nullable Number depth, @Nullable Number height, @Nullable Number width) {
    long[] sizes = Sizes.orAsInput("adaptive_avg_pool3d", depth, height, width);
    return adaptive_avg_pool3d(input, Sizes.resolved(input, sizes));
  }

  /** As the other, with the input's own size where it is null: {@code (None, 7)} in Python. */
  public static Tensor adaptive_max_pool3d(
      Tensor input, @Nullable Number depth, @Nullable Number height, @Nullable Number width) {
    long[] sizes = Sizes.orAsInput("adaptive_max_pool3d", depth, height, width);
    return adaptive_max_pool3d(input, Sizes.resolved(input, sizes));
  }
}
