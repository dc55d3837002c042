package jtorch.nn;

import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.blocked.Blocks;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Pooling functions" that take largest elements. */
abstract class PoolingFunctions extends MeanPoolingFunctions {
  PoolingFunctions() {}

  /** As {@link #max_pool2d(Tensor, long[], PoolKwarg...)}: {@code kernel_size=3} in Python. */
  public static Tensor max_pool2d(Tensor input, KernelSize kernel_size, PoolKwarg... keywords) {
    return max_pool2d(input, kernel_size.value(), keywords);
  }

  /** Returns the largest element of each window: (N, C, H, W) to (N, C, H', W'). */
  public static Tensor max_pool2d(Tensor input, long kernel_size, PoolKwarg... keywords) {
    return max_pool2d(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the largest element of each window: (N, C, H, W) to (N, C, H', W'). */
  public static Tensor max_pool2d(
      Tensor input, long kernel_size, long stride, PoolKwarg... keywords) {
    return max_pool2d(input, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Returns the largest element of each window, with {@code padding} more at each edge. */
  public static Tensor max_pool2d(
      Tensor input, long kernel_size, long stride, long padding, PoolKwarg... keywords) {
    return max_pool2d(input, kernel_size, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** Returns the largest element of each window, of height and width given. */
  public static Tensor max_pool2d(Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return max_pool2d(input, new PoolSettings("max_pool2d", 2, kernel_size, keywords));
  }

  /** As the other, of windows that move by a stride of their own in each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long[] kernel_size, long[] stride, PoolKwarg... keywords) {
    return max_pool2d(input, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  static Tensor max_pool2d(Tensor input, PoolSettings s) {
    Tensor inBlocks =
        Blocks.max_pool2d(input, s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil());
    if (inBlocks != null) {
      return inBlocks;
    }
    return Call.tensor(
        "max_pool2d",
        () ->
            torch.max_pool2d(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil()));
  }

  /** As {@link #max_pool1d(Tensor, long[], PoolKwarg...)}: {@code kernel_size=3} in Python. */
  public static Tensor max_pool1d(Tensor input, KernelSize kernel_size, PoolKwarg... keywords) {
    return max_pool1d(input, kernel_size.value(), keywords);
  }

  /** Returns the largest element of each window of (N, C, L). */
  public static Tensor max_pool1d(Tensor input, long kernel_size, PoolKwarg... keywords) {
    return max_pool1d(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the largest element of each window, of sizes given. */
  public static Tensor max_pool1d(Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return max_pool1d(input, new PoolSettings("max_pool1d", 1, kernel_size, keywords));
  }

  static Tensor max_pool1d(Tensor input, PoolSettings s) {
    return Call.tensor(
        "max_pool1d",
        () ->
            torch.max_pool1d(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil()));
  }

  /** As {@link #max_pool3d(Tensor, long[], PoolKwarg...)}: {@code kernel_size=3} in Python. */
  public static Tensor max_pool3d(Tensor input, KernelSize kernel_size, PoolKwarg... keywords) {
    return max_pool3d(input, kernel_size.value(), keywords);
  }

  /** Returns the largest element of each window of (N, C, D, H, W). */
  public static Tensor max_pool3d(Tensor input, long kernel_size, PoolKwarg... keywords) {
    return max_pool3d(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the largest element of each window, of sizes given. */
  public static Tensor max_pool3d(Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return max_pool3d(input, new PoolSettings("max_pool3d", 3, kernel_size, keywords));
  }

  static Tensor max_pool3d(Tensor input, PoolSettings s) {
    return Call.tensor(
        "max_pool3d",
        () ->
            torch.max_pool3d(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil()));
  }
}
