package jtorch.nn;

import java.util.Arrays;
import jtorch.LayerKwargs.FractionalPoolKwarg;
import jtorch.LayerKwargs.LpPoolKwarg;
import jtorch.LayerKwargs.UnpoolKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Pooling functions" that undo, draw or take powers. */
abstract class SpecialPoolingFunctions extends MeanPoolingPlaces {
  SpecialPoolingFunctions() {}

  /** Puts largest elements of (N, C, L) back to where they stood, between zeros. */
  public static Tensor max_unpool1d(
      Tensor input, Tensor indices, long kernel_size, UnpoolKwarg... keywords) {
    return max_unpool1d(input, indices, new long[] {kernel_size}, null, keywords);
  }

  /**
   * Puts largest elements back to where they stood, in an output of a size.
   *
   * @param output_size the last sizes of the output or all of them, or null for the usual ones
   * @throws IllegalArgumentException if the windows don't give this size
   */
  public static Tensor max_unpool1d(
      Tensor input,
      Tensor indices,
      long[] kernel_size,
      long @Nullable [] output_size,
      UnpoolKwarg... keywords) {
    return max_unpool1d(
        input, indices, output_size, new UnpoolSettings("max_unpool1d", 1, kernel_size, keywords));
  }

  static Tensor max_unpool1d(
      Tensor input, Tensor indices, long @Nullable [] output_size, UnpoolSettings s) {
    long[] size = s.outputSize(input, output_size);
    long[] flat = {size[0], 1};
    return Call.tensor(
            "max_unpool1d",
            () ->
                torch.max_unpool2d(
                    Raw.of(input.unsqueeze(-1)), Raw.of(indices.unsqueeze(-1)), flat))
        .squeeze(-1);
  }

  /** Puts largest elements of (N, C, H, W) back to where they stood, between zeros. */
  public static Tensor max_unpool2d(
      Tensor input, Tensor indices, long kernel_size, UnpoolKwarg... keywords) {
    return max_unpool2d(input, indices, new long[] {kernel_size}, null, keywords);
  }

  /**
   * Puts largest elements back to where they stood, in an output of a size.
   *
   * @param output_size the last sizes of the output or all of them, or null for the usual ones
   * @throws IllegalArgumentException if the windows don't give this size
   */
  public static Tensor max_unpool2d(
      Tensor input,
      Tensor indices,
      long[] kernel_size,
      long @Nullable [] output_size,
      UnpoolKwarg... keywords) {
    return max_unpool2d(
        input, indices, output_size, new UnpoolSettings("max_unpool2d", 2, kernel_size, keywords));
  }

  static Tensor max_unpool2d(
      Tensor input, Tensor indices, long @Nullable [] output_size, UnpoolSettings s) {
    long[] size = s.outputSize(input, output_size);
    return Call.tensor(
        "max_unpool2d", () -> torch.max_unpool2d(Raw.of(input), Raw.of(indices), size));
  }

  /** Puts largest elements of (N, C, D, H, W) back to where they stood, between zeros. */
  public static Tensor max_unpool3d(
      Tensor input, Tensor indices, long kernel_size, UnpoolKwarg... keywords) {
    return max_unpool3d(input, indices, new long[] {kernel_size}, null, keywords);
  }

  /**
   * Puts largest elements back to where they stood, in an output of a size.
   *
   * @param output_size the last sizes of the output or all of them, or null for the usual ones
   * @throws IllegalArgumentException if the windows don't give this size
   */
  public static Tensor max_unpool3d(
      Tensor input,
      Tensor indices,
      long[] kernel_size,
      long @Nullable [] output_size,
      UnpoolKwarg... keywords) {
    return max_unpool3d(
        input, indices, output_size, new UnpoolSettings("max_unpool3d", 3, kernel_size, keywords));
  }

  static Tensor max_unpool3d(
      Tensor input, Tensor indices, long @Nullable [] output_size, UnpoolSettings s) {
    long[] size = s.outputSize(input, output_size);
    return Call.tensor(
        "max_unpool3d",
        () -> torch.max_unpool3d(Raw.of(input), Raw.of(indices), size, s.stride(), s.padding()));
  }

  /** Returns the norm_type-norm of each window of (N, C, L), without roots of negative sums. */
  public static Tensor lp_pool1d(
      Tensor input, double norm_type, long kernel_size, LpPoolKwarg... keywords) {
    return lp_pool1d(input, norm_type, new long[] {kernel_size}, keywords);
  }

  /** Returns the norm_type-norm of each window, of sizes given. */
  public static Tensor lp_pool1d(
      Tensor input, double norm_type, long[] kernel_size, LpPoolKwarg... keywords) {
    return lp_pool1d(input, norm_type, new LpPoolSettings("lp_pool1d", 1, kernel_size, keywords));
  }

  static Tensor lp_pool1d(Tensor input, double norm_type, LpPoolSettings s) {
    return root(avg_pool1d(input.pow(norm_type), s.means()), norm_type, s.means());
  }

  /** Returns the norm_type-norm of each window of (N, C, H, W), without roots of negative sums. */
  public static Tensor lp_pool2d(
      Tensor input, double norm_type, long kernel_size, LpPoolKwarg... keywords) {
    return lp_pool2d(input, norm_type, new long[] {kernel_size}, keywords);
  }

  /** Returns the norm_type-norm of each window, of sizes given. */
  public static Tensor lp_pool2d(
      Tensor input, double norm_type, long[] kernel_size, LpPoolKwarg... keywords) {
    return lp_pool2d(input, norm_type, new LpPoolSettings("lp_pool2d", 2, kernel_size, keywords));
  }

  static Tensor lp_pool2d(Tensor input, double norm_type, LpPoolSettings s) {
    return root(avg_pool2d(input.pow(norm_type), s.means()), norm_type, s.means());
  }

  /**
   * Returns the norm_type-norm of each window of (N, C, D, H, W), without roots of negative sums.
   */
  public static Tensor lp_pool3d(
      Tensor input, double norm_type, long kernel_size, LpPoolKwarg... keywords) {
    return lp_pool3d(input, norm_type, new long[] {kernel_size}, keywords);
  }

  /** Returns the norm_type-norm of each window, of sizes given. */
  public static Tensor lp_pool3d(
      Tensor input, double norm_type, long[] kernel_size, LpPoolKwarg... keywords) {
    return lp_pool3d(input, norm_type, new LpPoolSettings("lp_pool3d", 3, kernel_size, keywords));
  }

  static Tensor lp_pool3d(Tensor input, double norm_type, LpPoolSettings s) {
    return root(avg_pool3d(input.pow(norm_type), s.means()), norm_type, s.means());
  }

  private static Tensor root(Tensor means, double norm_type, AvgPoolSettings s) {
    long elements = Arrays.stream(s.kernel()).reduce(1, (a, b) -> a * b);
    return means.sign().mul(means.abs().relu()).mul(elements).pow(1.0 / norm_type);
  }

  /**
   * Returns the largest element of each window of (N, C, H, W); the windows stand at random places.
   *
   * @param keywords output_size or output_ratio, one of the two
   */
  public static Tensor fractional_max_pool2d(
      Tensor input, long kernel_size, FractionalPoolKwarg... keywords) {
    return fractional_max_pool2d_with_indices(input, new long[] {kernel_size}, keywords).output();
  }

  /** Returns the largest element of each random window, of sizes given. */
  public static Tensor fractional_max_pool2d(
      Tensor input, long[] kernel_size, FractionalPoolKwarg... keywords) {
    return fractional_max_pool2d_with_indices(input, kernel_size, keywords).output();
  }

  /** Returns the largest element of each random window, and where it stood. */
  public static PoolOutput fractional_max_pool2d_with_indices(
      Tensor input, long[] kernel_size, FractionalPoolKwarg... keywords) {
    return fractional_max_pool2d(
        input, new FractionalSettings("fractional_max_pool2d", 2, kernel_size, keywords));
  }

  static PoolOutput fractional_max_pool2d(Tensor input, FractionalSettings s) {
    long[] size = s.outputSize(input);
    Tensor places = s.places(input);
    return PoolOutput.of(
        "fractional_max_pool2d",
        () -> torch.fractional_max_pool2d(Raw.of(input), s.kernel(), size, Raw.of(places)));
  }

  /**
   * Returns the largest element of each window of (N, C, D, H, W); the windows stand at random
   * places.
   *
   * @param keywords output_size or output_ratio, one of the two
   */
  public static Tensor fractional_max_pool3d(
      Tensor input, long kernel_size, FractionalPoolKwarg... keywords) {
    return fractional_max_pool3d_with_indices(input, new long[] {kernel_size}, keywords).output();
  }

  /** Returns the largest element of each random window, of sizes given. */
  public static Tensor fractional_max_pool3d(
      Tensor input, long[] kernel_size, FractionalPoolKwarg... keywords) {
    return fractional_max_pool3d_with_indices(input, kernel_size, keywords).output();
  }

  /** Returns the largest element of each random window, and where it stood. */
  public static PoolOutput fractional_max_pool3d_with_indices(
      Tensor input, long[] kernel_size, FractionalPoolKwarg... keywords) {
    return fractional_max_pool3d(
        input, new FractionalSettings("fractional_max_pool3d", 3, kernel_size, keywords));
  }

  static PoolOutput fractional_max_pool3d(Tensor input, FractionalSettings s) {
    long[] size = s.outputSize(input);
    Tensor places = s.places(input);
    return PoolOutput.of(
        "fractional_max_pool3d",
        () -> torch.fractional_max_pool3d(Raw.of(input), s.kernel(), size, Raw.of(places)));
  }

  /** As the other, of windows that moved by {@code stride}: {@code F.max_unpool1d(x, i, 2, 2)}. */
  public static Tensor max_unpool1d(
      Tensor input, Tensor indices, long kernel_size, long stride, UnpoolKwarg... keywords) {
    return max_unpool1d(input, indices, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other: {@code F.max_unpool1d(x, i, kernel_size=2)} in Python. */
  public static Tensor max_unpool1d(
      Tensor input, Tensor indices, KernelSize kernel_size, UnpoolKwarg... keywords) {
    return max_unpool1d(input, indices, kernel_size.value(), null, keywords);
  }

  /** As the other, of windows that moved by {@code stride}: {@code F.max_unpool2d(x, i, 2, 2)}. */
  public static Tensor max_unpool2d(
      Tensor input, Tensor indices, long kernel_size, long stride, UnpoolKwarg... keywords) {
    return max_unpool2d(input, indices, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other: {@code F.max_unpool2d(x, i, kernel_size=2)} in Python. */
  public static Tensor max_unpool2d(
      Tensor input, Tensor indices, KernelSize kernel_size, UnpoolKwarg... keywords) {
    return max_unpool2d(input, indices, kernel_size.value(), null, keywords);
  }

  /** As the other, of windows that moved by {@code stride}: {@code F.max_unpool3d(x, i, 2, 2)}. */
  public static Tensor max_unpool3d(
      Tensor input, Tensor indices, long kernel_size, long stride, UnpoolKwarg... keywords) {
    return max_unpool3d(input, indices, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other: {@code F.max_unpool3d(x, i, kernel_size=2)} in Python. */
  public static Tensor max_unpool3d(
      Tensor input, Tensor indices, KernelSize kernel_size, UnpoolKwarg... keywords) {
    return max_unpool3d(input, indices, kernel_size.value(), null, keywords);
  }
}
