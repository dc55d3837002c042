package jtorch.internal.blocked;

import jtorch.internal.Raw;
import org.bytedeco.pytorch.Tensor;
import org.jspecify.annotations.Nullable;

/** A gradient in rows that {@code retain_grad} has kept for a tensor in blocks. */
public final class KeptGradient {
  private boolean wanted;
  private long count;
  private jtorch.@Nullable Tensor sum;

  /** Has what arrives from now on kept. */
  public synchronized void retain() {
    wanted = true;
  }

  /** Returns how many gradients have been kept. */
  public synchronized long count() {
    return count;
  }

  /** Returns the sum of what has arrived, which is the caller's, or null. */
  public synchronized jtorch.@Nullable Tensor sum() {
    return sum == null ? null : Raw.copy(Raw.of(sum));
  }

  /** A gradient has arrived, in blocks. */
  public synchronized void arrived(Tensor gradient) {
    if (!wanted) {
      return;
    }
    count++;
    jtorch.Tensor before = sum;
    try (Tensor rows = gradient.to_dense()) {
      sum = Raw.wrapUnscoped(before == null ? new Tensor(rows) : Raw.of(before).add(rows));
    }
    if (before != null) {
      before.close();
    }
  }
}
