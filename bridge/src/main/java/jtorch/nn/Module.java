package jtorch.nn;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jtorch.NnKwargs.Training;
import jtorch.Tensor;
import jtorch.internal.Natives;
import jtorch.internal.Watch;
import jtorch.internal.copying.Memo;
import jtorch.internal.copying.OwnFields;
import org.jspecify.annotations.Nullable;

/**
 * The base of all networks: a tree of modules with their parameters and buffers.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Module.html">Module</a>. A module's
 * parts are registered under their names in the order of Python's attributes: {@code final Linear
 * fc = register("fc", new Linear(784, 10));}.
 */
public abstract class Module extends ModuleState {
  static {
    Natives.load();
    Memo.setModules(new ModuleCopies());
  }

  // Not final: a clone gets its own.
  private List<ForwardPreHook> preHooks = new CopyOnWriteArrayList<>();
  private List<ForwardHook> hooks = new CopyOnWriteArrayList<>();
  private List<BackwardPreHook> backwardPreHooks = new CopyOnWriteArrayList<>();
  private List<BackwardHook> backwardHooks = new CopyOnWriteArrayList<>();
  private boolean training = true;

  /** Makes a module without parts. */
  protected Module() {}

  /** Makes a copy of another's parts, hooks and mode; a subclass copies its fields. */
  Module(Module original, Memo memo) {
    memo.put(original, this);
    copyParts(original, memo);
    copyHooks(original);
    training = original.training;
  }

  /**
   * Makes a copy. A layer whose fields hold tensors or parts has a constructor for it, as they are
   * final.
   */
  Module copied(Memo memo) {
    return copiedByFields(memo);
  }

  /** Makes a copy of a module of the user's own class, whose fields are set by reflection. */
  final Module copiedByFields(Memo memo) {
    Module made = clonedWithParts(memo);
    OwnFields.copy(this, made, memo);
    made.placed();
    return made;
  }

  /** Makes a copy whose fields hold what this module's hold. */
  final Module clonedWithParts(Memo memo) {
    Module made = (Module) cloned();
    memo.put(this, made);
    made.copyParts(this, memo);
    made.preHooks = new CopyOnWriteArrayList<>(preHooks);
    made.hooks = new CopyOnWriteArrayList<>(hooks);
    made.backwardPreHooks = new CopyOnWriteArrayList<>(backwardPreHooks);
    made.backwardHooks = new CopyOnWriteArrayList<>(backwardHooks);
    made.hooks().addAll(hooks());
    return made;
  }

  /** Adds another's hooks, which are functions and thus shared. */
  final void copyHooks(Module original) {
    preHooks.addAll(original.preHooks);
    hooks.addAll(original.hooks);
    backwardPreHooks.addAll(original.backwardPreHooks);
    backwardHooks.addAll(original.backwardHooks);
    hooks().addAll(original.hooks());
  }

  @Override
  final Module self() {
    return this;
  }

  /** Is called when the parameters have come to other memory; a layer may put them in order. */
  void placed() {}

  // Computing

  /**
   * Computes the output of an input.
   *
   * <p>Networks override it; those that take or return something else declare a method of that
   * form.
   *
   * @throws IllegalStateException if the module doesn't override it
   */
  public Tensor forward(Tensor input) {
    throw new IllegalStateException(
        _get_name() + " has no forward(Tensor): override it, or call the forward that it has.");
  }

  /**
   * Computes the output of an input with the hooks around it: {@code model(input)} in Python.
   *
   * <p>{@link #forward} alone runs no hooks, as in Python. Containers call their parts this way.
   */
  public final Tensor call(Tensor input) {
    return call(input, this::forward);
  }

  /** Computes by a forward that takes more than an input, with the hooks around it. */
  final Tensor call(Tensor input, UnaryOperator<Tensor> forward) {
    Tensor given = prepared(input);
    return Watch.around(this, given, () -> withHooks(given, forward));
  }

  /** As the other, by a forward whose result has parts: the hooks see one of them. */
  final <R> R callForParts(
      Tensor input,
      Function<Tensor, R> forward,
      Function<R, Tensor> seen,
      BiFunction<R, Tensor, R> with) {
    List<R> result = new ArrayList<>(1);
    Tensor output =
        call(
            input,
            given -> {
              result.add(forward.apply(given));
              return seen.apply(result.getLast());
            });
    return with.apply(result.getLast(), output);
  }

  /** As {@link #call(Tensor, UnaryOperator)}, for a module that watchers see by its forward. */
  final Tensor unwatched(Tensor input, UnaryOperator<Tensor> forward) {
    return withHooks(prepared(input), forward);
  }

  private Tensor prepared(Tensor input) {
    if (this instanceof Layer layer) { // which computes its tensors in its forward
      layer.meet(input);
    } else {
      computeTensors();
    }
    Tensor given = input;
    for (ForwardPreHook hook : preHooks) {
      Tensor changed = hook.before(this, given);
      given = changed != null ? changed : given;
    }
    return given;
  }

  private Tensor withHooks(Tensor input, UnaryOperator<Tensor> forward) {
    if (backwardHooks.isEmpty() && backwardPreHooks.isEmpty()) {
      return withForwardHooks(input, forward);
    }
    BackwardCall back =
        new BackwardCall(this, List.copyOf(backwardPreHooks), List.copyOf(backwardHooks));
    return back.leaving(withForwardHooks(back.entering(input), forward));
  }

  private Tensor withForwardHooks(Tensor input, UnaryOperator<Tensor> forward) {
    Tensor output = forward.apply(input);
    for (ForwardHook hook : hooks) {
      Tensor changed = hook.after(this, input, output);
      output = changed != null ? changed : output;
    }
    return output;
  }

  /** Has something done before each {@link #call}; it may return another input or null. */
  public final RemovableHandle register_forward_pre_hook(ForwardPreHook hook) {
    preHooks.add(hook);
    return new RemovableHandle(() -> preHooks.remove(hook));
  }

  /** Has something done after each {@link #call}; it may return another output or null. */
  public final RemovableHandle register_forward_hook(ForwardHook hook) {
    hooks.add(hook);
    return new RemovableHandle(() -> hooks.remove(hook));
  }

  /**
   * Has something done when the gradient has gone back through a {@link #call}; it may return
   * another gradient of the input, of the same shape, or null.
   */
  public final RemovableHandle register_full_backward_hook(BackwardHook hook) {
    backwardHooks.add(hook);
    return new RemovableHandle(() -> backwardHooks.remove(hook));
  }

  /**
   * Has something done before the gradient goes back through a {@link #call}; it may return another
   * gradient of the output, of the same shape, or null.
   */
  public final RemovableHandle register_full_backward_pre_hook(BackwardPreHook hook) {
    backwardPreHooks.add(hook);
    return new RemovableHandle(() -> backwardPreHooks.remove(hook));
  }

  /** What is done before a module's forward. */
  @FunctionalInterface
  public interface ForwardPreHook {
    /** Returns the input to go on with, or null for the present one. */
    @Nullable Tensor before(Module module, Tensor input);
  }

  /** What is done after a module's forward. */
  @FunctionalInterface
  public interface ForwardHook {
    /** Returns the output to go on with, or null for the present one. */
    @Nullable Tensor after(Module module, Tensor input, Tensor output);
  }

  /** What is done before the gradient goes back through a module. */
  @FunctionalInterface
  public interface BackwardPreHook {
    /** Returns the gradient of the output to go on with, or null for the present one. */
    @Nullable Tensor before(Module module, Tensor grad_output);
  }

  /** What is done when the gradient has gone back through a module. */
  @FunctionalInterface
  public interface BackwardHook {
    /**
     * Returns the gradient of the input to go on with, or null for the present one.
     *
     * @param grad_input null if the input needs no gradient
     */
    @Nullable Tensor after(Module module, @Nullable Tensor grad_input, Tensor grad_output);
  }

  /** Does something to all parts below this module, then to the module itself; returns it. */
  public final Module apply(Consumer<? super Module> fn) {
    children().forEach(child -> child.apply(fn));
    fn.accept(this);
    return this;
  }

  // Modes

  /** Puts this module and its parts into training mode; returns it. */
  public final Module train() {
    return train(true);
  }

  /**
   * Puts this module and its parts into training mode or out of it; returns it.
   *
   * <p>{@link #train()} and {@link #eval()} call it, and so does the module above for each of its
   * parts: one that overrides it may keep some of its parts in evaluation mode.
   */
  public Module train(boolean mode) {
    setTraining(mode);
    for (Module part : children()) {
      var _ = part.train(mode);
    }
    return this;
  }

  /** Puts this module and its parts into evaluation mode; returns it. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the type that the caller knows
  public final <M extends Module> M eval() {
    return (M) train(false);
  }

  /** Returns whether the module is in training mode. */
  public final boolean training() {
    return training;
  }

  /**
   * The keyword {@link jtorch.Kwargs#training}, which the method of the same name would hide from
   * the code of a module: {@code F.dropout(x, training(training()))}.
   */
  protected static Training training(boolean value) {
    return new Training(value);
  }

  /** Called with each change of the mode; overriders call this one too. */
  protected void setTraining(boolean mode) {
    training = mode;
  }
}
