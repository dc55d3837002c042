package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.CountIncludePad;
import jtorch.NnKwargs.DivisorOverride;
import jtorch.SettingKwargs.AvgPoolSetting;
import org.jspecify.annotations.Nullable;

/** A pooling of means. */
abstract class AvgPoolLayer extends SizedWindowLayer<AvgPoolSettings> {
  AvgPoolLayer(AvgPoolSettings settings) {
    super(settings);
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

  /** Returns whether the last windows may reach over the edge. */
  public final boolean ceil_mode() {
    return settings.ceil();
  }

  /** Returns whether the zeros of the padding count. */
  public final boolean count_include_pad() {
    return settings.counted();
  }

  /** Returns what the sum of a window is divided by, or null if it is the number of elements. */
  public final @Nullable Long divisor_override() {
    return settings.divisor();
  }

  /** The keyword {@link Kwargs#divisor_override}. */
  protected static DivisorOverride divisor_override(long value) {
    return Kwargs.divisor_override(value);
  }

  /** The keyword {@link Kwargs#ceil_mode}. */
  protected static CeilMode ceil_mode(boolean value) {
    return Kwargs.ceil_mode(value);
  }

  /** The keyword {@link Kwargs#count_include_pad}. */
  protected static CountIncludePad count_include_pad(boolean value) {
    return Kwargs.count_include_pad(value);
  }
}
