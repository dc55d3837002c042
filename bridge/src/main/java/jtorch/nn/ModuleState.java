package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jtorch.DType;
import jtorch.Device;
import jtorch.MemoryFormat;
import jtorch.NnKwargs.Strict;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Gradients;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What is done to all parameters and buffers of a module at once. */
abstract class ModuleState extends ModuleTree {
  ModuleState() {}

  /**
   * Copies saved tensors into the parameters and buffers of their names.
   *
   * @throws IllegalArgumentException if a name is missing or unexpected or a shape differs; all of
   *     them are named and nothing is copied
   */
  public final IncompatibleKeys load_state_dict(Map<String, ? extends Tensor> state_dict) {
    return load_state_dict(state_dict, new Strict(true));
  }

  /**
   * Copies saved tensors into the parameters and buffers of their names; with {@code strict(false)}
   * missing and unexpected names are returned, not refused.
   *
   * @throws IllegalArgumentException if a shape differs or, when strict, a name is missing or
   *     unexpected; nothing is copied then
   */
  public final IncompatibleKeys load_state_dict(
      Map<String, ? extends Tensor> state_dict, Strict strict) {
    Map<String, Tensor> own = state_dict();
    List<String> missing = new ArrayList<>(own.keySet());
    missing.removeAll(state_dict.keySet());
    List<String> unexpected = new ArrayList<>(state_dict.keySet());
    unexpected.removeAll(own.keySet());
    List<String> problems = misfits(own, state_dict);
    if (strict.value()) {
      addNames(problems, "unexpected", unexpected);
      addNames(problems, "missing", missing);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(
          "load_state_dict: the state does not fit "
              + getClass().getSimpleName()
              + ": "
              + String.join("; ", problems)
              + ".");
    }
    try (var mode = torch.no_grad()) {
      assert mode != null;
      own.forEach((name, tensor) -> copy(tensor, state_dict.get(name)));
    }
    return new IncompatibleKeys(missing, unexpected);
  }

  private static void addNames(List<String> problems, String kind, List<String> names) {
    if (!names.isEmpty()) {
      problems.add(0, kind + " " + String.join(", ", names));
    }
  }

  private static List<String> misfits(
      Map<String, Tensor> own, Map<String, ? extends Tensor> state) {
    List<String> problems = new ArrayList<>();
    own.forEach((name, tensor) -> {
      Tensor saved = state.get(name);
      if (saved != null && !Arrays.equals(saved.size(), tensor.size())) {
        problems.add(
            name
                + " has shape "
                + Arrays.toString(saved.size())
                + " in the state and "
                + Arrays.toString(tensor.size())
                + " in the model");
      }
    });
    return problems;
  }

  private static void copy(Tensor tensor, @Nullable Tensor saved) {
    if (saved != null) {
      tensor.copy_(saved);
    }
  }

  /** Forgets the gradients of all parameters. */
  public final void zero_grad() {
    parameters().forEach(Gradients::forget);
  }

  /** Has gradients recorded for all parameters; returns the module. */
  public final Module requires_grad_() {
    return requires_grad_(true);
  }

  /** Has gradients recorded for all parameters, or no longer; returns the module. */
  public final Module requires_grad_(boolean requires_grad) {
    parameters().forEach(parameter -> parameter.requires_grad_(requires_grad));
    return self();
  }

  /** Moves the parameters and buffers of this module and its parts to a device; returns it. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M to(Device device) {
    replaceData(tensor -> tensor.to(device));
    return (M) self();
  }

  /**
   * Gives the floating-point parameters and buffers another element type; returns the module.
   *
   * @throws IllegalArgumentException if the type has no fraction
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M to(DType dtype) {
    if (!dtype.is_floating_point()) {
      throw new IllegalArgumentException(
          "to: a module's parameters are floating point, so " + dtype + " does not fit.");
    }
    replaceData(tensor -> tensor.dtype().is_floating_point() ? tensor.to(dtype) : tensor);
    return (M) self();
  }

  /** Gives parameters and buffers of four dimensions this order in memory; returns the module. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M to(MemoryFormat memory_format) {
    replaceData(tensor -> tensor.dim() == 4 ? tensor.contiguous(memory_format) : tensor);
    return (M) self();
  }

  /**
   * Gives the parameters and buffers 32 bits each: Python's {@code float()}; returns the module.
   */
  public final Module float_() {
    return to(DType.float32);
  }

  /** Gives the parameters and buffers 64 bits each: Python's {@code double()}; returns it. */
  public final Module double_() {
    return to(DType.float64);
  }

  /** Gives the floating-point parameters and buffers 16 bits each; returns the module. */
  public final Module half() {
    return to(DType.float16);
  }

  /** Gives the floating-point parameters and buffers the type bfloat16; returns the module. */
  public final Module bfloat16() {
    return to(DType.bfloat16);
  }

  /** Moves all parameters and buffers to the CPU's memory; returns the module. */
  public final Module cpu() {
    return to(new Device("cpu", -1));
  }

  /** Moves all parameters and buffers to the current GPU; returns the module. */
  public final Module cuda() {
    return to(new Device("cuda", -1));
  }

  /** Replaces what is in the tensors and their gradients; they stay the same objects. */
  private void replaceData(UnaryOperator<Tensor> change) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      parameters().forEach(tensor -> replace(tensor, change));
      buffers().forEach(tensor -> replace(tensor, change));
    }
  }

  private static void replace(Tensor tensor, UnaryOperator<Tensor> change) {
    Tensor grad = tensor.grad();
    Tensor changed = change.apply(tensor.data());
    Gradients.forget(tensor); // a gradient of another type or device must not stand beside the data
    Call.run("to", () -> Raw.of(tensor).set_data(Raw.of(changed)));
    if (grad != null) {
      Tensor moved = change.apply(grad);
      Call.run("to", () -> Raw.of(tensor).mutable_grad().put(Raw.of(moved)));
    }
  }
}
