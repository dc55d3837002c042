package jtorch.ops;

import jtorch.autograd.FunctionCtx;

/** Keeps what an operator's gradient will need. */
@FunctionalInterface
public interface SetupContext {
  /** Calls {@code ctx.save_for_backward} for tensors, {@code ctx.set} for other values. */
  void setup_context(FunctionCtx ctx, Values inputs, Values output);
}
