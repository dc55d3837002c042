package jtorch.nn;

import jtorch.NnKwargs.PoolKwarg;
import jtorch.NnKwargs.Stride;
import jtorch.RarerKwargs.ReturnIndices;
import jtorch.Tensor;

/**
 * Poolings that say where the largest stood, as Python asks for it: {@code return_indices=True}.
 */
abstract class IndexedPoolingPlaces extends IndexedPoolingFunctions {
  IndexedPoolingPlaces() {}

  static void check(String name, ReturnIndices wanted) {
    if (!wanted.value()) {
      throw new IllegalArgumentException(
          name + ": return_indices(true) gives two tensors; leave it out for the largest alone.");
    }
  }

  /**
   * As {@link #max_pool1d_with_indices(Tensor, long, PoolKwarg...)}: {@code return_indices=True}.
   *
   * @throws IllegalArgumentException if return_indices is false
   */
  public static PoolOutput max_pool1d(
      Tensor input, long kernel_size, ReturnIndices return_indices, PoolKwarg... keywords) {
    check("max_pool1d", return_indices);
    return max_pool1d_with_indices(input, kernel_size, keywords);
  }

  /** As the other: {@code F.max_pool1d(x, 2, 2, return_indices=True)} in Python. */
  public static PoolOutput max_pool1d(
      Tensor input,
      long kernel_size,
      long stride,
      ReturnIndices return_indices,
      PoolKwarg... keywords) {
    return max_pool1d(input, kernel_size, new Stride(stride), return_indices, keywords);
  }

  /** As the other: {@code F.max_pool1d(x, 2, stride=2, return_indices=True)} in Python. */
  public static PoolOutput max_pool1d(
      Tensor input,
      long kernel_size,
      Stride stride,
      ReturnIndices return_indices,
      PoolKwarg... keywords) {
    return max_pool1d(
        input, kernel_size, return_indices, Keywords.of((PoolKwarg) stride, keywords));
  }

  /** As {@link #adaptive_max_pool1d_with_indices}: {@code return_indices=True} in Python. */
  public static PoolOutput adaptive_max_pool1d(
      Tensor input, long output_size, ReturnIndices return_indices) {
    check("adaptive_max_pool1d", return_indices);
    return adaptive_max_pool1d_with_indices(input, output_size);
  }

  /**
   * As {@link #max_pool2d_with_indices(Tensor, long, PoolKwarg...)}: {@code return_indices=True}.
   *
   * @throws IllegalArgumentException if return_indices is false
   */
  public static PoolOutput max_pool2d(
      Tensor input, long kernel_size, ReturnIndices return_indices, PoolKwarg... keywords) {
    check("max_pool2d", return_indices);
    return max_pool2d_with_indices(input, kernel_size, keywords);
  }

  /** As the other: {@code F.max_pool2d(x, 2, 2, return_indices=True)} in Python. */
  public static PoolOutput max_pool2d(
      Tensor input,
      long kernel_size,
      long stride,
      ReturnIndices return_indices,
      PoolKwarg... keywords) {
    return max_pool2d(input, kernel_size, new Stride(stride), return_indices, keywords);
  }

  /** As the other: {@code F.max_pool2d(x, 2, stride=2, return_indices=True)} in Python. */
  public static PoolOutput max_pool2d(
      Tensor input,
      long kernel_size,
      Stride stride,
      ReturnIndices return_indices,
      PoolKwarg... keywords) {
    return max_pool2d(
        input, kernel_size, return_indices, Keywords.of((PoolKwarg) stride, keywords));
  }

  /** As {@link #adaptive_max_pool2d_with_indices}: {@code return_indices=True} in Python. */
  public static PoolOutput adaptive_max_pool2d(
      Tensor input, long output_size, ReturnIndices return_indices) {
    check("adaptive_max_pool2d", return_indices);
    return adaptive_max_pool2d_with_indices(input, output_size);
  }

  /**
   * As {@link #max_pool3d_with_indices(Tensor, long, PoolKwarg...)}: {@code return_indices=True}.
   *
   * @throws IllegalArgumentException if return_indices is false
   */
  public static PoolOutput max_pool3d(
      Tensor input, long kernel_size, ReturnIndices return_indices, PoolKwarg... keywords) {
    check("max_pool3d", return_indices);
    return max_pool3d_with_indices(input, kernel_size, keywords);
  }

  /** As the other: {@code F.max_pool3d(x, 2, 2, return_indices=True)} in Python. */
  public static PoolOutput max_pool3d(
      Tensor input,
      long kernel_size,
      long stride,
      ReturnIndices return_indices,
      PoolKwarg... keywords) {
    return max_pool3d(input, kernel_size, new Stride(stride), return_indices, keywords);
  }

  /** As the other: {@code F.max_pool3d(x, 2, stride=2, return_indices=True)} in Python. */
  public static PoolOutput max_pool3d(
      Tensor input,
      long kernel_size,
      Stride stride,
      ReturnIndices return_indices,
      PoolKwarg... keywords) {
    return max_pool3d(
        input, kernel_size, return_indices, Keywords.of((PoolKwarg) stride, keywords));
  }

  /** As {@link #adaptive_max_pool3d_with_indices}: {@code return_indices=True} in Python. */
  public static PoolOutput adaptive_max_pool3d(
      Tensor input, long output_size, ReturnIndices return_indices) {
    check("adaptive_max_pool3d", return_indices);
    return adaptive_max_pool3d_with_indices(input, output_size);
  }
}
