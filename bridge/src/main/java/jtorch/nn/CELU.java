package jtorch.nn;

import jtorch.ActivationKwargs.EluKwarg;
import jtorch.NnKwargs.Inplace;
import jtorch.NnKwargs.InplaceKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.Alpha;
import jtorch.internal.PythonNumbers;

/**
 * x of each positive element, alpha*(exp(x/alpha)-1) of the others. Takes any shape and returns the
 * same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CELU.html">CELU</a>.
 */
public final class CELU extends Layer {
  private final double alpha;
  private final InplaceKwarg[] keywords;

  /** Makes the layer with PyTorch's alpha 1.0. */
  public CELU(EluKwarg... keywords) {
    this(
        Keywords.number(Alpha.class, a -> a.value().doubleValue(), 1.0, (Object[]) keywords),
        Inplaces.of((Object[]) keywords));
  }

  /** Makes the layer. */
  public CELU(double alpha, InplaceKwarg... keywords) {
    this.alpha = alpha;
    this.keywords = keywords.clone();
  }

  /** Makes the layer, which changes its input if {@code inplace} says so. */
  public CELU(double alpha, boolean inplace) {
    this(alpha, new Inplace(inplace));
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.celu(input, alpha, keywords));
  }

  @Override
  protected String extra_repr() {
    return "alpha=" + PythonNumbers.repr(alpha) + (Inplaces.in(keywords) ? ", inplace=True" : "");
  }
}
