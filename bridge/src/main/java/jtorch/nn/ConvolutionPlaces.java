package jtorch.nn;

import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.OutputPadding;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Convolutions whose sizes stand in their places: {@code F.conv2d(x, w, b, 1, 1)} in Python. */
abstract class ConvolutionPlaces extends ConvolutionFunctions {
  ConvolutionPlaces() {}

  /** As the other, with kernels that move by {@code stride}. */
  public static Tensor conv1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, long stride, ConvKwarg... keywords) {
    return conv1d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with {@code padding} more at each edge of the input. */
  public static Tensor conv1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      ConvKwarg... keywords) {
    return conv1d(input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with kernels whose elements are {@code dilation} apart. */
  public static Tensor conv1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long dilation,
      ConvKwarg... keywords) {
    return conv1d(
        input, weight, bias, stride, padding, Keywords.of(new Dilation(dilation), keywords));
  }

  /** As the other, with channels in {@code groups} that don't see each other. */
  public static Tensor conv1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    return conv1d(
        input, weight, bias, stride, padding, dilation, Keywords.of(new Groups(groups), keywords));
  }

  /** As the other, with inputs that are {@code stride} apart in the output. */
  public static Tensor conv_transpose1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      ConvTransposeKwarg... keywords) {
    return conv_transpose1d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with {@code padding} less at each edge of the output. */
  public static Tensor conv_transpose1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    return conv_transpose1d(
        input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with {@code output_padding} more at the end of the output. */
  public static Tensor conv_transpose1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      ConvTransposeKwarg... keywords) {
    return conv_transpose1d(
        input,
        weight,
        bias,
        stride,
        padding,
        Keywords.of(new OutputPadding(output_padding), keywords));
  }

  /** As the other, with channels in {@code groups} that don't see each other. */
  public static Tensor conv_transpose1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    return conv_transpose1d(
        input,
        weight,
        bias,
        stride,
        padding,
        output_padding,
        Keywords.of(new Groups(groups), keywords));
  }

  /** As the other, with kernels that move by {@code stride}. */
  public static Tensor conv2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, long stride, ConvKwarg... keywords) {
    return conv2d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with {@code padding} more at each edge of the input. */
  public static Tensor conv2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      ConvKwarg... keywords) {
    return conv2d(input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with kernels whose elements are {@code dilation} apart. */
  public static Tensor conv2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long dilation,
      ConvKwarg... keywords) {
    return conv2d(
        input, weight, bias, stride, padding, Keywords.of(new Dilation(dilation), keywords));
  }

  /** As the other, with channels in {@code groups} that don't see each other. */
  public static Tensor conv2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    return conv2d(
        input, weight, bias, stride, padding, dilation, Keywords.of(new Groups(groups), keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, long[] stride, ConvKwarg... keywords) {
    return conv2d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with a stride and a padding of its own in each dimension. */
  public static Tensor conv2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      ConvKwarg... keywords) {
    return conv2d(input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with inputs that are {@code stride} apart in the output. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      ConvTransposeKwarg... keywords) {
    return conv_transpose2d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with {@code padding} less at each edge of the output. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    return conv_transpose2d(
        input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with {@code output_padding} more at the end of the output. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      ConvTransposeKwarg... keywords) {
    return conv_transpose2d(
        input,
        weight,
        bias,
        stride,
        padding,
        Keywords.of(new OutputPadding(output_padding), keywords));
  }

  /** As the other, with channels in {@code groups} that don't see each other. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    return conv_transpose2d(
        input,
        weight,
        bias,
        stride,
        padding,
        output_padding,
        Keywords.of(new Groups(groups), keywords));
  }

  /** As the other, with kernels that move by {@code stride}. */
  public static Tensor conv3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, long stride, ConvKwarg... keywords) {
    return conv3d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with {@code padding} more at each edge of the input. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      ConvKwarg... keywords) {
    return conv3d(input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with kernels whose elements are {@code dilation} apart. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long dilation,
      ConvKwarg... keywords) {
    return conv3d(
        input, weight, bias, stride, padding, Keywords.of(new Dilation(dilation), keywords));
  }

  /** As the other, with channels in {@code groups} that don't see each other. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    return conv3d(
        input, weight, bias, stride, padding, dilation, Keywords.of(new Groups(groups), keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, long[] stride, ConvKwarg... keywords) {
    return conv3d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with a stride and a padding of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      ConvKwarg... keywords) {
    return conv3d(input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with inputs that are {@code stride} apart in the output. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      ConvTransposeKwarg... keywords) {
    return conv_transpose3d(input, weight, bias, Keywords.of(new Stride(stride), keywords));
  }

  /** As the other, with {@code padding} less at each edge of the output. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    return conv_transpose3d(
        input, weight, bias, stride, Keywords.of(new Padding(padding), keywords));
  }

  /** As the other, with {@code output_padding} more at the end of the output. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      ConvTransposeKwarg... keywords) {
    return conv_transpose3d(
        input,
        weight,
        bias,
        stride,
        padding,
        Keywords.of(new OutputPadding(output_padding), keywords));
  }

  /** As the other, with channels in {@code groups} that don't see each other. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    return conv_transpose3d(
        input,
        weight,
        bias,
        stride,
        padding,
        output_padding,
        Keywords.of(new Groups(groups), keywords));
  }
}
