package jtorch.nn;

import jtorch.AttentionKwargs.ValueOf;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.TensorKwargs.Value;

/** A layer that puts one number around its input. */
abstract class ConstantPaddingLayer extends PaddingLayer {
  ConstantPaddingLayer(int dimensions, Number value, long... padding) {
    super(dimensions, "constant", value, padding);
  }

  /** Returns the number that is put around. */
  public final double value() {
    return around();
  }

  /** The keyword {@link Kwargs#value}: the attribute would hide it from a subclass. */
  protected static Value value(double value) {
    return Kwargs.value(value);
  }

  /** The keyword {@link Kwargs#value}: the attribute would hide it from a subclass. */
  protected static Value value(long value) {
    return Kwargs.value(value);
  }

  /** The keyword {@link Kwargs#value}: the attribute would hide it from a subclass. */
  protected static ValueOf value(Tensor value) {
    return Kwargs.value(value);
  }
}
