package jtorch;

import java.lang.foreign.Arena;
import jtorch.autograd.Function;
import jtorch.autograd.FunctionCtx;
import jtorch.ops.DispatchKey;
import jtorch.ops.Operator;

/** Recurses without an end around what LibTorch calls in Java, and says what came of it. */
final class EndOfStackMain {
  private static final int CHAIN = 20_000;

  private EndOfStackMain() {}

  /** A node whose code is the user's. */
  private static final class Doubled extends Function {
    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(inputs[0]);
      return inputs[0].mul(2);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor gradient) {
      return new Tensor[] {gradient.mul(2)};
    }
  }

  /** A node that holds another tensor, and by it all that this was computed from. */
  private static final class Holding extends Function {
    private final Tensor other;

    Holding(Tensor other) {
      this.other = other;
    }

    @Override
    protected Tensor forward(FunctionCtx ctx, Tensor... inputs) {
      ctx.save_for_backward(other);
      return inputs[0].mul(2);
    }

    @Override
    protected Tensor[] backward(FunctionCtx ctx, Tensor gradient) {
      return new Tensor[] {gradient};
    }
  }

  public static void main(String[] args) {
    torch.set_num_threads(1);
    Tensor w = torch.ones(3, 3).requires_grad_();
    Tensor hooked = torch.ones(3, 3).requires_grad_();
    hooked.register_hook(gradient -> gradient.mul(2));
    torch
        .library("endless")
        .define("endless::twice(Tensor x) -> Tensor")
        .impl(DispatchKey.CompositeImplicitAutograd, values -> values.tensor("x").mul(2));
    Operator twice = torch.ops("endless::twice");
    endless("operator", () -> twice.call(w));
    endless("loop", () -> torch.parallel_for(0, 8, 1, (_, _) -> {}));
    endless(
        "segment", () -> torch.from_segment(Arena.ofAuto().allocate(64), torch.uint8, 64).close());
    endless("hook", () -> hooked.mul(2).sum().backward());
    endless("node", () -> new Doubled().apply(w).sum().backward());
    endless("scope", () -> dropped(w));
    w.mul(2).sum().backward();
    chain();
    System.out.println("chain: freed");
  }

  private static void dropped(Tensor w) {
    try (var scope = torch.scope()) {
      assert scope != null;
      new Doubled().apply(w);
    }
  }

  private static void endless(String what, Runnable call) {
    try {
      again(call);
    } catch (Throwable thrown) {
      Throwable first = thrown;
      while (first.getCause() != null) {
        first = first.getCause();
      }
      System.out.println(what + ": " + first.getClass().getSimpleName());
    }
  }

  @SuppressWarnings("InfiniteRecursion") // as is meant
  private static void again(Runnable call) {
    call.run();
    again(call);
  }

  /** Frees a tensor, and by it all that hangs on it alone. */
  private static void chain() {
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor last = torch.ones(2).requires_grad_();
      for (int i = 0; i < CHAIN; i++) {
        last = new Holding(last).apply(torch.ones(2).requires_grad_());
      }
    }
  }
}
