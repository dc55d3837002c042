package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.PaddingName;
import jtorch.NnKwargs.Padding;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/** A layer that puts numbers around its input. */
abstract class PaddingLayer extends Layer {
  private final long[] padding;
  private final String mode;
  private final Number value;

  PaddingLayer(int dimensions, String mode, Number value, long... padding) {
    this.padding = Sizes.expand("padding", 2 * dimensions, padding);
    this.mode = mode;
    this.value = value;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.pad(input, padding, mode, value.doubleValue()));
  }

  /**
   * Returns how much is put before and behind each dimension, from the last one on; two numbers for
   * each, also where one was given for all.
   */
  public final long[] padding() {
    return padding.clone();
  }

  /** The keyword {@link Kwargs#padding}: the attribute would hide it from a subclass. */
  protected static Padding padding(long... value) {
    return Kwargs.padding(value);
  }

  /** The keyword {@link Kwargs#padding} by name: the attribute would hide it from a subclass. */
  protected static PaddingName padding(String value) {
    return Kwargs.padding(value);
  }

  /** Returns the number that is put around. */
  final double around() {
    return value.doubleValue();
  }

  @Override
  protected String extra_repr() {
    return Sizes.tuple(padding);
  }

  /** Returns the settings of a layer whose number is the caller's choice. */
  final String withValue() {
    return "padding=" + Sizes.tuple(padding) + ", value=" + PythonNumbers.repr(value);
  }
}
