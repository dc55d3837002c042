package jtorch;

/**
 * A block in which backward passes look for numbers that are none: {@code try (var _ =
 * torch.autograd.detect_anomaly())}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#anomaly-detection">Anomaly
 * detection</a>.
 */
public final class AnomalyMode implements AutoCloseable {
  private final boolean enabled = org.bytedeco.pytorch.AnomalyMode.is_enabled();
  private final boolean checked = org.bytedeco.pytorch.AnomalyMode.should_check_nan();

  AnomalyMode(boolean mode, boolean check) {
    org.bytedeco.pytorch.AnomalyMode.set_enabled(mode, check);
  }

  /** Returns to the mode before. */
  @Override
  public void close() {
    org.bytedeco.pytorch.AnomalyMode.set_enabled(enabled, checked);
  }
}
