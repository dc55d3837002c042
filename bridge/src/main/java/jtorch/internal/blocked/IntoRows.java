package jtorch.internal.blocked;

import jtorch.internal.Raw;
import jtorch.sys.AutogradNode;

/** Brings a gradient from rows into blocks, where the tensor went the other way. */
final class IntoRows implements AutogradNode.Backward {
  @Override
  public long[] apply(long... gradients) {
    return new long[] {gradients[0] == 0 ? 0 : BlockedNode.owned(Raw.at(gradients[0]).to_mkldnn())};
  }

  @Override
  public void release() {
    // nothing is saved
  }
}
