package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/** A layer that puts numbers around its input. */
abstract class PaddingLayer extends Layer {
  private final long[] padding;
  private final String mode;
  private final double value;

  PaddingLayer(int dimensions, String mode, double value, long... padding) {
    this.padding = Sizes.expand("padding", 2 * dimensions, padding);
    this.mode = mode;
    this.value = value;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.pad(input, padding, mode, value));
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
