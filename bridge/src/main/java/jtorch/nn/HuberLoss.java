package jtorch.nn;

import jtorch.Kwargs;
import jtorch.LayerKwargs.Delta;
import jtorch.LayerKwargs.HuberKwarg;
import jtorch.LossKwargs.LossKwarg;
import jtorch.Tensor;

/**
 * The squared difference below delta, delta times the absolute one above.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.HuberLoss.html">HuberLoss</a>.
 */
public class HuberLoss extends Loss<HuberKwarg> {
  /** Makes the loss: the mean, with a delta of 1, unless the keywords say otherwise. */
  public HuberLoss(HuberKwarg... keywords) {
    super(HuberKwarg[].class, (Object[]) keywords);
  }

  /** Makes the loss: the mean unless another reduction is given. */
  public HuberLoss(double delta, LossKwarg... keywords) {
    super(HuberKwarg[].class, Keywords.all(keywords, new Delta(delta)));
  }

  /** Returns the loss of an input against a target of its shape. */
  @Override
  public Tensor forward(Tensor input, Tensor target) {
    return located(input, () -> F.huber_loss(input, target, settings()));
  }

  /** Returns where the loss goes from squares to a line. */
  public final double delta() {
    return last(Delta.class, new Delta(1)).value();
  }

  /** The keyword {@link Kwargs#delta}: the attribute would hide it from a subclass. */
  protected static Delta delta(double value) {
    return Kwargs.delta(value);
  }
}
