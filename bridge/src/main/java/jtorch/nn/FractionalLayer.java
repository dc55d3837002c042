package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.OutputRatio;
import jtorch.LayerKwargs.OutputSize;
import jtorch.SettingKwargs.KernelSize;
import org.jspecify.annotations.Nullable;

/** A pooling of random windows. */
abstract class FractionalLayer extends Layer {
  final FractionalSettings settings;

  FractionalLayer(FractionalSettings settings) {
    this.settings = settings;
  }

  /** Returns the size of the windows in each dimension, also where one number was given for all. */
  public final long[] kernel_size() {
    return settings.kernel().clone();
  }

  /** Returns the size of the output in each dimension, or null if a ratio was given. */
  public final long @Nullable [] output_size() {
    return settings.size();
  }

  /** Returns the output's share of the input in each dimension, or null if a size was given. */
  public final double @Nullable [] output_ratio() {
    return settings.ratio();
  }

  /** The keyword {@link Kwargs#kernel_size}: the attribute would hide it from a subclass. */
  protected static KernelSize kernel_size(long... value) {
    return Kwargs.kernel_size(value);
  }

  /** The keyword {@link Kwargs#output_size}: the attribute would hide it from a subclass. */
  protected static OutputSize output_size(long... value) {
    return Kwargs.output_size(value);
  }

  /** The keyword {@link Kwargs#output_ratio}: the attribute would hide it from a subclass. */
  protected static OutputRatio output_ratio(double... value) {
    return Kwargs.output_ratio(value);
  }
}
