package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Full;
import jtorch.LayerKwargs.LogInput;
import jtorch.LayerKwargs.PoissonKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.OptimKwargs.EpsPair;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The negative log likelihood of counts, each with a Poisson distribution.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.PoissonNLLLoss.html">PoissonNLLLoss</a>.
 */
public class PoissonNLLLoss extends Loss<PoissonKwarg> {
  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public PoissonNLLLoss(PoissonKwarg... keywords) {
    super(PoissonKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.poisson_nll_loss(input, target, settings()));
  }

  /** Returns whether the input is a logarithm. */
  public final boolean log_input() {
    return last(LogInput.class, new LogInput(true)).value();
  }

  /** Returns whether the constant terms count too. */
  public final boolean full() {
    return last(Full.class, new Full(false)).value();
  }

  /** Returns what is added to what a logarithm is taken of. */
  public final double eps() {
    return last(Eps.class, new Eps(1e-8)).value();
  }

  /** The keyword {@link Kwargs#log_input}: the attribute would hide it from a subclass. */
  protected static LogInput log_input(boolean value) {
    return Kwargs.log_input(value);
  }

  /** The keyword {@link Kwargs#full}: the attribute would hide it from a subclass. */
  protected static Full full(boolean value) {
    return Kwargs.full(value);
  }

  /** The keyword {@link Kwargs#eps}: the attribute would hide it from a subclass. */
  protected static Eps eps(double value) {
    return Kwargs.eps(value);
  }

  /** The keyword {@link Kwargs#eps} of two numbers: the attribute would hide it from a subclass. */
  protected static EpsPair eps(@Nullable Double first, double second) {
    return Kwargs.eps(first, second);
  }
}
