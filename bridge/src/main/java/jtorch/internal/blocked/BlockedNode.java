package jtorch.internal.blocked;

import java.util.Arrays;
import jtorch.internal.Call;
import jtorch.internal.GraphNode;
import jtorch.internal.Raw;
import jtorch.sys.AutogradNode;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.GradMode;
import org.bytedeco.pytorch.Tensor;

/** The backward pass of a layer in blocks; of rows, by differentiable operators, where it must. */
abstract class BlockedNode implements AutogradNode.Backward {
  private final long[] saved;
  private final boolean[] wanted;
  private String name = "";
  private final KeptGradient kept = new KeptGradient();

  /** Saves tensors for the backward pass. */
  BlockedNode(Tensor[] inputs, Tensor... saved) {
    this.saved = Arrays.stream(saved).mapToLong(t -> TensorMemory.copy(t.address())).toArray();
    wanted = new boolean[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      wanted[i] = inputs[i].requires_grad();
    }
  }

  /** Puts an output into the graph; returns this node. */
  final BlockedNode record(String name, Tensor[] inputs, Tensor output) {
    this.name = name;
    GraphNode.record(name, inputs, new Tensor[] {output}, this);
    return this;
  }

  final KeptGradient kept() {
    return kept;
  }

  final Tensor saved(int i) {
    return Raw.at(saved[i]);
  }

  final boolean isWanted(int input) {
    return input < wanted.length && wanted[input];
  }

  final int inputs() {
    return wanted.length;
  }

  @Override
  public final long[] apply(long... gradients) {
    if (gradients[0] == 0) {
      return new long[wanted.length];
    }
    Tensor gradient = Raw.at(gradients[0]);
    kept.arrived(gradient);
    return Call.value(
        name, () -> GradMode.is_enabled() ? differentiably(gradient) : inBlocks(gradient));
  }

  /** Computes the inputs' gradients in blocks. */
  abstract long[] inBlocks(Tensor gradient);

  /** Computes the inputs' gradients by operators that have gradients again. */
  abstract long[] differentiably(Tensor gradient);

  /** Returns a tensor's address, which the caller owns; the object is closed. */
  static long owned(Tensor tensor) {
    try (tensor) {
      return TensorMemory.copy(tensor.address());
    }
  }

  @Override
  public final void release() {
    for (long tensor : saved) {
      TensorMemory.delete(tensor);
    }
  }
}
