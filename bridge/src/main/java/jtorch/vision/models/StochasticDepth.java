package jtorch.vision.models;

import java.util.Arrays;
import jtorch.Tensor;
import jtorch.nn.Module;

/**
 * Leaves out, while training, some samples of what a block adds, and makes the others larger.
 *
 * <p>Huang et al., <a href="https://arxiv.org/abs/1603.09382">Deep Networks with Stochastic
 * Depth</a>; PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.StochasticDepth.html">StochasticDepth</a>,
 * in its mode "row".
 */
final class StochasticDepth extends Module {
  private final double p;

  /** Makes the part, which leaves out a sample as often as {@code p} says. */
  StochasticDepth(double p) {
    this.p = p;
  }

  @Override
  public Tensor forward(Tensor input) {
    if (!training() || p == 0) {
      return input;
    }
    long[] each = new long[Math.toIntExact(input.dim())];
    Arrays.fill(each, 1);
    each[0] = input.size(0);
    Tensor kept = input.new_empty(each).bernoulli_(1 - p);
    return input.mul(p == 1 ? kept : kept.div_(1 - p));
  }

  @Override
  protected String extra_repr() {
    return "p=" + p + ", mode=row";
  }
}
