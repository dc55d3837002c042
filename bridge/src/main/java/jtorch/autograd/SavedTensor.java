package jtorch.autograd;

import jtorch.Tensor;
import jtorch.internal.GraphNode;
import jtorch.internal.Raw;
import jtorch.internal.SavedVersions;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.GradMode;

/** A tensor that a node of the graph holds until its backward pass. */
final class SavedTensor {
  private static final int INPUT = -1;

  private final long address;
  private final long version;
  private final long node;
  private final int result;
  private boolean released;

  private SavedTensor(org.bytedeco.pytorch.Tensor tensor, long node, int result) {
    this.address = TensorMemory.copy(tensor.address());
    this.version = tensor._version();
    this.node = node;
    this.result = result;
  }

  /** Saves an input, or something else that does not lead back to the node. */
  static SavedTensor input(org.bytedeco.pytorch.Tensor tensor) {
    return new SavedTensor(tensor, 0, INPUT);
  }

  /**
   * Saves a result cut off from its node, which would else hold itself and never be freed.
   *
   * @param number which of the node's results it is
   */
  static SavedTensor result(org.bytedeco.pytorch.Tensor tensor, long node, int number) {
    try (org.bytedeco.pytorch.Tensor detached = tensor.detach()) {
      return new SavedTensor(detached, node, number);
    }
  }

  Tensor get() {
    if (released) {
      throw new IllegalStateException(
          "saved_tensors: the graph is freed; call backward(retain_graph(true)) the first time.");
    }
    org.bytedeco.pytorch.Tensor saved = Raw.at(address);
    SavedVersions.check(saved, version);
    if (result == INPUT || !GradMode.is_enabled()) {
      return Raw.wrapAddress(TensorMemory.copy(address), true);
    }
    org.bytedeco.pytorch.Tensor attached = saved.detach();
    GraphNode.attach(attached, node, result); // create_graph: its own gradient is wanted
    return Raw.wrap(attached);
  }

  void release() {
    if (!released) {
      released = true;
      TensorMemory.delete(address);
    }
  }
}
