package jtorch;

import jtorch.sys.MemoryFrame;
import jtorch.sys.ThreadMemory;

/**
 * A block whose tensors are freed when it ends: {@code try (var scope = torch.scope())}.
 *
 * <p>Parameters, gradients and optimizer state are in no scope. A scope belongs to its thread.
 */
public final class TensorScope implements AutoCloseable {
  private final ThreadMemory memory = ThreadMemory.current();
  private final MemoryFrame frame = memory.open();

  TensorScope() {}

  /**
   * Drops the scope without freeing anything: what it holds is freed when nothing reaches it.
   *
   * <p>Does nothing if the scope has ended, or belongs to another thread.
   */
  public void abandon() {
    memory.abandon(frame);
  }

  /** Frees what was made since the scope was opened and not kept. */
  @Override
  public void close() {
    memory.close(frame);
  }
}
