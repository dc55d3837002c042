package jtorch.nn;

import java.util.Arrays;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.Generators;
import jtorch.torch;

/**
 * Dropout by the numbers of a loader's worker: LibTorch's operators take no generator, so that they
 * would draw from the process's.
 */
final class OwnDropout {
  private static final double ALPHA = 1.7580993408473766; // minus what SELU tends to far below 0

  private OwnDropout() {}

  /** Returns whether something is drawn, and from the thread's own generator. */
  static boolean isNeeded(Tensor input, DropoutSettings s, int leastDimensions) {
    return Generators.ofThisThread() != null
        && s.training()
        && s.p() > 0
        && s.p() < 1
        && input.device().type().equals("cpu")
        && input.dim() >= leastDimensions
        && input.numel() > 0;
  }

  /**
   * Drops in LibTorch's order of operations.
   *
   * @param channels whether it is whole channels that are dropped
   * @param alpha whether mean and variance of SELU's outputs are kept
   */
  static Tensor drop(Tensor input, DropoutSettings s, boolean channels, boolean alpha) {
    double kept = 1 - s.p();
    Tensor noise = channels ? perChannel(input) : torch.empty_like(input.detach());
    noise.bernoulli_(kept);
    if (!alpha) {
      return times(input, noise.div_(kept), s);
    }
    double a = 1 / Math.sqrt((ALPHA * ALPHA * s.p() + 1) * kept);
    Tensor offset = noise.add(-1).mul_(ALPHA * a).add_(ALPHA * a * s.p());
    return times(input, noise.mul_(a), s).add_(offset);
  }

  private static Tensor perChannel(Tensor input) {
    long[] shape = new long[input.dim()];
    Arrays.fill(shape, 1);
    shape[0] = input.size(0);
    shape[1] = input.size(1);
    return torch.empty(shape, Kwargs.dtype(input.dtype()), Kwargs.device(input.device()));
  }

  private static Tensor times(Tensor input, Tensor noise, DropoutSettings s) {
    return s.inplace() ? input.mul_(noise) : input.mul(noise);
  }
}
