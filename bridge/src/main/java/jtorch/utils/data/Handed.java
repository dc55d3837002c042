package jtorch.utils.data;

import jtorch.Tensor;
import jtorch.internal.Raw;

/**
 * A batch on its way to the scope or the thread that wants it: no scope ends it meanwhile.
 *
 * <p>Its tensors are owners of their own, as the dataset may go on using what it gave.
 */
record Handed(Tensor data, Tensor target) {
  static Handed of(Sample sample) {
    return new Handed(Raw.share(sample.data()), Raw.share(sample.target()));
  }

  /** Gives the batch to the calling thread's innermost scope. */
  Sample take() {
    return new Sample(Raw.takeOver(data), Raw.takeOver(target));
  }

  /** Frees the batch, in whichever thread. */
  void drop() {
    Raw.takeOver(data).close();
    Raw.takeOver(target).close();
  }
}
