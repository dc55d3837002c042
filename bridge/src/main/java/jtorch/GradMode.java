package jtorch;

import jtorch.sys.ThreadMemory;
import org.bytedeco.pytorch.AutoGradMode;

/**
 * A block in which gradients are recorded or not: {@code try (var _ = torch.no_grad())}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html">torch.no_grad</a>.
 */
public final class GradMode implements AutoCloseable {
  private final AutoGradMode mode;
  private boolean open = true;

  GradMode(boolean enabled) {
    ThreadMemory.requirePlatformThread();
    mode = new AutoGradMode(enabled);
  }

  /** Returns to the mode before. */
  @Override
  public void close() {
    if (open) {
      open = false;
      mode.close();
    }
  }
}
