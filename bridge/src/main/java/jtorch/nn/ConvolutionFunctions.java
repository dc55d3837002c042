package jtorch.nn;

import jtorch.NnKwargs.ConvCallKwarg;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.ConvTransposeCallKwarg;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.blocked.Blocks;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** The functions of PyTorch's section "Convolution functions". */
abstract class ConvolutionFunctions extends NamedNormFunctions {
  ConvolutionFunctions() {}

  /**
   * Returns the convolution over time of (L, N, C_in) with kernels (size, C_in, C_out), plus
   * offsets.
   *
   * @param pad how many zeros are put on both sides
   */
  public static Tensor conv_tbc(Tensor input, Tensor weight, Tensor bias, long pad) {
    return Call.tensor(
        "conv_tbc", () -> torch.conv_tbc(Raw.of(input), Raw.of(weight), Raw.of(bias), pad));
  }

  /** Returns the convolution of (N, C, L) with kernels, plus offsets unless those are null. */
  public static Tensor conv1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvKwarg... keywords) {
    return conv1d(input, weight, bias, ConvCalls.settings("conv1d", 1, false, weight, keywords));
  }

  /** As the other, without offsets. */
  public static Tensor conv1d(Tensor input, Tensor weight) {
    return conv1d(input, weight, (Tensor) null);
  }

  /** As the other, with offsets only if they are given: {@code bias=b} in Python. */
  public static Tensor conv1d(
      Tensor input, Tensor weight, ConvCallKwarg first, ConvCallKwarg... more) {
    ConvCallKwarg[] all = Keywords.of(first, more);
    return conv1d(input, weight, ConvCalls.bias((Object[]) all), Keywords.of(ConvKwarg.class, all));
  }

  static Tensor conv1d(Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s) {
    Tensor padded = s.padded(input);
    long[] zeros = s.ownPadding();
    return Call.tensor(
        "conv1d",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.conv1d(
                Raw.of(padded), Raw.of(weight), b, s.stride, zeros, s.dilation, s.groups);
          }
        });
  }

  /**
   * Returns the transposed convolution of (N, C, L) with kernels, plus offsets unless those are
   * null.
   */
  public static Tensor conv_transpose1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvTransposeKwarg... keywords) {
    return conv_transpose1d(
        input, weight, bias, ConvCalls.settings("conv_transpose1d", 1, true, weight, keywords));
  }

  /** As the other, without offsets. */
  public static Tensor conv_transpose1d(Tensor input, Tensor weight) {
    return conv_transpose1d(input, weight, (Tensor) null);
  }

  /** As the other, with offsets only if they are given: {@code bias=b} in Python. */
  public static Tensor conv_transpose1d(
      Tensor input, Tensor weight, ConvTransposeCallKwarg first, ConvTransposeCallKwarg... more) {
    ConvTransposeCallKwarg[] all = Keywords.of(first, more);
    return conv_transpose1d(
        input, weight, ConvCalls.bias((Object[]) all), Keywords.of(ConvTransposeKwarg.class, all));
  }

  static Tensor conv_transpose1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s) {
    return conv_transpose1d(input, weight, bias, s, s.outputPadding);
  }

  static Tensor conv_transpose1d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s, long... more) {
    return Call.tensor(
        "conv_transpose1d",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.conv_transpose1d(
                Raw.of(input), Raw.of(weight), b, s.stride, s.padding, more, s.groups, s.dilation);
          }
        });
  }

  /** Returns the convolution of (N, C, H, W) with kernels, plus offsets unless those are null. */
  public static Tensor conv2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvKwarg... keywords) {
    return conv2d(input, weight, bias, ConvCalls.settings("conv2d", 2, false, weight, keywords));
  }

  /** As the other, without offsets. */
  public static Tensor conv2d(Tensor input, Tensor weight) {
    return conv2d(input, weight, (Tensor) null);
  }

  /** As the other, with offsets only if they are given: {@code bias=b} in Python. */
  public static Tensor conv2d(
      Tensor input, Tensor weight, ConvCallKwarg first, ConvCallKwarg... more) {
    ConvCallKwarg[] all = Keywords.of(first, more);
    return conv2d(input, weight, ConvCalls.bias((Object[]) all), Keywords.of(ConvKwarg.class, all));
  }

  static Tensor conv2d(Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s) {
    Tensor padded = s.padded(input);
    long[] zeros = s.ownPadding();
    Tensor inBlocks =
        Blocks.conv2d(padded, weight, bias, s.stride, zeros, s.dilation, s.groups, s.chain);
    if (inBlocks != null) {
      return inBlocks;
    }
    return Call.tensor(
        "conv2d",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.conv2d(
                Raw.of(padded), Raw.of(weight), b, s.stride, zeros, s.dilation, s.groups);
          }
        });
  }

  /**
   * Returns the transposed convolution of (N, C, H, W) with kernels, plus offsets unless those are
   * null.
   */
  public static Tensor conv_transpose2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvTransposeKwarg... keywords) {
    return conv_transpose2d(
        input, weight, bias, ConvCalls.settings("conv_transpose2d", 2, true, weight, keywords));
  }

  /** As the other, without offsets. */
  public static Tensor conv_transpose2d(Tensor input, Tensor weight) {
    return conv_transpose2d(input, weight, (Tensor) null);
  }

  /** As the other, with offsets only if they are given: {@code bias=b} in Python. */
  public static Tensor conv_transpose2d(
      Tensor input, Tensor weight, ConvTransposeCallKwarg first, ConvTransposeCallKwarg... more) {
    ConvTransposeCallKwarg[] all = Keywords.of(first, more);
    return conv_transpose2d(
        input, weight, ConvCalls.bias((Object[]) all), Keywords.of(ConvTransposeKwarg.class, all));
  }

  static Tensor conv_transpose2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s) {
    return conv_transpose2d(input, weight, bias, s, s.outputPadding);
  }

  static Tensor conv_transpose2d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s, long... more) {
    return Call.tensor(
        "conv_transpose2d",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.conv_transpose2d(
                Raw.of(input), Raw.of(weight), b, s.stride, s.padding, more, s.groups, s.dilation);
          }
        });
  }

  /**
   * Returns the convolution of (N, C, D, H, W) with kernels, plus offsets unless those are null.
   */
  public static Tensor conv3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvKwarg... keywords) {
    return conv3d(input, weight, bias, ConvCalls.settings("conv3d", 3, false, weight, keywords));
  }

  /** As the other, without offsets. */
  public static Tensor conv3d(Tensor input, Tensor weight) {
    return conv3d(input, weight, (Tensor) null);
  }

  /** As the other, with offsets only if they are given: {@code bias=b} in Python. */
  public static Tensor conv3d(
      Tensor input, Tensor weight, ConvCallKwarg first, ConvCallKwarg... more) {
    ConvCallKwarg[] all = Keywords.of(first, more);
    return conv3d(input, weight, ConvCalls.bias((Object[]) all), Keywords.of(ConvKwarg.class, all));
  }

  static Tensor conv3d(Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s) {
    Tensor padded = s.padded(input);
    long[] zeros = s.ownPadding();
    return Call.tensor(
        "conv3d",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.conv3d(
                Raw.of(padded), Raw.of(weight), b, s.stride, zeros, s.dilation, s.groups);
          }
        });
  }

  /**
   * Returns the transposed convolution of (N, C, D, H, W) with kernels, plus offsets unless those
   * are null.
   */
  public static Tensor conv_transpose3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvTransposeKwarg... keywords) {
    return conv_transpose3d(
        input, weight, bias, ConvCalls.settings("conv_transpose3d", 3, true, weight, keywords));
  }

  /** As the other, without offsets. */
  public static Tensor conv_transpose3d(Tensor input, Tensor weight) {
    return conv_transpose3d(input, weight, (Tensor) null);
  }

  /** As the other, with offsets only if they are given: {@code bias=b} in Python. */
  public static Tensor conv_transpose3d(
      Tensor input, Tensor weight, ConvTransposeCallKwarg first, ConvTransposeCallKwarg... more) {
    ConvTransposeCallKwarg[] all = Keywords.of(first, more);
    return conv_transpose3d(
        input, weight, ConvCalls.bias((Object[]) all), Keywords.of(ConvTransposeKwarg.class, all));
  }

  static Tensor conv_transpose3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s) {
    return conv_transpose3d(input, weight, bias, s, s.outputPadding);
  }

  static Tensor conv_transpose3d(
      Tensor input, Tensor weight, @Nullable Tensor bias, ConvSettings s, long... more) {
    return Call.tensor(
        "conv_transpose3d",
        () -> {
          try (TensorOptional b = Optionals.of(bias)) {
            return torch.conv_transpose3d(
                Raw.of(input), Raw.of(weight), b, s.stride, s.padding, more, s.groups, s.dilation);
          }
        });
  }
}
