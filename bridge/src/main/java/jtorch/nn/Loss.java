package jtorch.nn;

import jtorch.Tensor;

/** A loss as a layer: it compares an input with a target. */
abstract class Loss extends Layer {
  Loss() {}

  /** Returns the loss of an input against a target. */
  public abstract Tensor forward(Tensor input, Tensor target);
}
