package jtorch.nn;

import java.util.List;
import jtorch.Tensor;
import jtorch.nn.Module.BackwardHook;
import jtorch.nn.Module.BackwardPreHook;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** One call of a module whose hooks see the gradients of its output and of its input. */
final class BackwardCall {
  private final Module module;
  private final List<BackwardPreHook> preHooks;
  private final List<BackwardHook> hooks;
  private @Nullable Tensor gradOutput;
  private boolean entered;

  BackwardCall(Module module, List<BackwardPreHook> preHooks, List<BackwardHook> hooks) {
    this.module = module;
    this.preHooks = preHooks;
    this.hooks = hooks;
  }

  /** Returns the input as a tensor of its own, whose gradient is what came out of the module. */
  Tensor entering(Tensor input) {
    if (hooks.isEmpty() || !input.requires_grad() || !torch.is_grad_enabled()) {
      return input;
    }
    entered = true;
    Tensor own = input.view_as(input);
    own.register_hook(this::arrived);
    return own;
  }

  /** Returns the output as a tensor of its own, whose gradient is what goes into the module. */
  Tensor leaving(Tensor output) {
    if (!output.requires_grad()) {
      return output;
    }
    Tensor own = output.view_as(output);
    own.register_hook(gradient -> {
      Tensor present = prepared(gradient);
      if (!hooks.isEmpty()) {
        gradOutput = present;
      }
      Tensor unused = entered ? null : arrived(null); // without an input's gradient
      assert unused == null;
      return present;
    });
    return own;
  }

  private Tensor prepared(Tensor gradient) {
    Tensor present = gradient;
    for (BackwardPreHook hook : preHooks) {
      Tensor changed = hook.before(module, present);
      present = changed != null ? changed : present;
    }
    return present;
  }

  private @Nullable Tensor arrived(@Nullable Tensor gradient) {
    Tensor output = gradOutput;
    gradOutput = null; // the graph holds this object for as long as it lives
    if (output == null) {
      return null; // the module's output took no part in this pass
    }
    Tensor present = gradient;
    for (BackwardHook hook : hooks) {
      Tensor changed = hook.after(module, present, output);
      present = changed != null && present != null ? changed : present;
    }
    return present;
  }
}
