package jtorch.nn;

import jtorch.SettingKwargs.ConvSetting;
import jtorch.internal.copying.Memo;

/** A convolution that is not transposed. */
abstract class PlainConvLayer extends ConvLayer {
  PlainConvLayer(long in, ConvSettings settings) {
    super(false, in, settings);
  }

  /** Makes a copy. */
  PlainConvLayer(PlainConvLayer original, Memo memo) {
    super(original, memo);
  }

  /**
   * Changes settings of this layer, not of its copies: {@code conv.set(stride(1), padding(2),
   * dilation(2))} is {@code conv.stride = 1, 1} and so on in Python. What isn't given stays.
   *
   * <p>A new padding counts in every {@code padding_mode}; Python goes on with the padding that the
   * layer was made with in other modes than zeros.
   *
   * @throws IllegalArgumentException if a value, or its combination with the others, is one that
   *     the constructor refuses; nothing is changed then
   */
  public final void set(ConvSetting... settings) {
    replace(settings);
  }
}
