package jtorch.nn;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.Device;
import jtorch.MemoryFormat;
import jtorch.NnKwargs.Assign;
import jtorch.NnKwargs.IgnoreMismatchedSizes;
import jtorch.NnKwargs.StateKwarg;
import jtorch.NnKwargs.Strict;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.TensorKwargs.DeviceOf;
import jtorch.TensorKwargs.DtypeOf;
import jtorch.TrainingKwargs.SetToNone;
import jtorch.internal.Gradients;
import jtorch.internal.SavedMaps;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** What is done to all parameters and buffers of a module at once. */
abstract class ModuleState extends ModuleTree {
  private StateHooks hooks = new StateHooks(); // not final: a clone gets its own

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
    return new StateLoading(self(), true, false, false).load(state_dict);
  }

  /**
   * Copies saved tensors into the parameters and buffers of their names; with {@code strict(false)}
   * missing and unexpected names are returned, not refused, and with {@code
   * ignore_mismatched_sizes(true)} those of other shapes. With {@code assign(true)} nothing is
   * copied: the parameters and buffers become the saved tensors, of their type and on their device,
   * and share their memory.
   *
   * @throws IllegalArgumentException if something that no keyword allows doesn't fit; all of it is
   *     named and nothing is copied
   */
  public final IncompatibleKeys load_state_dict(
      Map<String, ? extends Tensor> state_dict, StateKwarg first, StateKwarg... more) {
    boolean strict = true;
    boolean ignore = false;
    boolean assign = false;
    for (StateKwarg keyword : Stream.concat(Stream.of(first), Stream.of(more)).toList()) {
      switch (keyword) {
        case Strict(boolean value) -> strict = value;
        case IgnoreMismatchedSizes(boolean value) -> ignore = value;
        case Assign(boolean value) -> assign = value;
      }
    }
    return new StateLoading(self(), strict, ignore, assign).load(state_dict);
  }

  /** As the other: {@code model.load_state_dict(state, False)} in Python. */
  public final IncompatibleKeys load_state_dict(
      Map<String, ? extends Tensor> state_dict, boolean strict) {
    return load_state_dict(state_dict, new Strict(strict));
  }

  /**
   * As the other, with what a checkpoint holds under a name: {@code
   * model.load_state_dict(checkpoint["model_state_dict"])} in Python.
   *
   * @throws IllegalArgumentException if it is no map of names to tensors, or doesn't fit
   */
  public final IncompatibleKeys load_state_dict(
      @Nullable Object state_dict, StateKwarg... keywords) {
    @SuppressWarnings("unchecked") // StateLoading refuses what is no tensor, by name
    var state = (Map<String, Tensor>) SavedMaps.named(state_dict);
    return keywords.length == 0
        ? load_state_dict(state)
        : load_state_dict(state, keywords[0], Arrays.copyOfRange(keywords, 1, keywords.length));
  }

  /**
   * Returns all parameters and saved buffers with their names: what is saved. As in Python they are
   * tensors that share the module's memory and have no gradient; no scope ends them. They print as
   * in Python: {@code OrderedDict([('weight', tensor(...)), ...])}.
   */
  public final OrderedDict<String, Tensor> state_dict() {
    return StateLoading.save(self());
  }

  /**
   * Returns a tensor to be saved beside parameters and buffers, under {@code _extra_state}, or null
   * for none. A module that overrides it overrides {@link #set_extra_state} too. Python saves
   * anything.
   */
  protected @Nullable Tensor get_extra_state() {
    return null;
  }

  /**
   * Takes what {@link #get_extra_state} returned and a state holds.
   *
   * @throws IllegalStateException if the module doesn't override it
   */
  protected void set_extra_state(Tensor state) {
    throw new IllegalStateException(
        _get_name() + " has no set_extra_state: override it beside get_extra_state.");
  }

  /**
   * Returns whether the module's class takes a state of its own, as Python looks for the method.
   */
  final boolean takesExtraState() {
    for (Class<?> type = getClass(); type != ModuleState.class; type = type.getSuperclass()) {
      for (Method method : type.getDeclaredMethods()) {
        if (method.getName().equals("set_extra_state")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Has something done before {@link #state_dict} takes this module's tensors. */
  public final RemovableHandle register_state_dict_pre_hook(StatePreHook hook) {
    return StateHooks.add(hooks.beforeState, hook);
  }

  /**
   * Has something done when {@link #state_dict} has taken the tensors of this module and its parts;
   * it may change the map.
   */
  public final RemovableHandle register_state_dict_post_hook(StatePostHook hook) {
    return StateHooks.add(hooks.afterState, hook);
  }

  /**
   * Has something done before {@link #load_state_dict} looks for this module's tensors; it may
   * change the map, such as names of old.
   */
  public final RemovableHandle register_load_state_dict_pre_hook(LoadPreHook hook) {
    return StateHooks.add(hooks.beforeLoad, hook);
  }

  /**
   * Has something done when {@link #load_state_dict} has filled this module and its parts; it may
   * change the lists of names that don't fit. With such a hook a state that doesn't fit is refused
   * only after all that fits was copied, as in Python.
   */
  public final RemovableHandle register_load_state_dict_post_hook(LoadPostHook hook) {
    return StateHooks.add(hooks.afterLoad, hook);
  }

  /** What is done before a module's state is taken. */
  @FunctionalInterface
  public interface StatePreHook {
    /**
     * Is called with what stands before the names of the module's tensors, such as {@code "fc."}.
     *
     * @param keep_vars whether the parameters themselves are taken: never, in Java
     */
    void before(Module module, String prefix, boolean keep_vars);
  }

  /** What is done after a module's state was taken. */
  @FunctionalInterface
  public interface StatePostHook {
    /** Is called with the whole map so far, which it may change. */
    void after(Module module, Map<String, Tensor> state_dict, String prefix);
  }

  /** What is done before a state is loaded into a module. */
  @FunctionalInterface
  public interface LoadPreHook {
    /** Is called with what the state has for the module and its parts, which it may change. */
    void before(Module module, Map<String, Tensor> state_dict, String prefix);
  }

  /** What is done after a state was loaded into a module. */
  @FunctionalInterface
  public interface LoadPostHook {
    /** Is called with the names that don't fit so far, which it may change. */
    void after(Module module, List<String> missing_keys, List<String> unexpected_keys);
  }

  /** Returns what is done before and after a state is taken or loaded. */
  final StateHooks hooks() {
    return hooks;
  }

  @Override
  ModuleState cloned() {
    ModuleState made = (ModuleState) super.cloned();
    made.hooks = new StateHooks();
    return made;
  }

  /** Forgets the gradients of all parameters. */
  public final void zero_grad() {
    zero_grad(true);
  }

  /** As the other: {@code zero_grad(set_to_none=False)} in Python. */
  public final void zero_grad(SetToNone set_to_none) {
    zero_grad(set_to_none.value());
  }

  /** Forgets the gradients of all parameters, or only sets them to zero. */
  public final void zero_grad(boolean set_to_none) {
    parameters().forEach(set_to_none ? Gradients::forget : Gradients::clear);
  }

  /** Has gradients recorded for all parameters; returns the module. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M requires_grad_() {
    return requires_grad_(true);
  }

  /** Has gradients recorded for all parameters, or no longer; returns the module. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M requires_grad_(boolean requires_grad) {
    parameters().forEach(parameter -> parameter.requires_grad_(requires_grad));
    return (M) self();
  }

  /**
   * Moves the parameters and buffers of this module and its parts to a device; returns it.
   *
   * @throws IllegalStateException if they are on the device meta, where they have no data
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M to(Device device) {
    Replacement.checkHasData(self(), device);
    replaceData(tensor -> tensor.to(device));
    return (M) self();
  }

  /** As the other, by the device's name: {@code to("cuda")}. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M to(String device) {
    return to(Device.parse(device));
  }

  /** As the other: {@code model.to(device=device)} in Python. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M to(DeviceOf device) {
    return to(device.value());
  }

  /** Moves the module and gives it another element type: {@code model.to(device, dtype=dtype)}. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M to(Device device, DtypeOf dtype) {
    to(device);
    return to(dtype.value());
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

  /**
   * Moves the parameters and buffers to a device without their values, which are to be filled;
   * returns the module.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M to_empty(Device device) {
    replaceData(tensor -> torch.empty_like(tensor, new DeviceOf(device)));
    return (M) self();
  }

  /** As the other, by the device's name: {@code to_empty("cuda")}. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M to_empty(String device) {
    return to_empty(Device.parse(device));
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
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M float_() {
    return to(DType.float32);
  }

  /** Gives the parameters and buffers 64 bits each: Python's {@code double()}; returns it. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M double_() {
    return to(DType.float64);
  }

  /** Gives the floating-point parameters and buffers 16 bits each; returns the module. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M half() {
    return to(DType.float16);
  }

  /** Gives the floating-point parameters and buffers the type bfloat16; returns the module. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M bfloat16() {
    return to(DType.bfloat16);
  }

  /** Moves all parameters and buffers to the CPU's memory; returns the module. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M cpu() {
    return to(new Device("cpu", -1));
  }

  /** Moves all parameters and buffers to the current GPU; returns the module. */
  @SuppressWarnings("TypeParameterUnusedInFormals") // the type that the caller knows
  public final <M extends Module> M cuda() {
    return to(new Device("cuda", -1));
  }

  /** Replaces what is in the tensors and their gradients; they stay the same objects. */
  private void replaceData(UnaryOperator<Tensor> change) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      parameters().forEach(tensor -> Replacement.change(tensor, change));
      buffers().forEach(tensor -> Replacement.change(tensor, change));
    }
    modules().forEach(Module::placed);
  }
}
