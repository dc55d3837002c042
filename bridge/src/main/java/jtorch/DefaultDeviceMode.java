package jtorch;

import jtorch.internal.DefaultDevice;
import jtorch.internal.Natives;
import org.jspecify.annotations.Nullable;

/**
 * A block in which new tensors are made on a device: {@code try (var _ =
 * torch.set_default_device("cuda"))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.set_default_device.html">torch.set_default_device</a>.
 */
public final class DefaultDeviceMode implements AutoCloseable {
  private final ModeThread thread = new ModeThread("set_default_device");
  private final @Nullable Device outside = DefaultDevice.set();
  private boolean open = true;

  DefaultDeviceMode(Device device) {
    Natives.device(device); // which refuses a GPU that is not there
    DefaultDevice.set(device);
  }

  /**
   * Returns to the device before.
   *
   * @throws IllegalStateException in another thread than the one that opened the block
   */
  @Override
  public void close() {
    if (open) {
      thread.requireCurrent();
      open = false;
      DefaultDevice.set(outside);
    }
  }
}
