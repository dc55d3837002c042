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

  private final Rule rule;
  private @Nullable Tensor value; // of the last forward; its scope ends it

  ComputedTensor(Rule rule) {
    this.rule = rule;
  }

  Rule rule() {
    return rule;
  }

  void renew(Module module) {
    value = rule.compute(module, true);
  }

  /** Returns the value of the last forward, or where a scope has ended it, that of now. */
  Tensor value(Module module) {
    Tensor last = value;
    if (last == null || last.isClosed()) {
      last = rule.compute(module, false);
      value = last;
    }
    return last;
  }
}
