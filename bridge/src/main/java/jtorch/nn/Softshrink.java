package jtorch.nn;

import jtorch.Kwargs;
import jtorch.OptimKwargs.Lambd;
import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * Each element nearer to zero by lambd. Takes any shape and returns the same one.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Softshrink.html">Softshrink</a>.
 */
public class Softshrink extends Layer {
  private final Number lambd;

  /** Makes the layer with PyTorch's lambd 0.5. */
  public Softshrink() {
    this(0.5);
  }

  /** Makes the layer. */
  public Softshrink(Lambd lambd) {
    this(lambd.value());
  }

  /** Makes the layer. */
  public Softshrink(Number lambd) {
    this.lambd = lambd;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(input, () -> F.softshrink(input, lambd()));
  }

  /** Returns below which distance from 0 elements become 0. */
  public final double lambd() {
    return lambd.doubleValue();
  }

  /** The keyword {@link Kwargs#lambd}: the attribute would hide it from a subclass. */
  protected static Lambd lambd(double value) {
    return Kwargs.lambd(value);
  }

  @Override
  protected String extra_repr() {
    return PythonNumbers.repr(lambd);
  }
}
