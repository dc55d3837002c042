package jtorch;

import jtorch.NnKwargs.AvgPoolKwarg;
import jtorch.NnKwargs.ConvCallKwarg;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.ConvTransposeCallKwarg;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.nn.F;
import org.jspecify.annotations.Nullable;

/** Convolutions and poolings that {@code torch} has beside {@link F}. */
abstract class TorchConvolutions extends TorchAccelerator {
  TorchConvolutions() {}

  /** As {@link F#conv1d(Tensor, Tensor)}. */
  public static Tensor conv1d(Tensor input, Tensor weight) {
    return F.conv1d(input, weight);
  }

  /** As {@link F#conv1d(Tensor, Tensor, ConvCallKwarg, ConvCallKwarg...)}. */
  public static Tensor conv1d(
      Tensor input, Tensor weight, ConvCallKwarg first, ConvCallKwarg... more) {
    return F.conv1d(input, weight, first, more);
  }

  /** As {@link F#conv1d(Tensor, Tensor, Tensor, ConvKwarg...)}. */
  public static Tensor conv1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvKwarg... keywords) {
    return F.conv1d(input, weight, bias, keywords);
  }

  /** As {@link F#conv2d(Tensor, Tensor)}. */
  public static Tensor conv2d(Tensor input, Tensor weight) {
    return F.conv2d(input, weight);
  }

  /** As {@link F#conv2d(Tensor, Tensor, ConvCallKwarg, ConvCallKwarg...)}. */
  public static Tensor conv2d(
      Tensor input, Tensor weight, ConvCallKwarg first, ConvCallKwarg... more) {
    return F.conv2d(input, weight, first, more);
  }

  /** As {@link F#conv2d(Tensor, Tensor, Tensor, ConvKwarg...)}. */
  public static Tensor conv2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvKwarg... keywords) {
    return F.conv2d(input, weight, bias, keywords);
  }

  /** As {@link F#conv3d(Tensor, Tensor)}. */
  public static Tensor conv3d(Tensor input, Tensor weight) {
    return F.conv3d(input, weight);
  }

  /** As {@link F#conv3d(Tensor, Tensor, ConvCallKwarg, ConvCallKwarg...)}. */
  public static Tensor conv3d(
      Tensor input, Tensor weight, ConvCallKwarg first, ConvCallKwarg... more) {
    return F.conv3d(input, weight, first, more);
  }

  /** As {@link F#conv3d(Tensor, Tensor, Tensor, ConvKwarg...)}. */
  public static Tensor conv3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvKwarg... keywords) {
    return F.conv3d(input, weight, bias, keywords);
  }

  /** As {@link F#conv_transpose1d(Tensor, Tensor)}. */
  public static Tensor conv_transpose1d(Tensor input, Tensor weight) {
    return F.conv_transpose1d(input, weight);
  }

  /**
   * As {@link F#conv_transpose1d(Tensor, Tensor, ConvTransposeCallKwarg,
   * ConvTransposeCallKwarg...)}.
   */
  public static Tensor conv_transpose1d(
      Tensor input, Tensor weight, ConvTransposeCallKwarg first, ConvTransposeCallKwarg... more) {
    return F.conv_transpose1d(input, weight, first, more);
  }

  /** As {@link F#conv_transpose1d(Tensor, Tensor, Tensor, ConvTransposeKwarg...)}. */
  public static Tensor conv_transpose1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvTransposeKwarg... keywords) {
    return F.conv_transpose1d(input, weight, bias, keywords);
  }

  /** As {@link F#conv_transpose2d(Tensor, Tensor)}. */
  public static Tensor conv_transpose2d(Tensor input, Tensor weight) {
    return F.conv_transpose2d(input, weight);
  }

  /**
   * As {@link F#conv_transpose2d(Tensor, Tensor, ConvTransposeCallKwarg,
   * ConvTransposeCallKwarg...)}.
   */
  public static Tensor conv_transpose2d(
      Tensor input, Tensor weight, ConvTransposeCallKwarg first, ConvTransposeCallKwarg... more) {
    return F.conv_transpose2d(input, weight, first, more);
  }

  /** As {@link F#conv_transpose2d(Tensor, Tensor, Tensor, ConvTransposeKwarg...)}. */
  public static Tensor conv_transpose2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvTransposeKwarg... keywords) {
    return F.conv_transpose2d(input, weight, bias, keywords);
  }

  /** As {@link F#conv_transpose3d(Tensor, Tensor)}. */
  public static Tensor conv_transpose3d(Tensor input, Tensor weight) {
    return F.conv_transpose3d(input, weight);
  }

  /**
   * As {@link F#conv_transpose3d(Tensor, Tensor, ConvTransposeCallKwarg,
   * ConvTransposeCallKwarg...)}.
   */
  public static Tensor conv_transpose3d(
      Tensor input, Tensor weight, ConvTransposeCallKwarg first, ConvTransposeCallKwarg... more) {
    return F.conv_transpose3d(input, weight, first, more);
  }

  /** As {@link F#conv_transpose3d(Tensor, Tensor, Tensor, ConvTransposeKwarg...)}. */
  public static Tensor conv_transpose3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvTransposeKwarg... keywords) {
    return F.conv_transpose3d(input, weight, bias, keywords);
  }

  /** As {@link F#max_pool1d(Tensor, long, PoolKwarg...)}. */
  public static Tensor max_pool1d(Tensor input, long kernel_size, PoolKwarg... keywords) {
    return F.max_pool1d(input, kernel_size, keywords);
  }

  /** As {@link F#max_pool1d(Tensor, long[], PoolKwarg...)}. */
  public static Tensor max_pool1d(Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return F.max_pool1d(input, kernel_size, keywords);
  }

  /** As {@link F#max_pool2d(Tensor, long, PoolKwarg...)}. */
  public static Tensor max_pool2d(Tensor input, long kernel_size, PoolKwarg... keywords) {
    return F.max_pool2d(input, kernel_size, keywords);
  }

  /** As {@link F#max_pool2d(Tensor, long[], PoolKwarg...)}. */
  public static Tensor max_pool2d(Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return F.max_pool2d(input, kernel_size, keywords);
  }

  /** As {@link F#max_pool3d(Tensor, long, PoolKwarg...)}. */
  public static Tensor max_pool3d(Tensor input, long kernel_size, PoolKwarg... keywords) {
    return F.max_pool3d(input, kernel_size, keywords);
  }

  /** As {@link F#max_pool3d(Tensor, long[], PoolKwarg...)}. */
  public static Tensor max_pool3d(Tensor input, long[] kernel_size, PoolKwarg... keywords) {
    return F.max_pool3d(input, kernel_size, keywords);
  }

  /** As {@link F#avg_pool1d(Tensor, long, AvgPoolKwarg...)}. */
  public static Tensor avg_pool1d(Tensor input, long kernel_size, AvgPoolKwarg... keywords) {
    return F.avg_pool1d(input, kernel_size, keywords);
  }

  /** As {@link F#adaptive_avg_pool1d(Tensor, long...)}. */
  public static Tensor adaptive_avg_pool1d(Tensor input, long... output_size) {
    return F.adaptive_avg_pool1d(input, output_size);
  }
}
