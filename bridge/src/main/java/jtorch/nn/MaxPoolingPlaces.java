package jtorch.nn;

import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.RarerKwargs.ReturnIndices;
import jtorch.Tensor;

/** Poolings of largest elements with their sizes in places: {@code F.max_pool2d(x, 2, 2, 0, 1)}. */
abstract class MaxPoolingPlaces extends IndexedPoolingPlaces {
  MaxPoolingPlaces() {}

  /** As the other, with sizes in their places. */
  public static Tensor max_pool1d(
      Tensor input, long kernel_size, long stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool1d(
      Tensor input, long kernel_size, long stride, long padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool3d(
      Tensor input, long kernel_size, long stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool3d(
      Tensor input, long kernel_size, long stride, long padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool1d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return max_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool1d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean ceil_mode,
      PoolKwarg... keywords) {
    PoolKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil_mode)
    };
    return max_pool1d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /**
   * As {@link #max_pool1d_with_indices(Tensor, long, PoolKwarg...)}: all in their places.
   *
   * @throws IllegalArgumentException if return_indices is false
   */
  public static PoolOutput max_pool1d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean ceil_mode,
      boolean return_indices) {
    PoolKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil_mode)
    };
    return max_pool1d(input, kernel_size, new ReturnIndices(return_indices), sizes);
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean ceil_mode,
      PoolKwarg... keywords) {
    PoolKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil_mode)
    };
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /**
   * As {@link #max_pool2d_with_indices(Tensor, long, PoolKwarg...)}: all in their places.
   *
   * @throws IllegalArgumentException if return_indices is false
   */
  public static PoolOutput max_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean ceil_mode,
      boolean return_indices) {
    PoolKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil_mode)
    };
    return max_pool2d(input, kernel_size, new ReturnIndices(return_indices), sizes);
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with sizes in their places. */
  public static Tensor max_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean ceil_mode,
      PoolKwarg... keywords) {
    PoolKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil_mode)
    };
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /**
   * As {@link #max_pool3d_with_indices(Tensor, long, PoolKwarg...)}: all in their places.
   *
   * @throws IllegalArgumentException if return_indices is false
   */
  public static PoolOutput max_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      boolean ceil_mode,
      boolean return_indices) {
    PoolKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new CeilMode(ceil_mode)
    };
    return max_pool3d(input, kernel_size, new ReturnIndices(return_indices), sizes);
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long[] kernel_size, long stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with stride for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long kernel_size, long[] stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long[] kernel_size, long[] stride, long padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride and padding for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long[] kernel_size, long[] stride, long[] padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long[] kernel_size, long stride, long padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with padding for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long kernel_size, long stride, long[] padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with stride and padding for each dimension. */
  public static Tensor max_pool2d(
      Tensor input, long kernel_size, long[] stride, long[] padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool2d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long[] kernel_size, long stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long[] kernel_size, long[] stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with stride for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long kernel_size, long[] stride, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long[] kernel_size, long[] stride, long padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size and stride and padding for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long[] kernel_size, long[] stride, long[] padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with kernel_size for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long[] kernel_size, long stride, long padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }

  /** As the other, with stride and padding for each dimension. */
  public static Tensor max_pool3d(
      Tensor input, long kernel_size, long[] stride, long[] padding, PoolKwarg... keywords) {
    PoolKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return max_pool3d(input, kernel_size, Keywords.joined(sizes, keywords));
  }
}
