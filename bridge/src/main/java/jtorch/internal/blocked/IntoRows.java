package jtorch.internal.blocked;

import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.transforms.Wrapped;
import jtorch.sys.AutogradNode;
import org.bytedeco.pytorch.Tensor;

/** Brings a gradient from rows into blocks, where the tensor went the other way. */
final class IntoRows implements AutogradNode.Backward {
  @Override
  public long[] apply(long... gradients) {
    if (gradients[0] == 0) {
      return new long[1];
    }
    Tensor rows = Raw.at(gradients[0]);
    if (Wrapped.is(rows)) {
      throw new IllegalStateException(
          "grad: gradients of many samples can't go at once through layers that were computed in"
              + " blocks; compute the forward pass in torch.func.vjp, whose vjp_fn vmap takes.");
    }
    return new long[] {BlockedNode.owned(Call.value("to_mkldnn", rows::to_mkldnn))};
  }

  @Override
  public void release() {
    // nothing is saved
  }
}
