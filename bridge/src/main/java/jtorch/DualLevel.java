package jtorch;

import java.util.concurrent.atomic.AtomicInteger;
import jtorch.internal.Call;

/**
 * A block in which tensors have tangents: {@code try (var _ =
 * torch.autograd.forward_ad.dual_level())}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.forward_ad.dual_level.html">dual_level</a>.
 * LibTorch has one level for the whole process.
 */
public final class DualLevel implements AutoCloseable {
  private static final AtomicInteger OPEN = new AtomicInteger();

  private final long level;
  private boolean open = true;

  DualLevel() {
    level = Call.value("dual_level", () -> org.bytedeco.pytorch.global.torch.enter_dual_level());
    OPEN.incrementAndGet();
  }

  static boolean isClosed() {
    return OPEN.get() == 0;
  }

  /** Has all tensors lose their tangents. */
  @Override
  public void close() {
    if (open) {
      open = false;
      OPEN.decrementAndGet();
      Call.run("dual_level", () -> org.bytedeco.pytorch.global.torch.exit_dual_level(level));
    }
  }
}
