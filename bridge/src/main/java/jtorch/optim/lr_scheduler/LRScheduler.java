package jtorch.optim.lr_scheduler;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jtorch.Kwargs;
import jtorch.SchedulerKwargs.LastEpoch;
import jtorch.internal.SavedMaps;
import jtorch.optim.Optimizer;
import jtorch.optim.ParamGroup;
import org.jspecify.annotations.Nullable;

/**
 * The base of all learning rate schedulers: call {@link #step()} after the optimizer's own.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LRScheduler.html">LRScheduler</a>.
 * Each step computes the rates from the present ones, as Python does, so that schedulers can be
 * combined and the numbers agree.
 *
 * <p>One of one's own says what the rates are:
 *
 * <pre>{@code
 * class Poly extends LRScheduler {
 *   Poly(Optimizer optimizer, long total_iters) {
 *     super(optimizer, Map.of("total_iters", total_iters));
 *   }
 *
 *   @Override
 *   protected List<Double> get_lr() {
 *     double left = 1 - last_epoch() / number("total_iters");
 *     return base_lrs().stream().map(base -> base * Math.pow(left, 0.9)).toList();
 *   }
 * }
 * }</pre>
 */
public abstract class LRScheduler {
  /** The optimizer whose learning rates are set. */
  public final Optimizer optimizer;

  final Attributes self;

  // Whether it is a user's, which has get_lr alone.
  private final boolean own;

  /** Takes a scheduler's own attributes; the subclass's constructor calls {@link #start}. */
  LRScheduler(Optimizer optimizer, Attributes self) {
    this(optimizer, self, false);
  }

  private LRScheduler(Optimizer optimizer, Attributes self, boolean own) {
    this.optimizer = optimizer;
    this.self = self;
    this.own = own;
  }

  /**
   * Makes a scheduler of one's own, which sets its first rates by {@link #get_lr}. Fields that this
   * reads would have to be set before; attributes are there.
   *
   * @throws IllegalArgumentException if it goes on from a last_epoch and a group has no initial_lr
   */
  protected LRScheduler(Optimizer optimizer, LastEpoch... last_epoch) {
    this(optimizer, Map.of(), last_epoch);
  }

  /**
   * Makes a scheduler of one's own with attributes, which {@link #get_lr} reads and the state
   * keeps: {@code self.total_iters = total_iters} in Python.
   *
   * @param attributes numbers, switches, strings and lists by name
   * @throws IllegalArgumentException if it goes on from a last_epoch and a group has no initial_lr
   */
  protected LRScheduler(Optimizer optimizer, Map<String, ?> attributes, LastEpoch... last_epoch) {
    this(optimizer, new Attributes().set(last_epoch), true);
    self.setAll(attributes);
    start();
  }

  /** Remembers the learning rates to begin with, and sets the first ones. */
  final void start() {
    long last_epoch = self.has("last_epoch") ? self.removeInteger("last_epoch") : -1;
    for (ParamGroup group : optimizer.param_groups()) {
      if (last_epoch == -1 && !group.has("initial_lr")) {
        group.set("initial_lr", group.lr());
      } else if (!group.has("initial_lr")) {
        throw new IllegalArgumentException(
            getClass().getSimpleName()
                + ": to go on from last_epoch "
                + last_epoch
                + ", load the optimizer's state first, which has the initial_lr of each group.");
      }
    }
    self.set("base_lrs", settings("initial_lr"));
    self.set("last_epoch", last_epoch);
    initialStep();
  }

  final void initialStep() {
    self.set("_step_count", 0L).set("_is_initial", true);
    step();
    self.set("_is_initial", false);
  }

  /** Sets the learning rates of the next epoch, or batch. */
  public void step() {
    self.set("_step_count", self.integer("_step_count") + 1);
    self.set("last_epoch", self.integer("last_epoch") + 1);
    apply(get_lr());
  }

  /** Sets the learning rates of the first epoch, whatever the present ones are. */
  void restart() {
    self.set("last_epoch", 0L);
    apply(own ? get_lr() : groups().mapToObj(i -> closedForm(i, base(i))).toList());
  }

  /** Takes the epoch back that the constructor has counted: what a sequence does at first. */
  void undo() {
    self.set("last_epoch", self.integer("last_epoch") - 1);
  }

  final void apply(List<Double> rates) {
    self.set("_get_lr_called_within_step", false);
    for (int i = 0; i < rates.size(); i++) {
      group(i).lr(rates.get(i));
    }
    rememberRates();
  }

  final void rememberRates() {
    self.set("_last_lr", settings("lr"));
  }

  /**
   * Returns the rates of all groups at the present epoch, which {@link #step} sets: what a
   * scheduler of one's own overrides.
   *
   * @throws IllegalStateException if it doesn't
   */
  protected List<Double> get_lr() {
    return groups().mapToObj(this::rate).toList();
  }

  /** Returns a group's rate at the present epoch, from its rate at the one before. */
  double rate(int group) {
    throw new IllegalStateException(
        getClass().getSimpleName()
            + " doesn't say what the learning rates are: override get_lr().");
  }

  /** Returns a group's rate at the present epoch from the one to begin with. */
  double closedForm(int group, double base) {
    return rate(group);
  }

  /**
   * Returns an attribute that is a number.
   *
   * @throws IllegalArgumentException if there is none, or it isn't a number
   */
  protected final double number(String name) {
    return self.number(name);
  }

  /** Returns an attribute, or null if there is none. */
  protected final @Nullable Object get(String name) {
    return self.get(name);
  }

  /** Has an attribute from now on: {@code self.name = value} in Python. */
  protected final void set(String name, @Nullable Object value) {
    self.set(name, value);
  }

  /** Returns the rates that the groups began with. */
  public final List<Double> base_lrs() {
    return self.numbers("base_lrs");
  }

  /** Returns the number of the present epoch, or batch, from 0. */
  public final long last_epoch() {
    return self.integer("last_epoch");
  }

  /** The keyword {@link Kwargs#last_epoch}: the attribute would hide it from a subclass. */
  protected static LastEpoch last_epoch(long value) {
    return Kwargs.last_epoch(value);
  }

  final IntStream groups() {
    return IntStream.range(0, optimizer.param_groups().size());
  }

  final ParamGroup group(int at) {
    return optimizer.param_groups().get(at);
  }

  /** Returns a group's present rate. */
  final double lr(int group) {
    return group(group).lr();
  }

  /** Returns the rate that a group began with. */
  final double base(int group) {
    return self.number("base_lrs", group);
  }

  final boolean isInitial() {
    return self.is("_is_initial");
  }

  private List<Double> settings(String name) {
    return optimizer.param_groups().stream().map(group -> group.number(name)).toList();
  }

  /** Returns the learning rates that the last step has set, one for each group. */
  public List<Double> get_last_lr() {
    return self.numbers("_last_lr");
  }

  /** Returns the state under Python's names; the optimizer is not part of it. */
  public Map<String, @Nullable Object> state_dict() {
    return self.values();
  }

  /** Takes over a state that {@link #state_dict} returned; the optimizer's is loaded by itself. */
  public void load_state_dict(Map<String, ?> state_dict) {
    self.setAll(state_dict);
  }

  /**
   * As the other, with what a checkpoint holds under a name.
   *
   * @throws IllegalArgumentException if it is no map with names
   */
  public final void load_state_dict(@Nullable Object state_dict) {
    load_state_dict(SavedMaps.named(state_dict));
  }
}
