package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.CeilMode;
import jtorch.SettingKwargs.PoolSetting;

/** A pooling of largest elements. */
abstract class MaxPoolLayer extends SizedWindowLayer<PoolSettings> {
  MaxPoolLayer(PoolSettings settings) {
    super(settings);
  }

  /**
   * Changes settings of this layer, not of its copies: {@code pool.set(ceil_mode(true))} is {@code
   * pool.ceil_mode = True} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if a value is one that the constructor refuses; nothing is
   *     changed then
   */
  public final void set(PoolSetting... settings) {
    this.settings = this.settings.with(settings);
  }

  /** Returns the distance between a window's elements in each dimension. */
  public final long[] dilation() {
    return settings.dilation();
  }

  /** Returns whether the last windows may reach over the edge. */
  public final boolean ceil_mode() {
    return settings.ceil();
  }

  /** The keyword {@link Kwargs#ceil_mode}. */
  protected static CeilMode ceil_mode(boolean value) {
    return Kwargs.ceil_mode(value);
  }
}
