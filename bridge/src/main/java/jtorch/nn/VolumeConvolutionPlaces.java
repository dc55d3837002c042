package jtorch.nn;

import jtorch.LayerKwargs.PaddingName;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** As the others, over volumes: {@code F.conv3d(x, w, b, 1, (0, 1, 1))} in Python. */
abstract class VolumeConvolutionPlaces extends MixedConvolutionPlaces {
  VolumeConvolutionPlaces() {}

  /** As the other, with a padding of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long padding,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding by name. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      String padding,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new PaddingName(padding)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension and a padding by name. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      String padding,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new PaddingName(padding)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a dilation of its own in each dimension.
   */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension and a padding of its own in each
   * dimension.
   */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      long dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long padding,
      long dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a dilation of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long[] dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a padding of its own in each dimension and a dilation of its own in each
   * dimension.
   */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      long[] dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new Padding(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding by name. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      String padding,
      long dilation,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {new Stride(stride), new PaddingName(padding), new Dilation(dilation)};
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension, a padding of its own in each
   * dimension and a dilation of its own in each dimension.
   */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long[] dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a stride of its own in each dimension and a padding of its own in each
   * dimension.
   */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long[] padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a stride of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long[] stride,
      long padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a dilation of its own in each dimension. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long padding,
      long[] dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /**
   * As the other, with a padding of its own in each dimension and a dilation of its own in each
   * dimension.
   */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      long[] padding,
      long[] dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new Padding(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }

  /** As the other, with a padding by name. */
  public static Tensor conv3d(
      Tensor input,
      Tensor weight,
      @Nullable Tensor bias,
      long stride,
      String padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    ConvKwarg[] sizes = {
      new Stride(stride), new PaddingName(padding), new Dilation(dilation), new Groups(groups)
    };
    return conv3d(input, weight, bias, Keywords.joined(sizes, keywords));
  }
}
