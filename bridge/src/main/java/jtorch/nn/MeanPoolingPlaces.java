package jtorch.nn;

import jtorch.NnKwargs.AvgPoolKwarg;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.CountIncludePad;
import jtorch.NnKwargs.DivisorOverride;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.RarerKwargs.ReturnIndices;
import jtorch.Tensor;

/**
 * Poolings of means and adapting ones with their sizes in places: {@code F.avg_pool2d(x, 3, 1, 1)}.
 */
abstract class MeanPoolingPlaces extends MaxPoolingPlaces {
  MeanPoolingPlaces() {}

  /** As the other, with sizes in their places. */
  public static Tensor avg_pool1d(
      Tensor input, long kernel_size, long stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor avg_pool1d(
      Tensor input, long kernel_size, long stride, long padding, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return avg_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor avg_pool3d(
      Tensor input, long kernel_size, long stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor avg_pool3d(
      Tensor input, long kernel_size, long stride, long padding, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with ceil_mode in its place. */
  public static Tensor avg_pool1d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding), new CeilMode(ceil_mode)};
    return avg_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with count_include_pad in its place. */
  public static Tensor avg_pool1d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      boolean count_include_pad,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new CeilMode(ceil_mode),
      new CountIncludePad(count_include_pad)
    };
    return avg_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with ceil_mode in its place. */
  public static Tensor avg_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding), new CeilMode(ceil_mode)};
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with count_include_pad in its place. */
  public static Tensor avg_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      boolean count_include_pad,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new CeilMode(ceil_mode),
      new CountIncludePad(count_include_pad)
    };
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with divisor_override in its place. */
  public static Tensor avg_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      boolean count_include_pad,
      long divisor_override,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new CeilMode(ceil_mode),
      new CountIncludePad(count_include_pad),
      new DivisorOverride(divisor_override)
    };
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with ceil_mode in its place. */
  public static Tensor avg_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding), new CeilMode(ceil_mode)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with count_include_pad in its place. */
  public static Tensor avg_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      boolean count_include_pad,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new CeilMode(ceil_mode),
      new CountIncludePad(count_include_pad)
    };
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with divisor_override in its place. */
  public static Tensor avg_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      boolean ceil_mode,
      boolean count_include_pad,
      long divisor_override,
      AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new CeilMode(ceil_mode),
      new CountIncludePad(count_include_pad),
      new DivisorOverride(divisor_override)
    };
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride for each dimension. */
  public static Tensor avg_pool2d(
      Tensor input, long[] kernel_size, long[] stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor avg_pool2d(
      Tensor input, long[] kernel_size, long stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with stride for each dimension. */
  public static Tensor avg_pool2d(
      Tensor input, long kernel_size, long[] stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride and padding for each dimension. */
  public static Tensor avg_pool2d(
      Tensor input, long[] kernel_size, long[] stride, long[] padding, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor avg_pool2d(
      Tensor input, long[] kernel_size, long stride, long padding, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return avg_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride for each dimension. */
  public static Tensor avg_pool3d(
      Tensor input, long[] kernel_size, long[] stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor avg_pool3d(
      Tensor input, long[] kernel_size, long stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with stride for each dimension. */
  public static Tensor avg_pool3d(
      Tensor input, long kernel_size, long[] stride, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride and padding for each dimension. */
  public static Tensor avg_pool3d(
      Tensor input, long[] kernel_size, long[] stride, long[] padding, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor avg_pool3d(
      Tensor input, long[] kernel_size, long stride, long padding, AvgPoolKwarg... keywords) {
    AvgPoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return avg_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As {@link #adaptive_max_pool1d_with_indices}: {@code return_indices} in its place. */
  public static PoolOutput adaptive_max_pool1d(
      Tensor input, long output_size, boolean return_indices) {
    return adaptive_max_pool1d(input, output_size, new ReturnIndices(return_indices));
  }

  /** As {@link #adaptive_max_pool2d_with_indices}: {@code return_indices} in its place. */
  public static PoolOutput adaptive_max_pool2d(
      Tensor input, long output_size, boolean return_indices) {
    return adaptive_max_pool2d(input, output_size, new ReturnIndices(return_indices));
  }

  /** As {@link #adaptive_max_pool3d_with_indices}: {@code return_indices} in its place. */
  public static PoolOutput adaptive_max_pool3d(
      Tensor input, long output_size, boolean return_indices) {
    return adaptive_max_pool3d(input, output_size, new ReturnIndices(return_indices));
  }

  /** As {@link #adaptive_max_pool2d_with_indices}, with sizes of their own in each dimension. */
  public static PoolOutput adaptive_max_pool2d(
      Tensor input, long[] output_size, ReturnIndices return_indices) {
    check("adaptive_max_pool2d", return_indices);
    return adaptive_max_pool2d_with_indices(input, output_size);
  }

  /** As {@link #adaptive_max_pool3d_with_indices}, with sizes of their own in each dimension. */
  public static PoolOutput adaptive_max_pool3d(
      Tensor input, long[] output_size, ReturnIndices return_indices) {
    check("adaptive_max_pool3d", return_indices);
    return adaptive_max_pool3d_with_indices(input, output_size);
  }
}
