package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.Device;
import jtorch.MemoryFormat;
import jtorch.NnKwargs.IgnoreMismatchedSizes;
import jtorch.NnKwargs.StateKwarg;
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
   * Copies saved tensors into the parameters and buffers of their names. As in Python a batch
   * normalization keeps its count of batches where none was saved, as before PyTorch 0.4.1, and a
   * tensor without dimensions takes the first number of one that has one.
   *
   * @throws IllegalArgumentException if a name is missing or unexpected, a shape differs or a value
   *     is no tensor; all of them are named and nothing is copied
   */
  public final IncompatibleKeys load_state_dict(Map<String, ? extends Tensor> state_dict) {
    return load(state_dict, true, false);
  }

  /**
   * Copies saved tensors into the parameters and buffers of their names; with {@code strict(false)}
   * missing and unexpected names are returned, not refused, and with {@code
   * ignore_mismatched_sizes(true)} those of other shapes.
   *
   * @throws IllegalArgumentException if something that no keyword allows doesn't fit; all of it is
   *     named and nothing is copied
   */
  public final IncompatibleKeys load_state_dict(
      Map<String, ? extends Tensor> state_dict, StateKwarg first, StateKwarg... more) {
    boolean strict = true;
    boolean ignore = false;
    for (StateKwarg keyword : Stream.concat(Stream.of(first), Stream.of(more)).toList()) {
      switch (keyword) {
        case Strict(boolean value) -> strict = value;
        case IgnoreMismatchedSizes(boolean value) -> ignore = value;
      }
    }
    return load(state_dict, strict, ignore);
  }

  private IncompatibleKeys load(
      Map<String, ? extends Tensor> state_dict, boolean strict, boolean ignoreMismatched) {
    Map<String, Tensor> state = tensors(state_dict);
    Map<String, Tensor> own = state();
    List<String> missing = new ArrayList<>(own.keySet());
    missing.removeAll(state.keySet());
    missing.removeIf(this::isCount);
    List<String> unexpected = new ArrayList<>(state.keySet());
    unexpected.removeAll(own.keySet());
    Map<String, String> misfits = misfits(own, state);
    List<String> problems = new ArrayList<>(ignoreMismatched ? List.of() : misfits.values());
    if (strict) {
      addNames(problems, "unexpected", unexpected);
      addNames(problems, "missing", missing);
    }
    if (!problems.isEmpty()) {
      throw refused(String.join("; ", problems));
    }
    state.keySet().removeAll(misfits.keySet());
    try (var mode = torch.no_grad()) {
      assert mode != null;
      own.forEach((name, tensor) -> copy(tensor, state.get(name)));
    }
    return new IncompatibleKeys(missing, unexpected, List.copyOf(misfits.keySet()));
  }

  /** Old files have no counts of batches, which only {@code momentum=None} needs. */
  private boolean isCount(String name) {
    String counter = "num_batches_tracked";
    return name.endsWith(counter)
        && get_submodule(name.substring(0, Math.max(0, name.lastIndexOf('.'))))
            instanceof RunningNorm;
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "load_state_dict: the state does not fit " + getClass().getSimpleName() + ": " + why + ".");
  }

  /** Copies the map; what torch.load returned may hold something else than its type says. */
  private Map<String, Tensor> tensors(@Nullable Map<?, ?> state_dict) {
    if (state_dict == null) {
      throw refused("it is null; a checkpoint without such a key gives that");
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    state_dict.forEach((name, value) -> {
      if (!(name instanceof String text) || !(value instanceof Tensor tensor)) {
        throw refused(
            "'"
                + name
                + "' is not a tensor; choose the part of a checkpoint that is a state dict, as"
                + " key(\"model\") does");
      }
      tensors.put(text, tensor);
    });
    return tensors;
  }

  private static void addNames(List<String> problems, String kind, List<String> names) {
    if (!names.isEmpty()) {
      problems.add(0, kind + " " + String.join(", ", names));
    }
  }

  private static Map<String, String> misfits(Map<String, Tensor> own, Map<String, Tensor> state) {
    Map<String, String> problems = new LinkedHashMap<>();
    own.forEach((name, tensor) -> {
      Tensor saved = state.get(name);
      if (saved != null && !Arrays.equals(saved.size(), tensor.size()) && !isFirst(tensor, saved)) {
        problems.put(
            name,
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

  /** Single numbers were saved as vectors before PyTorch 0.4. */
  private static boolean isFirst(Tensor tensor, Tensor saved) {
    return tensor.dim() == 0 && saved.dim() == 1 && saved.size(0) > 0;
  }

  private static void copy(Tensor tensor, @Nullable Tensor saved) {
    if (saved != null) {
      tensor.copy_(isFirst(tensor, saved) ? saved.get(0) : saved);
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
    modules().forEach(Module::placed);
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
