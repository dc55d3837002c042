package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Full;
import jtorch.LayerKwargs.GaussianKwarg;
import jtorch.NnKwargs.Eps;
import jtorch.OptimKwargs.EpsPair;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * The negative log likelihood of numbers, each with a normal distribution. Takes means and targets
 * of one shape, and variances of the same shape, without the last dimension or with 1 there.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.GaussianNLLLoss.html">GaussianNLLLoss</a>.
 */
public class GaussianNLLLoss extends ReducedLoss<GaussianKwarg> {
  /**
   * Makes the loss: the mean unless another reduction is given.
   *
   * @throws IllegalArgumentException if a number doesn't fit
   */
  public GaussianNLLLoss(GaussianKwarg... keywords) {
    super(GaussianKwarg[].class, (Object[]) keywords);
  }

  /** Returns the loss of means against numbers, with variances. */
  public Tensor forward(Tensor input, Tensor target, Tensor var) {
    return located(input, () -> F.gaussian_nll_loss(input, target, var, settings()));
  }

  /** As {@link #forward(Tensor, Tensor, Tensor)}, with the hooks around it. */
  public final Tensor call(Tensor input, Tensor target, Tensor var) {
    return call(input, given -> forward(given, target, var));
  }

  /** Returns the loss of means against numbers, with one variance for all. */
  public Tensor forward(Tensor input, Tensor target, double var) {
    return located(input, () -> F.gaussian_nll_loss(input, target, var, settings()));
  }

  /** Returns whether the constant terms count too. */
  public final boolean full() {
    return last(Full.class, new Full(false)).value();
  }

  /** Returns the least that variances count. */
  public final double eps() {
    return last(Eps.class, new Eps(1e-6)).value();
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
