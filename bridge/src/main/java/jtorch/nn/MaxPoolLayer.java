package jtorch.nn;

import jtorch.Kwargs;
import jtorch.NnKwargs.CeilMode;
import jtorch.NnKwargs.MaxPoolKwarg;
import jtorch.NnKwargs.PoolKwarg;
import jtorch.RarerKwargs.ReturnIndices;
import jtorch.SettingKwargs.PoolSetting;

/** A pooling of largest elements. */
abstract class MaxPoolLayer extends SizedWindowLayer<PoolSettings> {
  private final boolean returnIndices;

  MaxPoolLayer(String name, int dimensions, long[] kernel, MaxPoolKwarg... keywords) {
    super(new PoolSettings(name, dimensions, kernel, Keywords.of(PoolKwarg.class, keywords)));
    ReturnIndices found = Keywords.last(ReturnIndices.class, (Object[]) keywords);
    returnIndices = found != null && found.value();
  }

  /** Refuses a forward that would have to return two tensors. */
  final void checkForward() {
    if (returnIndices) {
      throw new IllegalStateException(
          _get_name()
              + " was made with return_indices(true), but forward returns one tensor; write"
              + " forwardWithIndices(x), which has output() and indices().");
    }
  }

  /** Returns whether the layer says where the largest elements stood. */
  public final boolean return_indices() {
    return returnIndices;
  }

  /** The keyword {@link Kwargs#return_indices}: the attribute would hide it from a subclass. */
  protected static ReturnIndices return_indices(boolean value) {
    return Kwargs.return_indices(value);
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
