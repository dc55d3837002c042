package jtorch.nn;

import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.TensorKwargs.Dim;
import jtorch.TensorKwargs.Dims;

/**
 * One dimension as several: the reverse of {@link Flatten}. Takes any shape with the dimension's
 * size the product of the sizes that it becomes.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Unflatten.html">Unflatten</a>.
 */
public class Unflatten extends Layer {
  private final long dim;
  private final long[] unflattened_size;

  /** Makes the layer for a dimension and the sizes that stand for it; one of them may be -1. */
  public Unflatten(long dim, long... unflattened_size) {
    this.dim = dim;
    this.unflattened_size = unflattened_size.clone();
  }

  /** As the other: {@code Unflatten(dim=1, unflattened_size=(2, 5))} in Python. */
  public Unflatten(Dim dim, long... unflattened_size) {
    this(dim.value(), unflattened_size);
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> input.unflatten(dim, unflattened_size));
  }

  /** Returns the dimension that becomes several. */
  public final long dim() {
    return dim;
  }

  /** Returns the sizes that stand for the dimension. */
  public final long[] unflattened_size() {
    return unflattened_size.clone();
  }

  /** The keyword {@link Kwargs#unflattened_size}: the attribute would hide it from a subclass. */
  protected static long[] unflattened_size(long... value) {
    return Kwargs.unflattened_size(value);
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
    return "dim=" + dim + ", unflattened_size=" + Sizes.tuple(unflattened_size);
  }
}
