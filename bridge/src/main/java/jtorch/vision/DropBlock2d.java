package jtorch.vision;

import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.stride;

import jtorch.NnKwargs.Eps;
import jtorch.NnKwargs.Inplace;
import jtorch.OpLayerKwargs.DropBlockKwarg;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.nn.Module;

/**
 * Makes, in training, square blocks of (N, C, H, W) zero and the rest larger.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.ops.DropBlock2d.html">DropBlock2d</a>.
 */
public class DropBlock2d extends Module {
  private final double p;
  private final long block;
  private final boolean inplace;
  private final double eps;

  /**
   * Makes the layer.
   *
   * @param p which share of the elements is zero
   * @param block_size how many elements long a block is, an odd number
   * @param keywords {@code inplace}, whether the input itself is changed; {@code eps}, what keeps a
   *     sum above zero, 1e-6 if not given
   */
  public DropBlock2d(double p, long block_size, DropBlockKwarg... keywords) {
    boolean onIt = false;
    double least = 1e-6;
    for (DropBlockKwarg keyword : keywords) {
      switch (keyword) {
        case Inplace(boolean value) -> onIt = value;
        case Eps(double value) -> least = value;
      }
    }
    this.p = p;
    this.block = block_size;
    this.inplace = onIt;
    this.eps = least;
  }

  /**
   * Returns an input of the same shape.
   *
   * @throws IllegalArgumentException if p is not from 0 to 1, the block is even or the shape
   *     another
   */
  @Override
  public Tensor forward(Tensor input) {
    if (!(p >= 0 && p <= 1) || input.dim() != 4) {
      throw new IllegalArgumentException(
          "DropBlock2d: the share %s is not from 0 to 1, or the input of %d dimensions not (N, C, H, W)."
              .formatted(p, input.dim()));
    }
    if (!training() || p == 0) {
      return input;
    }
    long height = input.size(2);
    long width = input.size(3);
    long size = Math.min(block, Math.min(height, width));
    if (size < 1 || size % 2 == 0) {
      throw new IllegalArgumentException(
          "DropBlock2d: blocks of " + size + " elements are not of an odd number of them.");
    }
    long down = height - size + 1;
    long across = width - size + 1;
    double share = p * height * width / ((double) (size * size) * (down * across));
    Tensor noise = input.new_empty(input.size(0), input.size(1), down, across).bernoulli_(share);
    long half = size / 2;
    noise = F.pad(noise, half, half, half, half);
    noise = F.max_pool2d(noise, size, stride(1), padding(half)).rsub(1);
    Tensor larger = noise.sum().add(eps).reciprocal().mul(noise.numel());
    return inplace ? input.mul_(noise).mul_(larger) : input.mul(noise).mul(larger);
  }

  @Override
  protected String extra_repr() {
    return "p=%s, block_size=%d, inplace=%s".formatted(p, block, inplace ? "True" : "False");
  }
}
