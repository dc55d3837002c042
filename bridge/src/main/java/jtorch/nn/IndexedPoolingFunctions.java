package jtorch.nn;

import jtorch.NnKwargs.PoolKwarg;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;

/** The functions of PyTorch's section "Pooling functions" that say where the largest stood. */
abstract class IndexedPoolingFunctions extends PoolingFunctions {
  IndexedPoolingFunctions() {}

  /** Returns the largest element of each window of (N, C, L), and where it stood. */
  public static PoolOutput max_pool1d_with_indices(
      Tensor input, long kernel_size, PoolKwarg... keywords) {
    return max_pool1d_with_indices(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the largest element of each window, of sizes given, and where it stood. */
  public static PoolOutput max_pool1d_with_indices(
      Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return max_pool1d_with_indices(
        input, new PoolSettings("max_pool1d_with_indices", 1, kernel_size, keywords));
  }

  static PoolOutput max_pool1d_with_indices(Tensor input, PoolSettings s) {
    return PoolOutput.of(
        "max_pool1d_with_indices",
        () ->
            torch.max_pool1d_with_indices(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil()));
  }

  /** Returns largest elements of windows of (N, C, L) for an output size, and where they stood. */
  public static PoolOutput adaptive_max_pool1d_with_indices(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(1, output_size);
    return PoolOutput.of(
        "adaptive_max_pool1d_with_indices", () -> torch.adaptive_max_pool1d(Raw.of(input), size));
  }

  /** Returns the largest element of each window of (N, C, H, W), and where it stood. */
  public static PoolOutput max_pool2d_with_indices(
      Tensor input, long kernel_size, PoolKwarg... keywords) {
    return max_pool2d_with_indices(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the largest element of each window, of sizes given, and where it stood. */
  public static PoolOutput max_pool2d_with_indices(
      Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return max_pool2d_with_indices(
        input, new PoolSettings("max_pool2d_with_indices", 2, kernel_size, keywords));
  }

  static PoolOutput max_pool2d_with_indices(Tensor input, PoolSettings s) {
    return PoolOutput.of(
        "max_pool2d_with_indices",
        () ->
            torch.max_pool2d_with_indices(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil()));
  }

  /**
   * Returns largest elements of windows of (N, C, H, W) for an output size, and where they stood.
   */
  public static PoolOutput adaptive_max_pool2d_with_indices(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(2, output_size);
    return PoolOutput.of(
        "adaptive_max_pool2d_with_indices", () -> torch.adaptive_max_pool2d(Raw.of(input), size));
  }

  /** Returns the largest element of each window of (N, C, D, H, W), and where it stood. */
  public static PoolOutput max_pool3d_with_indices(
      Tensor input, long kernel_size, PoolKwarg... keywords) {
    return max_pool3d_with_indices(input, new long[] {kernel_size}, keywords);
  }

  /** Returns the largest element of each window, of sizes given, and where it stood. */
  public static PoolOutput max_pool3d_with_indices(
      Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return max_pool3d_with_indices(
        input, new PoolSettings("max_pool3d_with_indices", 3, kernel_size, keywords));
  }

  static PoolOutput max_pool3d_with_indices(Tensor input, PoolSettings s) {
    return PoolOutput.of(
        "max_pool3d_with_indices",
        () ->
            torch.max_pool3d_with_indices(
                Raw.of(input), s.kernel(), s.stride(), s.padding(), s.dilation(), s.ceil()));
  }

  /**
   * Returns largest elements of windows of (N, C, D, H, W) for an output size, and where they
   * stood.
   */
  public static PoolOutput adaptive_max_pool3d_with_indices(Tensor input, long... output_size) {
    long[] size = Sizes.outputSize(3, output_size);
    return PoolOutput.of(
        "adaptive_max_pool3d_with_indices", () -> torch.adaptive_max_pool3d(Raw.of(input), size));
  }
}
