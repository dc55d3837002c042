package jtorch.profiler;

import jtorch.sys.KinetoProfiler;
import jtorch.sys.RecordedRange;
import org.jspecify.annotations.Nullable;

/**
 * A block with a name among what a profile records: {@code try (var _ =
 * torch.profiler.record_function("model_inference"))}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.autograd.profiler.record_function.html">record_function</a>.
 */
public final class RecordFunction implements AutoCloseable {
  private final Thread thread = Thread.currentThread();
  private final @Nullable RecordedRange range;

  /** Begins a block; without a profile nothing happens. */
  public RecordFunction(String name) {
    range = KinetoProfiler.isRunning() ? new RecordedRange(name) : null;
  }

  /**
   * Ends the block.
   *
   * @throws IllegalStateException in another thread, while a profile records; it ends the block
   */
  @Override
  public void close() {
    if (range != null) {
      if (range.isOpen() && !thread.equals(Thread.currentThread())) {
        throw new IllegalStateException(
            "record_function: the block belongs to "
                + thread.getName()
                + ", and "
                + Thread.currentThread().getName()
                + " can't end it; close it where it was opened, by a try block.");
      }
      range.close();
    }
  }
}
