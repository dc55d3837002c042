package jtorch.vision;

import jtorch.Tensor;
import jtorch.nn.Module;

/**
 * Makes, in training, some samples of (N, ...) zero and the others larger.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.StochasticDepth.html">StochasticDepth</a>.
 */
public class StochasticDepth extends Module {
  private final double p;
  private final String mode;

  /**
   * Makes the layer.
   *
   * @param p how often samples are zero
   * @param mode {@code "row"}, each sample by itself, or {@code "batch"}, all of them
   */
  public StochasticDepth(double p, String mode) {
    this.p = p;
    this.mode = mode;
  }

  /**
   * Returns an input of the same shape.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1, or the mode another
   */
  @Override
  public Tensor forward(Tensor input) {
    return ops.stochastic_depth(input, p, mode, training());
  }

  @Override
  protected String extra_repr() {
    return "p=" + p + ", mode=" + mode;
  }
}
