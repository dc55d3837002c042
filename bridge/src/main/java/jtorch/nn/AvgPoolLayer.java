package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.CountIncludePad;
import jtorch.SettingKwargs.AvgPoolSetting;

/** A pooling of means. */
abstract class AvgPoolLayer extends WindowLayer {
  AvgPoolSettings settings; // never changed itself, as copies of the layer share it

  AvgPoolLayer(AvgPoolSettings settings) {
    this.settings = settings;
  }

  /**
   * Changes settings of this layer, not of its copies: {@code pool.set(ceil_mode(true))} is {@code
   * pool.ceil_mode = True} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if a value is one that the constructor refuses; nothing is
   *     changed then
   */
  public final void set(AvgPoolSetting... settings) {
    this.settings = this.settings.with(settings);
  }

  /** Returns the size of the windows in each dimension, also where one number was given for all. */
  public final long[] kernel_size() {
    return settings.kernel();
  }

  /** Returns how far the windows move in each dimension. */
  public final long[] stride() {
    return settings.stride();
  }

  /** Returns how much is put on both sides of each dimension. */
  public final long[] padding() {
    return settings.padding();
  }

  /** Returns whether the last windows may reach over the edge. */
  public final boolean ceil_mode() {
    return settings.ceil();
  }

  /** Returns whether the zeros of the padding count. */
  public final boolean count_include_pad() {
    return settings.counted();
  }

  /** The keyword {@link Kwargs#ceil_mode}. */
  protected static CeilMode ceil_mode(boolean value) {
    return Kwargs.ceil_mode(value);
  }

  /** The keyword {@link Kwargs#count_include_pad}. */
  protected static CountIncludePad count_include_pad(boolean value) {
    return Kwargs.count_include_pad(value);
  }

  @Override
  protected String extra_repr() {
    return settings.toString();
  }
}
