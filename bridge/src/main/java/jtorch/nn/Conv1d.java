package jtorch.nn;

import jtorch.LayerKwargs.PaddingName;
import jtorch.NnKwargs.Bias;
import jtorch.NnKwargs.ConvKwarg;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Groups;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.SizeKwargs.InChannels;
import jtorch.SizeKwargs.OutChannels;
import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * A convolution over (N, C, L).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv1d.html">Conv1d</a>. Its
 * kernels have the shape (out_channels, in_channels / groups, kernel_size...).
 */
public class Conv1d extends PlainConvLayer {
  /**
   * Makes a convolution with kernels of one size in all dimensions.
   *
   * @throws IllegalArgumentException if a size is not positive or the groups don't divide the
   *     channels
   */
  public Conv1d(long in_channels, long out_channels, long kernel_size, ConvKwarg... keywords) {
    this(in_channels, out_channels, new long[] {kernel_size}, keywords);
  }

  /** Makes a convolution whose kernels move by {@code stride}. */
  public Conv1d(
      long in_channels, long out_channels, long kernel_size, long stride, ConvKwarg... keywords) {
    this(in_channels, out_channels, kernel_size, Keywords.of(new Stride(stride), keywords));
  }

  /** Makes a convolution over input with {@code padding} more at each edge. */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        Keywords.of(new Padding(padding), keywords));
  }

  /** Makes a convolution with kernels of a size in each dimension. */
  public Conv1d(long in_channels, long out_channels, long[] kernel_size, ConvKwarg... keywords) {
    super(in_channels, new ConvSettings("Conv1d", 1, out_channels, kernel_size, keywords));
  }

  /** Makes a convolution whose kernels' elements are {@code dilation} apart. */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        Keywords.of(new Dilation(dilation), keywords));
  }

  /** Makes a convolution of channels in {@code groups} that don't see each other. */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        dilation,
        Keywords.of(new Groups(groups), keywords));
  }

  /** Makes a convolution with or without offsets: all sizes in their places. */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      long padding,
      long dilation,
      long groups,
      boolean bias,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        padding,
        dilation,
        groups,
        Keywords.of(new Bias(bias), keywords));
  }

  /**
   * Makes a convolution with a padding by name: {@code nn.Conv1d(3, 8, 3, 1, 'same')} in Python.
   */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      String padding,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        stride,
        Keywords.of(new PaddingName(padding), keywords));
  }

  /** Makes a convolution with a padding by name. */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      String padding,
      long dilation,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvKwarg[] {new Stride(stride), new PaddingName(padding), new Dilation(dilation)},
            keywords));
  }

  /** Makes a convolution with a padding by name. */
  public Conv1d(
      long in_channels,
      long out_channels,
      long kernel_size,
      long stride,
      String padding,
      long dilation,
      long groups,
      ConvKwarg... keywords) {
    this(
        in_channels,
        out_channels,
        kernel_size,
        Keywords.joined(
            new ConvKwarg[] {
              new Stride(stride),
              new PaddingName(padding),
              new Dilation(dilation),
              new Groups(groups)
            },
            keywords));
  }

  /** Makes a convolution: {@code nn.Conv1d(1, 8, kernel_size=3)} in Python. */
  public Conv1d(
      long in_channels, long out_channels, KernelSize kernel_size, ConvKwarg... keywords) {
    this(in_channels, out_channels, kernel_size.value(), keywords);
  }

  /** Makes a convolution whose sizes have names. */
  public Conv1d(
      InChannels in_channels,
      OutChannels out_channels,
      KernelSize kernel_size,
      ConvKwarg... keywords) {
    this(in_channels.value(), out_channels.value(), kernel_size.value(), keywords);
  }

  /** Makes a copy. */
  Conv1d(Conv1d original, Memo memo) {
    super(original, memo);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(
        input, () -> F.conv1d(input, get_tensor("weight"), tensorOrNull("bias"), settings));
  }

  @Override
  Module copied(Memo memo) {
    return new Conv1d(this, memo);
  }
}
