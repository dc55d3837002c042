package jtorch.optim.lr_scheduler;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 */
public abstract class LRScheduler {
  final Optimizer optimizer;
  final Attributes self;

  /** Takes a scheduler's own attributes; the subclass's constructor calls {@link #start}. */
  LRScheduler(Optimizer optimizer, Attributes self) {
    this.optimizer = optimizer;
    this.self = self;
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
    apply(rates());
  }

  /** Sets the learning rates of the first epoch, whatever the present ones are. */
  void restart() {
    self.set("last_epoch", 0L);
    apply(groups().mapToObj(i -> closedForm(i, base(i))).toList());
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

  /** Returns the rates of all groups at the present epoch. */
  List<Double> rates() {
    return groups().mapToObj(this::rate).toList();
  }

  /** Returns a group's rate at the present epoch, from its rate at the one before. */
  abstract double rate(int group);

  /** Returns a group's rate at the present epoch from the one to begin with. */
  double closedForm(int group, double base) {
    return rate(group);
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

  final long epoch() {
    return self.integer("last_epoch");
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
}
