package jtorch.nn;

import jtorch.SettingKwargs.TransposedConvSetting;
import jtorch.internal.copying.Memo;

/** A transposed convolution. */
abstract class TransposedConvLayer extends ConvLayer {
  TransposedConvLayer(long in, ConvSettings settings) {
    super(true, in, settings);
  }

  /** Makes a copy. */
  TransposedConvLayer(TransposedConvLayer original, Memo memo) {
    super(original, memo);
  }

  /**
   * Changes settings of this layer, not of its copies: {@code conv.set(stride(1))} is {@code
   * conv.stride = 1, 1} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if a value, or its combination with the others, is one that
   *     the constructor refuses; nothing is changed then
   */
  public final void set(TransposedConvSetting... settings) {
    replace(settings);
  }
}
