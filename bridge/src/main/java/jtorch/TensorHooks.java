package jtorch;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import jtorch.internal.Raw;
import jtorch.nn.RemovableHandle;
import jtorch.sys.GradientHook;
import jtorch.sys.TensorMemory;
import org.bytedeco.pytorch.FunctionPreHook;
import org.bytedeco.pytorch.Node;
import org.jspecify.annotations.Nullable;

/** Hooks on single tensors. */
final class TensorHooks {
  private TensorHooks() {}

  static RemovableHandle register(Tensor tensor, Function<Tensor, @Nullable Tensor> hook) {
    org.bytedeco.pytorch.Tensor raw = tensor.raw();
    if (!raw.requires_grad()) {
      throw new IllegalStateException(
          "register_hook: no gradient is recorded for this tensor of shape "
              + Arrays.toString(tensor.shape())
              + "; call requires_grad_() on it first.");
    }
    AtomicBoolean removed = new AtomicBoolean();
    GradientHook.Hook unlessRemoved = gradient -> removed.get() ? 0 : call(hook, gradient);
    if (raw.is_leaf()) {
      GradientHook.addToLeaf(raw.address(), unlessRemoved);
    } else {
      long object = GradientHook.make((int) raw.output_nr(), unlessRemoved);
      try (Node node = raw.grad_fn()) {
        node.add_tensor_pre_hook(new FunctionPreHook(Raw.pointer(object)));
      }
    }
    return new RemovableHandle(() -> removed.set(true));
  }

  /** Calls; the gradient is the present scope's, as if it had been computed there. */
  private static long call(Function<Tensor, @Nullable Tensor> hook, long gradient) {
    Tensor seen = Raw.wrapAddress(TensorMemory.copy(gradient), true);
    Tensor replacement = hook.apply(seen);
    return replacement == null ? 0 : TensorMemory.copy(replacement.raw().address());
  }
}
