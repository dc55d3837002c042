package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.NormType;
import jtorch.NnKwargs.CeilMode;
import jtorch.SettingKwargs.LpPoolSetting;

/** A pooling by a power. */
abstract class LpPoolLayer extends WindowLayer {
  final double norm_type;
  LpPoolSettings settings; // never changed itself, as copies of the layer share it

  LpPoolLayer(double norm_type, LpPoolSettings settings) {
    this.norm_type = norm_type;
    this.settings = settings;
  }

  /**
   * Changes settings of this layer, not of its copies: {@code pool.set(ceil_mode(true))} is {@code
   * pool.ceil_mode = True} in Python. What isn't given stays.
   *
   * @throws IllegalArgumentException if a value is one that the constructor refuses; nothing is
   *     changed then
   */
  public final void set(LpPoolSetting... settings) {
    this.settings = this.settings.with(settings);
  }

  /** Returns the power. */
  public final double norm_type() {
    return norm_type;
  }

  /** Returns the size of the windows in each dimension, also where one number was given for all. */
  public final long[] kernel_size() {
    return settings.means().kernel();
  }

  /**
   * Returns how far the windows move in each dimension: by their own size, where Python has None,
   * unless a stride was given.
   */
  public final long[] stride() {
    return settings.means().stride();
  }

  /** Returns whether the last windows may reach over the edge. */
  public final boolean ceil_mode() {
    return settings.means().ceil();
  }

  /** The keyword {@link Kwargs#ceil_mode}. */
  protected static CeilMode ceil_mode(boolean value) {
    return Kwargs.ceil_mode(value);
  }

  /** The keyword {@link Kwargs#norm_type}. */
  protected static NormType norm_type(double value) {
    return Kwargs.norm_type(value);
  }

  @Override
  protected String extra_repr() {
    return "norm_type=" + Sizes.number(norm_type) + ", " + settings;
  }
}
