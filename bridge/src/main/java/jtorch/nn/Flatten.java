package jtorch.nn;

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

  /** Keeps the first dimension and puts all others in one. */
  public Flatten() {
    this(1, -1);
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

  /** Returns the last dimension of those that become one. */
  public final long end_dim() {
    return end_dim;
  }

  @Override
  protected String extra_repr() {
    return "start_dim=" + start_dim + ", end_dim=" + end_dim;
  }
}
