package jtorch.internal.blocked;

import jtorch.internal.Natives;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/** The backward pass of {@code relu}. */
final class BlockedRelu extends BlockedNode {
  static final String NAME = "ReluBackward0";

  /**
   * Saves what the backward pass needs.
   *
   * @param result without its graph, as a node that held its own output would never be freed
   */
  BlockedRelu(Tensor input, Tensor result) {
    super(new Tensor[] {input}, result);
  }

  @Override
  long[] inBlocks(Tensor gradient) {
    return new long[] {owned(backward(gradient, saved(0)))};
  }

  @Override
  long[] differentiably(Tensor gradient) {
    try (Tensor rows = gradient.to_dense();
        Tensor result = saved(0).to_dense();
        Tensor found = backward(rows, result)) {
      return new long[] {owned(found.to_mkldnn())};
    }
  }

  private static Tensor backward(Tensor gradient, Tensor result) {
    return Natives.withScalar(0, zero -> torch.threshold_backward(gradient, result, zero));
  }
}
