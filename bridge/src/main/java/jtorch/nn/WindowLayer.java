package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.PaddingName;
import jtorch.NnKwargs.Dilation;
import jtorch.NnKwargs.Padding;
import jtorch.NnKwargs.Stride;
import jtorch.SettingKwargs.KernelSize;
import jtorch.internal.copying.Memo;

/**
 * A layer that looks at its input through windows.
 *
 * <p>Its attributes have the names of keywords, which they would hide from the code of a class that
 * extends the layer: {@code super(3, 16, 3, padding(1))}. So each of these has a method here that
 * does what the keyword's does; and a setting is changed by {@code set}, as an instance method of
 * the keyword's form can't stand beside it.
 */
abstract class WindowLayer extends Layer {
  WindowLayer() {}

  /** Makes a copy; a subclass copies its fields. */
  WindowLayer(WindowLayer original, Memo memo) {
    super(original, memo);
  }

  /** The keyword {@link Kwargs#kernel_size}. */
  protected static KernelSize kernel_size(long... value) {
    return Kwargs.kernel_size(value);
  }

  /** The keyword {@link Kwargs#stride}. */
  protected static Stride stride(long... value) {
    return Kwargs.stride(value);
  }

  /** The keyword {@link Kwargs#padding}. */
  protected static Padding padding(long... value) {
    return Kwargs.padding(value);
  }

  /** The keyword {@link Kwargs#padding} by name. */
  protected static PaddingName padding(String value) {
    return Kwargs.padding(value);
  }

  /** The keyword {@link Kwargs#dilation}. */
  protected static Dilation dilation(long... value) {
    return Kwargs.dilation(value);
  }
}
