package jtorch.nn;

import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.OutputPadding;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** Transposed convolutions with numbers and pairs in their places. */
abstract class TransposedConvolutionPlaces extends VolumeConvolutionPlaces {
  TransposedConvolutionPlaces() {}

  /** As the other, with all numbers in their places. */
  public static Tensor conv_transpose1d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      long groups,
      long dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose1d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride)};
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension and a padding of its own in each
   * dimension.
   */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding of its own in each dimension. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a output_padding of its own in each dimension.
   */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new OutputPadding(output_padding)
    };
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a output_padding of its own in each dimension.
   */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups)
    };
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a output_padding of its own in each dimension.
   */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      long dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension, a output_padding of its own in each dimension and a dilation of its own in each
   * dimension.
   */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      long[] dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with all numbers in their places. */
  public static Tensor conv_transpose2d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      long groups,
      long dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose2d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride)};
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension and a padding of its own in each
   * dimension.
   */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding of its own in each dimension. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a output_padding of its own in each dimension.
   */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new OutputPadding(output_padding)
    };
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a output_padding of its own in each dimension.
   */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups)
    };
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a output_padding of its own in each dimension.
   */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      long dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension, a output_padding of its own in each dimension and a dilation of its own in each
   * dimension.
   */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      long[] dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with all numbers in their places. */
  public static Tensor conv_transpose3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long output_padding,
      long groups,
      long dilation,
      ConvTransposeKwarg... keywords) {
    ConvTransposeKwarg[] sizes = {
      new Stride(stride),
      new Padding(padding),
      new OutputPadding(output_padding),
      new Groups(groups),
      new Dilation(dilation)
    };
    return conv_transpose3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }
}
