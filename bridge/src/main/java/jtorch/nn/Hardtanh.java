package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * Each element, held between min_val and max_val. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Hardtanh.html">Hardtanh</a>.
 */
public class Hardtanh extends InplaceLayer {
  private final double min_val;
  private final double max_val;

  /** Makes the layer with PyTorch's min_val -1.0, max_val 1.0. */
  public Hardtanh(InplaceKwarg... keywords) {
    this(-1.0, 1.0, keywords);
  }

  /** Makes the layer. */
  public Hardtanh(double min_val, double max_val, InplaceKwarg... keywords) {
    super(keywords);
    this.min_val = min_val;
    this.max_val = max_val;
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public Hardtanh(double min_val, double max_val, boolean inplace) {
    this(min_val, max_val, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.hardtanh(input, min_val, max_val, asGiven()));
  }

  /** Returns the least that comes out. */
  public final double min_val() {
    return min_val;
  }

  /** Returns the most that comes out. */
  public final double max_val() {
    return max_val;
  }

  @Override
  protected String extra_repr() {
    return textAfter(
        "min_val=" + PythonNumbers.repr(min_val) + ", max_val=" + PythonNumbers.repr(max_val));
  }
}
