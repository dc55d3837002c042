package jtorch.cuda;

import jtorch.internal.Gpu;

/**
 * A block whose work goes to a stream: {@code try (var _ = torch.cuda.stream(s))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.stream.html">torch.cuda.stream</a>.
 * It holds for the thread that opened it.
 */
public final class StreamContext implements AutoCloseable {
  private final DeviceContext device;
  private final Stream before;
  private boolean open = true;

  /** Opens it. */
  public StreamContext(Stream stream) {
    Gpu.need("stream");
    device = new DeviceContext(stream.device());
    before = Stream.current(stream.device());
    stream.makeCurrent();
  }

  /** Returns to the stream and the GPU before. */
  @Override
  public void close() {
    if (open) {
      open = false;
      before.makeCurrent();
      device.close();
    }
  }
}
