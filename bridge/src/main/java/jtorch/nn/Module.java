package jtorch.nn;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jtorch.NnKwargs.Training;
import jtorch.Tensor;
import jtorch.internal.Natives;
import jtorch.internal.Watch;
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
  }

  private final List<ForwardPreHook> preHooks = new CopyOnWriteArrayList<>();
  private final List<ForwardHook> hooks = new CopyOnWriteArrayList<>();
  private boolean training = true;

  /** Makes a module without parts. */
  protected Module() {}

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
        getClass().getSimpleName()
            + " has no forward(Tensor): override it, or call the forward that it has.");
  }

  /**
   * Computes the output of an input with the hooks around it: {@code model(input)} in Python.
   *
   * <p>{@link #forward} alone runs no hooks, as in Python. Containers call their parts this way.
   */
  public final Tensor call(Tensor input) {
    Tensor given = input;
    for (ForwardPreHook hook : preHooks) {
      Tensor changed = hook.before(this, given);
      given = changed != null ? changed : given;
    }
    Tensor last = given;
    return Watch.around(this, last, () -> withHooks(last));
  }

  private Tensor withHooks(Tensor input) {
    Tensor output = forward(input);
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

  /** Puts this module and its parts into training mode or out of it; returns it. */
  public final Module train(boolean mode) {
    visit("", (_, module) -> module.setTraining(mode));
    return this;
  }

  /** Puts this module and its parts into evaluation mode; returns it. */
  public final Module eval() {
    return train(false);
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
