package jtorch.nn;

import jtorch.ActivationKwargs.Approximate;
import jtorch.Kwargs;
import jtorch.Tensor;

/**
 * x*P(X &lt;= x) of each element, of the normal distribution. Takes any shape and returns the same
 * one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GELU.html">GELU</a>.
 */
public class GELU extends Layer {
  private final String approximate;

  /** Makes the exact layer. */
  public GELU() {
    this("none");
  }

  /** Makes the layer: {@code nn.GELU(approximate='tanh')} in Python. */
  public GELU(Approximate approximate) {
    this(approximate.value());
  }

  /** Makes the layer: exact ({@code "none"}) or by tanh ({@code "tanh"}). */
  public GELU(String approximate) {
    this.approximate = approximate;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.gelu(input, approximate));
  }

  /** Returns how it is computed: none, which is exactly, or tanh. */
  public final String approximate() {
    return approximate;
  }

  /** The keyword {@link Kwargs#approximate}: the attribute would hide it from a subclass. */
  protected static Approximate approximate(java.lang.String value) {
    return Kwargs.approximate(value);
  }

  @Override
  protected String extra_repr() {
    return "approximate='" + approximate + "'";
  }
}
