package jtorch.nn;

import jtorch.LayerKwargs.OutputSize;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ConvTransposeKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.OutputPadding;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.SizeKwargs.InChannels;
import jtorch.SizeKwargs.OutChannels;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * A transposed convolution over (N, C, D, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose3d.html">ConvTranspose3d</a>.
 * Its kernels have the shape (in_channels, out_channels / groups, kernel_size...).
 */
public class ConvTranspose3d extends TransposedConvLayer {
  /**
   * Makes a convolution with kernels of one size in all dimensions.
   *
   * @throws IllegalArgumentException if a size is not positive or the groups don't divide the
   *     channels
   */
  public ConvTranspose3d(
      long in_channels, long out_channels, long kernel_size, ConvTransposeKwarg... keywords) {
    this(in_channels, out_channels, new long[] {kernel_size}, keywords);
  }

  /** Makes a convolution whose inputs are {@code stride} apart in the output. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      ConvTransposeKwarg... keywords) {
    this(in_channels, out_channels, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes a convolution whose output has {@code padding} less at each edge. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        Keywords.of(new Padding(padding), keywords));
  }

  /** Makes a convolution whose output has {@code output_padding} more at its end. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long output_padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        Keywords.of(new OutputPadding(output_padding), keywords));
  }

  /** Makes a convolution with kernels of a size in each dimension. */
  public ConvTranspose3d(
      long in_channels, long out_channels, long[] kernel_size, ConvTransposeKwarg... keywords) {
    super(in_channels, new ConvSettings("ConvTranspose3d", 3, out_channels, kernel_size, keywords));
  }

  /** Makes a convolution of channels in {@code groups} that don't see each other. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        output_padding,
        Keywords.of(new Groups(groups), keywords));
  }

  /** Makes a convolution with or without offsets. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long output_padding,
      long groups,
      boolean bias,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        output_padding,
        groups,
        Keywords.of(new Bias(bias), keywords));
  }

  /** Makes a convolution whose kernels' elements are {@code dilation} apart. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long output_padding,
      long groups,
      boolean bias,
      long dilation,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        output_padding,
        groups,
        bias,
        Keywords.of(new Dilation(dilation), keywords));
  }

  /** Makes a convolution whose inputs are a distance of their own apart in each dimension. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long[] kernel_size,
      long[] stride,
      ConvTransposeKwarg... keywords) {
    this(in_channels, out_channels, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes a convolution whose output has less at each edge, in each dimension. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long[] kernel_size,
      long[] stride,
      long[] padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        Keywords.of(new Padding(padding), keywords));
  }

  /** Makes a convolution with sizes of both kinds. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long[] kernel_size,
      long stride,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(new ConvTransposeKwarg[] {new Stride(stride)}, keywords));
  }

  /** Makes a convolution with sizes of both kinds. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long[] kernel_size,
      long stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvTransposeKwarg[] {new Stride(stride), new Padding(padding)}, keywords));
  }

  /** Makes a convolution with sizes of both kinds, stride being given for each dimension. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long[] stride,
      long padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvTransposeKwarg[] {new Stride(stride), new Padding(padding)}, keywords));
  }

  /** Makes a convolution with sizes of both kinds, padding being given for each dimension. */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long[] padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvTransposeKwarg[] {new Stride(stride), new Padding(padding)}, keywords));
  }

  /**
   * Makes a convolution with its output_padding in its place, stride and padding and output_padding
   * being given for each dimension.
   */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long[] kernel_size,
      long[] stride,
      long[] padding,
      long[] output_padding,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvTransposeKwarg[] {
              new Stride(stride), new Padding(padding), new OutputPadding(output_padding)
            },
            keywords));
  }

  /**
   * Makes a convolution with its groups in its place, stride and padding and output_padding being
   * given for each dimension.
   */
  public ConvTranspose3d(
      long in_channels,
      long out_channels,
      long[] kernel_size,
      long[] stride,
      long[] padding,
      long[] output_padding,
      long groups,
      ConvTransposeKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvTransposeKwarg[] {
              new Stride(stride),
              new Padding(padding),
              new OutputPadding(output_padding),
              new Groups(groups)
            },
            keywords));
  }

  /** Makes a convolution: {@code nn.ConvTranspose3d(1, 8, kernel_size=3)} in Python. */
  public ConvTranspose3d(
      long in_channels, long out_channels, KernelSize kernel_size, ConvTransposeKwarg... keywords) {
    this(in_channels, out_channels, kernel_size.value(), keywords);
  }

  /** Makes a convolution whose sizes have names. */
  public ConvTranspose3d(
      InChannels in_channels,
      OutChannels out_channels,
      KernelSize kernel_size,
      ConvTransposeKwarg... keywords) {
    this(in_channels.value(), out_channels.value(), kernel_size.value(), keywords);
  }

  /** Makes a copy. */
  ConvTranspose3d(ConvTranspose3d original, Memo memo) {
    super(original, memo);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(
        input,
        () -> F.conv_transpose3d(input, get_tensor("weight"), tensorOrNull("bias"), settings));
  }

  /**
   * Returns an output of a size, of those that the stride allows.
   *
   * @param output_size the last dimensions of the output, or all of them
   * @throws IllegalArgumentException if the output can't have this size
   */
  public Tensor forward(Tensor input, long[] output_size) {
    return located(
        input,
        () -> {
          long[] more = settings.outputPadding("ConvTranspose3d", input, output_size);
          return F.conv_transpose3d(
              input, get_tensor("weight"), tensorOrNull("bias"), settings, more);
        });
  }

  /** As the other: {@code upsample(h, output_size=x.size())} in Python. */
  public Tensor forward(Tensor input, OutputSize output_size) {
    return forward(input, output_size.value());
  }

  @Override
  Module copied(Memo memo) {
    return new ConvTranspose3d(this, memo);
  }
}
