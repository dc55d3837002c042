package jtorch.cuda;

import jtorch.Device;
import jtorch.internal.Call;
import jtorch.internal.Gpu;

/**
 * A block whose present GPU is another: {@code try (var _ = torch.cuda.device(1))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.device.html">torch.cuda.device</a>.
 * It holds for the thread that opened it.
 */
public final class DeviceContext implements AutoCloseable {
  private final byte before;
  private boolean open = true;

  /**
   * Opens it.
   *
   * @throws IllegalArgumentException if there is no such GPU
   */
  public DeviceContext(Device device) {
    int index = Gpu.index("device", device);
    before =
        Call.value("device", () -> org.bytedeco.pytorch.global.torch.exchangeDevice((byte) index));
  }

  /** Returns to the GPU before. */
  @Override
  public void close() {
    if (open) {
      open = false;
      Call.run("device", () -> org.bytedeco.pytorch.global.torch.setDeviceIndex(before));
    }
  }
}
