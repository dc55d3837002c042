package jtorch;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import jtorch.internal.Raw;
import jtorch.nn.RemovableHandle;
import jtorch.sys.AccumulatedHook;
import jtorch.sys.GradientHook;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.FunctionPreHook;
import org.bytedeco.pytorch.Node;
import org.jspecify.annotations.Nullable;

/** Hooks on single tensors. */
final class TensorHooks {
  private TensorHooks() {}

  static RemovableHandle register(Tensor tensor, Function<Tensor, @Nullable Tensor> hook) {
    // LibTorch keeps its hook as long as the graph; what the user's captures must go when removed.
    AtomicReference<@Nullable Function<Tensor, @Nullable Tensor>> kept =
        new AtomicReference<>(hook);
    GradientHook.Hook unlessRemoved =
        gradient -> {
          Function<Tensor, @Nullable Tensor> present = kept.get();
          return present == null ? 0 : call(present, gradient);
        };
    try (org.bytedeco.pytorch.Tensor raw = tensor.whereGradientsArrive()) {
      if (!addToNode(raw, unlessRemoved)) {
        if (!raw.requires_grad() || !raw.is_leaf()) {
          throw new IllegalStateException(
              "register_hook: no gradient is recorded for this tensor of shape "
                  + Arrays.toString(tensor.shape())
                  + "; call requires_grad_() on it first.");
        }
        Runnable removal = GradientHook.addToLeaf(raw.address(), unlessRemoved);
        return new RemovableHandle(() -> {
          kept.set(null);
          removal.run();
        });
      }
    }
    return new RemovableHandle(() -> kept.set(null));
  }

  /** The hook is given the very tensor, which may be what an optimizer is found by. */
  static RemovableHandle registerAccumulated(Tensor tensor, Consumer<? super Tensor> hook) {
    if (!tensor.requires_grad() || !tensor.is_leaf()) {
      throw new IllegalStateException(
          "register_post_accumulate_grad_hook: this tensor of shape "
              + Arrays.toString(tensor.shape())
              + " is no leaf that a gradient is recorded for; call it on parameters, or after"
              + " requires_grad_().");
    }
    // LibTorch keeps the hook for as long as the tensor's memory; the Java object must not live so.
    WeakReference<Tensor> known = new WeakReference<>(tensor);
    Runnable removal =
        AccumulatedHook.add(
            tensor.raw().address(),
            leaf -> {
              Tensor same = known.get();
              hook.accept(
                  same != null && !same.isClosed()
                      ? same
                      : Raw.wrapAddress(TensorMemory.copy(leaf), true));
            });
    return new RemovableHandle(removal);
  }

  /** Returns false if no node made the tensor; a view's may be gone, as its base was detached. */
  private static boolean addToNode(org.bytedeco.pytorch.Tensor raw, GradientHook.Hook hook) {
    if (!raw.requires_grad() || raw.is_leaf()) {
      return false;
    }
    try (@Nullable Node node = raw.grad_fn()) {
      if (node == null) {
        return false;
      }
      long object = GradientHook.make((int) raw.output_nr(), hook);
      node.add_tensor_pre_hook(new FunctionPreHook(Raw.pointer(object)));
      return true;
    }
  }

  /** Calls; the gradient is the present scope's, as if it had been computed there. */
  private static long call(Function<Tensor, @Nullable Tensor> hook, long gradient) {
    org.bytedeco.pytorch.Tensor given = Raw.at(gradient);
    boolean inBlocks = given.is_mkldnn();
    Tensor seen = Raw.wrap(inBlocks ? given.to_dense() : new org.bytedeco.pytorch.Tensor(given));
    String kind = kind(seen); // the hook may close it
    Tensor replacement = hook.apply(seen);
    if (replacement == null) {
      return 0;
    }
    if (!kind.equals(kind(replacement))) {
      throw new IllegalArgumentException(
          "register_hook: the hook was given a gradient of "
              + kind
              + ", and returned one of "
              + kind(replacement)
              + "; return one like what it is given, or null.");
    }
    org.bytedeco.pytorch.Tensor taken = replacement.raw();
    try (org.bytedeco.pytorch.Tensor result =
        inBlocks ? taken.to_mkldnn() : new org.bytedeco.pytorch.Tensor(taken)) {
      return TensorMemory.copy(result.address());
    }
  }

  /** What LibTorch wants of a gradient, as words: it asks for no layout. */
  private static String kind(Tensor gradient) {
    return Arrays.toString(gradient.shape()) + ", " + gradient.dtype() + ", " + gradient.device();
  }
}
