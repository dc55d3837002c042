package jtorch.cuda;

import jtorch.internal.Gpu;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A block that is recorded: {@code try (var _ = torch.cuda.graph(g))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.cuda.graph.html">torch.cuda.graph</a>.
 * What is in it does not run until the graph is replayed. It should have run a few times before, on
 * a stream that is not the default one.
 */
public final class Capture implements AutoCloseable {
  private static @Nullable Stream usual;

  private final CUDAGraph graph;
  private final StreamContext stream;
  private boolean open = true;

  /**
   * Opens it.
   *
   * @param pool where the memory comes from, or null for a pool of its own
   * @param stream where to record, or null for a stream that all recordings share
   * @throws jtorch.TorchException if it can't begin
   */
  public Capture(CUDAGraph graph, @Nullable MempoolId pool, @Nullable Stream stream, String mode) {
    Gpu.need("graph");
    this.graph = graph;
    torch.cuda.synchronize();
    torch.cuda.empty_cache();
    this.stream = new StreamContext(stream == null ? usual() : stream);
    try {
      graph.capture_begin(pool == null ? CUDAGraph.newPool() : pool, mode);
    } catch (RuntimeException e) {
      this.stream.close();
      throw e;
    }
  }

  private static synchronized Stream usual() {
    Stream present = usual;
    if (present == null) {
      present = new Stream();
      usual = present;
    }
    return present;
  }

  /**
   * Ends the recording.
   *
   * @throws jtorch.TorchException if something was asked for that can't be recorded
   */
  @Override
  public void close() {
    if (open) {
      open = false;
      try (stream) {
        graph.capture_end();
      }
    }
  }
}
