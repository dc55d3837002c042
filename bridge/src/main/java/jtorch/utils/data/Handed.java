package jtorch.utils.data;

import java.util.List;
import jtorch.Tensor;
import jtorch.internal.Raw;

/**
 * A batch on its way to the scope or the thread that wants it: no scope ends it meanwhile.
 *
 * <p>Its tensors are owners of their own, as the dataset may go on using what it gave.
 */
record Handed(List<Tensor> tensors) {
  static Handed of(Sample sample) {
    return new Handed(sample.tensors().stream().map(Raw::share).toList());
  }

  /** Gives the batch to the calling thread's innermost scope. */
  Sample take() {
    return new Sample(tensors.stream().map(Raw::takeOver).toList());
  }

  /** Frees the batch, in whichever thread. */
  void drop() {
    tensors.forEach(tensor -> Raw.takeOver(tensor).close());
  }
}
