package jtorch.nn;

import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * x of each element above threshold, value of the others. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Threshold.html">Threshold</a>.
 */
public class Threshold extends Layer {
  private final double threshold;
  private final double value;
  private final InplaceKwarg[] keywords;

  /** Makes the layer. */
  public Threshold(double threshold, double value, InplaceKwarg... keywords) {
    this.threshold = threshold;
    this.value = value;
    this.keywords = keywords.clone();
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public Threshold(double threshold, double value, boolean inplace) {
    this(threshold, value, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.threshold(input, threshold, value, keywords));
  }

  @Override
  protected String extra_repr() {
    return "threshold="
        + PythonNumbers.repr(threshold)
        + ", value="
        + PythonNumbers.repr(value)
        + (Inplaces.in(keywords) ? ", inplace=True" : "");
  }
}
