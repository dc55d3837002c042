package jtorch;

/**
 * A block without autograd: {@code try (var _ = torch.inference_mode())}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html">inference_mode</a>.
 */
public final class InferenceMode implements AutoCloseable {
  private final ModeThread thread = new ModeThread("inference_mode");
  private final org.bytedeco.pytorch.InferenceMode mode;
  private boolean open = true;

  InferenceMode() {
    mode = new org.bytedeco.pytorch.InferenceMode(true);
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
