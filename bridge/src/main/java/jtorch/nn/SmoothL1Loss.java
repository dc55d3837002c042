package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.SmoothL1Kwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;
import jtorch.TensorKwargs.BetaOf;

/**
 * The squared difference below beta, the absolute one above.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.SmoothL1Loss.html">SmoothL1Loss</a>.
 */
public class SmoothL1Loss extends Loss<SmoothL1Kwarg> {
  /** Makes the loss: the mean, with a beta of 1, unless the keywords say otherwise. */
  public SmoothL1Loss(SmoothL1Kwarg... keywords) {
    super(SmoothL1Kwarg[].class, (Object[]) keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public SmoothL1Loss(double beta, LossKwarg... keywords) {
    super(SmoothL1Kwarg[].class, Keywords.all(keywords, new BetaOf(beta)));
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.smooth_l1_loss(input, target, settings()));
  }

  /** Returns where the loss goes from squares to a line. */
  public final double beta() {
    return last(BetaOf.class, new BetaOf(1)).value().doubleValue();
  }

  /** The keyword {@link Kwargs#beta}: the attribute would hide it from a subclass. */
  protected static BetaOf beta(double value) {
    return Kwargs.beta(value);
  }

  /** The keyword {@link Kwargs#beta}: the attribute would hide it from a subclass. */
  protected static BetaOf beta(long value) {
    return Kwargs.beta(value);
  }
}
