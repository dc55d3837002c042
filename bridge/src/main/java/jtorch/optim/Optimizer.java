package jtorch.optim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jtorch.Tensor;
import jtorch.TrainingKwargs.SetToNone;
import jtorch.internal.Gradients;
import jtorch.internal.SavedMaps;
import jtorch.nn.RemovableHandle;
import jtorch.profiler.RecordFunction;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * The base of all optimizers.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/optim.html#torch.optim.Optimizer">Optimizer</a>. The
 * operations come in the order of Python's single-tensor implementations, so that the numbers
 * agree. A step leaves nothing in memory but the optimizer's state, which no scope ends.
 *
 * <p>One of one's own says what a step does to a parameter:
 *
 * <pre>{@code
 * class Lion extends Optimizer {
 *   Lion(Iterable<? extends Tensor> params, double lr) {
 *     super(params, Map.of("lr", lr, "betas", new Pair(0.9, 0.99)));
 *   }
 *
 *   @Override
 *   protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
 *     Pair betas = group.pair("betas");
 *     Tensor exp_avg = state.zerosLike("exp_avg", param);
 *     Tensor update = exp_avg.mul(betas.first()).add(grad, alpha(1 - betas.first()));
 *     param.add_(update.sign(), alpha(-group.lr()));
 *     exp_avg.lerp_(grad, 1 - betas.second());
 *   }
 * }
 * }</pre>
 *
 * <p>What is trained are a module's parameters, or any leaves that require gradients: a picture in
 * style transfer, for instance.
 */
public abstract class Optimizer {
  private final Settings defaults;
  private final Consumer<Settings> check;
  private final String zero; // how Python prints a 0 among the settings
  private final List<ParamGroup> param_groups = new ArrayList<>();
  private final Map<Tensor, State> states = new LinkedHashMap<>();
  private final OptimizerHooks hooks = new OptimizerHooks();
  private final String stepName = "Optimizer.step#" + getClass().getSimpleName() + ".step";
  private final String zeroGradName =
      "Optimizer.zero_grad#" + getClass().getSimpleName() + ".zero_grad";
  private @Nullable Scaled scaled;

  /** Makes one; {@code check} throws if settings don't fit. */
  Optimizer(Settings defaults, Consumer<Settings> check, List<ParamGroup> groups) {
    this(defaults, check, groups, "0");
  }

  /**
   * Makes an optimizer of one's own for parameters: {@code super().__init__(params, defaults)} in
   * Python.
   *
   * @param defaults the settings under their names, {@code "lr"} among them, in the order of the
   *     map: numbers, switches, {@link Pair}s, lists, strings
   * @throws IllegalArgumentException if there are no parameters, or one is no leaf
   */
  protected Optimizer(Iterable<? extends Tensor> params, Map<String, ?> defaults) {
    this(List.of(ParamGroup.of(params)), defaults);
  }

  /**
   * Makes an optimizer of one's own for groups of parameters.
   *
   * @param defaults the settings of a group that says nothing else
   * @throws IllegalArgumentException if there are no parameters, one is no leaf or in two groups,
   *     or a group has a setting that the defaults lack
   */
  protected Optimizer(List<ParamGroup> groups, Map<String, ?> defaults) {
    this(Settings.of("Optimizer", defaults), _ -> {}, groups, "0.0");
  }

  private Optimizer(
      Settings defaults, Consumer<Settings> check, List<ParamGroup> groups, String zero) {
    this.defaults = defaults;
    this.check = check;
    this.zero = zero;
    check.accept(defaults);
    if (groups.stream().allMatch(group -> group.params().isEmpty())) {
      throw new IllegalArgumentException(
          getClass().getSimpleName() + ": there are no parameters to train.");
    }
    groups.forEach(this::add);
  }

  /** Returns the optimizer as Python prints it: each group's settings, by name. */
  @Override
  public final String toString() {
    return new OptimizerText(zero()).of(getClass().getSimpleName(), param_groups);
  }

  /**
   * Returns how Python prints a 0 among the settings, which is a whole number in most optimizers.
   */
  String zero() {
    return zero;
  }

  /** Returns the groups of parameters with their settings. */
  public final List<ParamGroup> param_groups() {
    return Collections.unmodifiableList(param_groups);
  }

  /** Returns the settings of a group that says nothing else, under PyTorch's names. */
  public final Map<String, @Nullable Object> defaults() {
    return defaults.values();
  }

  /**
   * Has more parameters trained from now on.
   *
   * @throws IllegalArgumentException if one of them is trained already or is no leaf, or a setting
   *     doesn't fit
   */
  public void add_param_group(ParamGroup group) {
    add(group);
  }

  private void add(ParamGroup group) {
    Set<Tensor> known = new HashSet<>();
    param_groups.forEach(present -> known.addAll(present.params()));
    if (!Collections.disjoint(known, group.params())) {
      throw new IllegalArgumentException(
          getClass().getSimpleName() + ": a parameter is in more than one group.");
    }
    group.checkLeaves(getClass().getSimpleName());
    ParamGroup complete = group.in(defaults);
    check.accept(complete.toCheck());
    param_groups.add(complete);
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
    try (RecordFunction _ = new RecordFunction(zeroGradName)) {
      for (ParamGroup group : param_groups) {
        for (Tensor param : group.params()) {
          if (set_to_none) {
            Gradients.forget(param);
          } else {
            Gradients.clear(param);
          }
        }
      }
    }
  }

  /**
   * Changes each parameter that has a gradient, by one step.
   *
   * @throws IllegalArgumentException if a gradient is sparse and this optimizer, or its settings,
   *     can't use it; nothing is changed then
   */
  public void step() {
    around(() -> {
      updateAll();
      return this;
    });
  }

  /** Makes a step with its hooks, which a profile sees under the optimizer's name. */
  final <T> T around(Supplier<T> step) {
    try (RecordFunction _ = new RecordFunction(stepName)) {
      OptimizerHooks.call(hooks.beforeStep, this);
      T result = step.get();
      OptimizerHooks.call(hooks.afterStep, this);
      return result;
    }
  }

  private void updateAll() {
    checkGradients();
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      param_groups.forEach(this::update);
    }
  }

  /** Checks that it can use all gradients, before any step is made. */
  void checkGradients() {
    for (ParamGroup group : param_groups) {
      if (!takesSparse(group)) {
        group.params().forEach(this::checkNotSparse);
      }
    }
  }

  private void checkNotSparse(Tensor parameter) {
    if (Gradients.isSparse(parameter)) {
      throw new IllegalArgumentException(
          getClass().getSimpleName()
              + ": a gradient is sparse, which only SGD and Adagrad can use, without fused(true) and"
              + " weight_decay, and SparseAdam; leave out the embedding's sparse(true).");
    }
  }

  /** Returns whether a group's parameters may have sparse gradients; if not, steps refuse them. */
  protected boolean takesSparse(ParamGroup group) {
    return false;
  }

  /**
   * Returns whether its kernels divide by a gradient scaler's scale themselves: those of {@code
   * fused(true)} do.
   */
  public final boolean _step_supports_amp_scaling() {
    return this instanceof FusedSteps && param_groups.stream().allMatch(group -> group.is("fused"));
  }

  /**
   * Makes a step as {@link jtorch.amp.GradScaler} wants it: the kernels look at its tensors, and
   * Java waits for nothing.
   *
   * @param grad_scale what the gradients are to be divided by, or null for nothing
   * @param found_inf not 0 if nothing is to change
   * @throws IllegalStateException unless {@link #_step_supports_amp_scaling}
   */
  public final void step(@Nullable Tensor grad_scale, Tensor found_inf) {
    if (!_step_supports_amp_scaling()) {
      throw new IllegalStateException(
          getClass().getSimpleName() + ": only kernels of fused(true) divide by a scale.");
    }
    scaled = new Scaled(grad_scale, found_inf);
    try {
      step();
    } finally {
      scaled = null;
    }
  }

  /** What a gradient scaler hands to the kernels of one step. */
  record Scaled(@Nullable Tensor grad_scale, Tensor found_inf) {}

  /** Returns what a gradient scaler hands to the present step, or null. */
  @Nullable Scaled scaled() {
    return scaled;
  }

  /**
   * Keeps the learning rates beside the parameters from now on, for kernels that read them there:
   * Python's {@code lr=torch.tensor(0.1)}. A step that was recorded in a CUDA graph then follows
   * {@link ParamGroup#lr(double)} and the schedulers.
   *
   * @throws IllegalStateException if a group has no kernels for all of its parameters at once
   */
  public final void keepRatesOnDevice() {
    if (!_step_supports_amp_scaling()) {
      throw new IllegalStateException(
          getClass().getSimpleName() + ": only kernels of fused(true) read the rate on a device.");
    }
    param_groups.forEach(ParamGroup::keepRateOnDevice);
  }

  /**
   * Evaluates the model, then makes a step.
   *
   * @param closure forgets the gradients, computes the loss and its gradients, and returns it
   * @return the loss
   */
  public Tensor step(Supplier<Tensor> closure) {
    return around(() -> {
      Tensor loss;
      try (var mode = torch.enable_grad()) {
        assert mode != null;
        loss = closure.get();
      }
      updateAll();
      return loss;
    });
  }

  /**
   * Changes the parameters of one group, by default each by itself. No gradient is recorded, and
   * what it makes ends with the step.
   */
  protected void update(ParamGroup group) {
    for (Tensor param : group.params()) {
      Tensor grad = param.grad();
      if (grad != null) {
        update(group, param, grad, state(param));
      }
    }
  }

  /**
   * Changes one parameter by its gradient: what an optimizer of one's own overrides, unless it
   * overrides {@link #step()}. No gradient is recorded, and what it makes ends with the step.
   *
   * @param group the parameter's settings
   * @param state what is remembered of the parameter, empty at first
   * @throws IllegalStateException if an optimizer overrides neither
   */
  protected void update(ParamGroup group, Tensor param, Tensor grad, State state) {
    throw new IllegalStateException(
        getClass().getSimpleName()
            + " doesn't say how it changes a parameter: override update(group, param, grad, state),"
            + " or step().");
  }

  /** Returns what is remembered of a parameter: {@code optimizer.state[p]} in Python. */
  public final State state(Tensor param) {
    return states.computeIfAbsent(param, _ -> new State());
  }

  /**
   * Returns the optimizer's state in Python's layout: {@code "state"} maps a parameter's number to
   * what is remembered of it, and {@code "param_groups"} lists the groups' settings. Tensors are
   * the optimizer's own, as in Python.
   */
  public final Map<String, Object> state_dict() {
    hooks.beforeState.forEach(hook -> hook.accept(this));
    return OptimizerHooks.changed(this, hooks.afterState, StateDict.of(param_groups, states));
  }

  /**
   * Takes over a state that {@link #state_dict} returned, or that was read from a file.
   *
   * @throws IllegalArgumentException if it is not of an optimizer with groups of the same sizes
   */
  public final void load_state_dict(Map<String, ?> state_dict) {
    Map<String, ?> state = OptimizerHooks.changed(this, hooks.beforeLoad, state_dict);
    StateDict.load(state, param_groups, states);
    hooks.afterLoad.forEach(hook -> hook.accept(this));
  }

  /**
   * As the other, with what a checkpoint holds under a name: {@code
   * optimizer.load_state_dict(checkpoint["optimizer_state_dict"])} in Python.
   *
   * @throws IllegalArgumentException if it is no such state
   */
  public final void load_state_dict(@Nullable Object state_dict) {
    load_state_dict(SavedMaps.named(state_dict));
  }

  /** Has something done before each step, and before the closure of one is called. */
  public final RemovableHandle register_step_pre_hook(Consumer<Optimizer> hook) {
    return OptimizerHooks.add(hooks.beforeStep, hook);
  }

  /** Has something done after each step. */
  public final RemovableHandle register_step_post_hook(Consumer<Optimizer> hook) {
    return OptimizerHooks.add(hooks.afterStep, hook);
  }

  /** Has something done before {@link #state_dict} reads the state. */
  public final RemovableHandle register_state_dict_pre_hook(Consumer<Optimizer> hook) {
    return OptimizerHooks.add(hooks.beforeState, hook);
  }

  /** Has what {@link #state_dict} returns changed, or another returned in its place. */
  public final RemovableHandle register_state_dict_post_hook(StateDictHook hook) {
    return OptimizerHooks.add(hooks.afterState, hook);
  }

  /** Has a copy of what {@link #load_state_dict} is given changed, or another loaded. */
  public final RemovableHandle register_load_state_dict_pre_hook(StateDictHook hook) {
    return OptimizerHooks.add(hooks.beforeLoad, hook);
  }

  /** Has something done when {@link #load_state_dict} has loaded a state. */
  public final RemovableHandle register_load_state_dict_post_hook(Consumer<Optimizer> hook) {
    return OptimizerHooks.add(hooks.afterLoad, hook);
  }

  /** What is done with a state that is returned or loaded. */
  @FunctionalInterface
  public interface StateDictHook {
    /** Changes the state and returns null, or returns another. */
    @Nullable Map<String, Object> apply(Optimizer optimizer, Map<String, Object> state_dict);
  }
}
