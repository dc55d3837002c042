package jtorch.nn;

import jtorch.Kwargs;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;

/** A layer that computes along a dimension. */
abstract class DimLayer extends Layer {
  private long dim;

  DimLayer(long dim) {
    this.dim = dim;
  }

  /** Returns the dimension, as it was given. */
  public final long dim() {
    return dim;
  }

  /** Sets the dimension: {@code layer.set(dim(-1))} is {@code layer.dim = -1} in Python. */
  public final void set(Dim dim) {
    this.dim = dim.value();
  }

  /** The keyword {@link Kwargs#dim}: the attribute would hide it from a subclass. */
  protected static Dim dim(long value) {
    return Kwargs.dim(value);
  }

  /** The keyword {@link Kwargs#dim} of several: the attribute would hide it from a subclass. */
  protected static Dims dim(long first, long second, long... more) {
    return Kwargs.dim(first, second, more);
  }

  @Override
  protected String extra_repr() {
    return "dim=" + dim;
  }
}
