package jtorch.nn;

import jtorch.Tensor;
import jtorch.internal.copying.Memo;

/**
 * A loss as a layer: it compares an input with a target.
 *
 * @param <K> what it can be set to
 */
abstract class Loss<K> extends ReducedLoss<K> {
  Loss(Class<K[]> type, Object... keywords) {
    super(type, keywords);
  }

  /** Makes a copy; a subclass copies its fields. */
  Loss(Loss<K> original, Memo memo) {
    super(original, memo);
  }

  /** Returns the loss of an input against a target. */
  public abstract Tensor forward(Tensor input, Tensor target);

  /**
   * Returns the loss of an input against a target, with the hooks around it: {@code loss(y_hat, y)}
   * in Python.
   */
  public final Tensor call(Tensor input, Tensor target) {
    return call(input, given -> forward(given, target));
  }
}
