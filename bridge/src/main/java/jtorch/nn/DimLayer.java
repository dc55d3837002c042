package jtorch.nn;

import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;
import org.jspecify.annotations.Nullable;

/** A layer that computes along a dimension. */
abstract class DimLayer extends Layer {
  private @Nullable Long dim;

  /** Makes a layer for a dimension, or for one that depends on the input if it is null. */
  DimLayer(@Nullable Long dim) {
    this.dim = dim;
  }

  /**
   * Returns the dimension, as it was given.
   *
   * @throws IllegalStateException if none was: Python's {@code None}
   */
  public final long dim() {
    if (dim == null) {
      throw new IllegalStateException(
          _get_name()
              + ": dim was not given; it is 0 of an input with 0, 1 or 3 dimensions, else 1.");
    }
    return dim;
  }

  /** Returns the dimension for an input: the one that PyTorch picks where none was given. */
  final long dimOf(Tensor input) {
    return dim == null ? ActivationFunctions.usualDim(input) : dim;
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
    return "dim=" + (dim == null ? "None" : dim);
  }
}
