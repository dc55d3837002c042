package jtorch.nn;

import static jtorch.Kwargs.stride;

import jtorch.Tensor;
import jtorch.internal.PythonNumbers;

/**
 * Divides each element by what stands in the neighbouring channels of (N, C, H, W).
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.CrossMapLRN2d.html">CrossMapLRN2d</a>.
 */
public final class CrossMapLRN2d extends Layer {
  private final long size;
  private final double alpha;
  private final double beta;
  private final double k;

  /** Makes the layer for a number of channels, with PyTorch's alpha 1e-4, beta 0.75 and k 1. */
  public CrossMapLRN2d(long size) {
    this(size, 1e-4, 0.75, 1);
  }

  /**
   * Makes the layer.
   *
   * @throws IllegalArgumentException if the size is not positive
   */
  public CrossMapLRN2d(long size, double alpha, double beta, double k) {
    Sizes.checkPositive("CrossMapLRN2d", "size", size);
    this.size = size;
    this.alpha = alpha;
    this.beta = beta;
    this.k = k;
  }

  @Override
  public Tensor forward(Tensor input) {
    return located(() -> normalized(input));
  }

  private Tensor normalized(Tensor input) {
    if (input.dim() != 4) {
      throw new IllegalArgumentException(
          "CrossMapLRN2d: the input must have 4 dimensions, not " + input.dim() + ".");
    }
    long side = (size - 1) / 2; // an even number of channels loses one, as in PyTorch
    long window = 2 * side + 1;
    Tensor squares = F.pad(input.square().unsqueeze(1), 0, 0, 0, 0, side, side);
    Tensor means = F.avg_pool3d(squares, new long[] {window, 1, 1}, stride(1)).squeeze(1);
    Tensor scale = means.mul(alpha * (double) window / (double) size).add(k);
    return input.mul(scale.pow(-beta));
  }

  @Override
  protected String extra_repr() {
    return size
        + ", alpha="
        + PythonNumbers.repr(alpha)
        + ", beta="
        + PythonNumbers.repr(beta)
        + ", k="
        + Sizes.number(k);
  }
}
