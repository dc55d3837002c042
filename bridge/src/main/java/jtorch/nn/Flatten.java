package jtorch.nn;

import jtorch.ActivationKwargs.EndDim;
import jtorch.ActivationKwargs.StartDim;
import jtorch.Kwargs;
import jtorch.OperatorKwargs.FlattenKwarg;
import jtorch.Tensor;

/**
 * All dimensions from one to another in one: (N, ...) to (N, all others) by default.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Flatten.html">Flatten</a>.
 */
public class Flatten extends Layer {
  private final long start_dim;
  private final long end_dim;

  /** Keeps the first dimension and puts all others in one, unless keywords say otherwise. */
  public Flatten(FlattenKwarg... keywords) {
    this(
        (long) Keywords.number(StartDim.class, StartDim::value, 1, (Object[]) keywords),
        (long) Keywords.number(EndDim.class, EndDim::value, -1, (Object[]) keywords));
  }

  /** Puts the dimensions from {@code start_dim} on in one. */
  public Flatten(long start_dim) {
    this(start_dim, -1);
  }

  /** Puts the dimensions from {@code start_dim} to {@code end_dim} in one. */
  public Flatten(long start_dim, long end_dim) {
    this.start_dim = start_dim;
    this.end_dim = end_dim;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> input.flatten(start_dim, end_dim));
  }

  /** Returns the first dimension of those that become one. */
  public final long start_dim() {
    return start_dim;
  }

  /** The keyword {@link Kwargs#start_dim}: the attribute would hide it from a subclass. */
  protected static StartDim start_dim(long value) {
    return Kwargs.start_dim(value);
  }

  /** Returns the last dimension of those that become one. */
  public final long end_dim() {
    return end_dim;
  }

  /** The keyword {@link Kwargs#end_dim}: the attribute would hide it from a subclass. */
  protected static EndDim end_dim(long value) {
    return Kwargs.end_dim(value);
  }

  @Override
  protected String extra_repr() {
    return "start_dim=" + start_dim + ", end_dim=" + end_dim;
  }
}
