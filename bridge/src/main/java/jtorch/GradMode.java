package jtorch;

import org.bytedeco.pytorch.AutoGradMode;

/**
 * A block in which gradients are recorded or not: {@code try (var _ = torch.no_grad())}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.no_grad.html">torch.no_grad</a>.
 */
public final class GradMode implements AutoCloseable {
  private final ModeThread thread;
  private final AutoGradMode mode;
  private boolean open = true;

  GradMode(boolean enabled) {
    thread = new ModeThread(enabled ? "enable_grad" : "no_grad");
    mode = new AutoGradMode(enabled);
  }

  /**
   * Returns to the mode before.
   *
   * @throws IllegalStateException in another thread than the one that opened the block
   */
  @Override
  public void close() {
    if (open) {
      thread.requireCurrent();
      open = false;
      mode.close();
    }
  }
}
