package jtorch.internal.blocked;

import jtorch.internal.Natives;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The backward pass of {@code relu}. */
final class BlockedRelu extends BlockedNode {
  static final String NAME = "ReluBackward0";

  private volatile boolean masked;

  /**
   * Saves what the backward pass needs: where the input is above 0, the result is.
   *
   * @param values the input without its graph
   */
  BlockedRelu(Tensor input, Tensor values) {
    super(new Tensor[] {input}, values);
  }

  /** Says whether the gradient comes with 0 already where the input was not above 0. */
  void arrivesMasked(boolean so) {
    masked = so;
  }

  @Override
  long[] inBlocks(Tensor gradient) {
    Tensor found = masked ? new Tensor(gradient) : backward(gradient, saved(0));
    return new long[] {owned(found)};
  }

  @Override
  long[] differentiably(Tensor gradient) {
    try (Tensor rows = gradient.to_dense();
        Tensor values = saved(0).to_dense();
        Tensor found = backward(rows, values)) {
      return new long[] {owned(found.to_mkldnn())};
    }
  }

  /** Returns the gradient where values are above 0, else 0. */
  static Tensor backward(Tensor gradient, Tensor values) {
    return Natives.withScalar(0, zero -> torch.threshold_backward(gradient, values, zero));
  }
}
