package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.OutputSize;

/** A pooling whose windows are chosen to give an output size. */
abstract class OutputSizeLayer extends Layer {
  private final int dimensions;
  final long[] output_size; // as given

  OutputSizeLayer(String name, int dimensions, long... output_size) {
    this.dimensions = dimensions;
    Sizes.checkPositive(name, "output_size", Sizes.expand("output_size", dimensions, output_size));
    this.output_size = output_size.clone();
  }

  /** Returns the size of the output in each dimension, also where one number was given for all. */
  public final long[] output_size() {
    return Sizes.expand("output_size", dimensions, output_size);
  }

  /**
   * The keyword {@link Kwargs#output_size}, which the attribute would hide from the code of a class
   * that extends the layer.
   */
  protected static OutputSize output_size(long... value) {
    return Kwargs.output_size(value);
  }

  @Override
  protected String extra_repr() {
    return "output_size=" + Sizes.text(output_size);
  }
}
