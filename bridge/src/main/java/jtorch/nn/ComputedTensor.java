package jtorch.nn;

import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/** A tensor that a module computes of its parameters before each forward. */
final class ComputedTensor {
  /** How a tensor is computed; it holds settings only, so that copies of a module share it. */
  interface Rule {
    /**
     * Computes the tensor of what the module holds.
     *
     * @param forward whether a forward needs it, which may change the module's buffers
     */
    Tensor compute(Module module, boolean forward);
  }

  /** A value and the thread that computed it, whose scopes end it whenever they like. */
  private record Value(Tensor tensor, Thread thread) {
    boolean isMine() {
      return Thread.currentThread().equals(thread) && !tensor.isClosed();
    }
  }

  private final Rule rule;
  private volatile @Nullable Value last; // of the last forward

  ComputedTensor(Rule rule) {
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }

  void renew(Module module) {
    compute(module, true);
  }

  /**
   * Returns the value of the last forward, or that of now where a scope has ended it or another
   * thread made it.
   */
  Tensor value(Module module) {
    Value known = last;
    return known != null && known.isMine() ? known.tensor() : compute(module, false);
  }

  private Tensor compute(Module module, boolean forward) {
    Tensor made = rule.compute(module, forward);
    last = new Value(made, Thread.currentThread());
    return made;
  }
}
