package jtorch.sys;

import org.jspecify.annotations.Nullable;

/** The tensors of one scope, as a ring of handles around an anchor. */
public final class MemoryFrame {
  final TensorHandle anchor;
  final @Nullable MemoryFrame parent;

  /** Where the tensors went if the scope was left without being closed. */
  @Nullable MemoryFrame mergedInto;

  MemoryFrame(ThreadMemory owner, @Nullable MemoryFrame parent) {
    this.anchor = new TensorHandle(owner);
    this.parent = parent;
  }

  /** Follows the merges to the frame that holds this one's tensors now. */
  MemoryFrame present() {
    MemoryFrame frame = this;
    while (frame.mergedInto != null) {
      frame = frame.mergedInto;
    }
    return frame;
  }
}
