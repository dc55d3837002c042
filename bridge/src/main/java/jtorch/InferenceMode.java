package jtorch;

import jtorch.sys.ThreadMemory;

/**
 * A block without autograd: {@code try (var _ = torch.inference_mode())}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.grad_mode.inference_mode.html">inference_mode</a>.
 */
public final class InferenceMode implements AutoCloseable {
  private final org.bytedeco.pytorch.InferenceMode mode;
  private boolean open = true;

  InferenceMode() {
    ThreadMemory.requirePlatformThread();
    mode = new org.bytedeco.pytorch.InferenceMode(true);
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
