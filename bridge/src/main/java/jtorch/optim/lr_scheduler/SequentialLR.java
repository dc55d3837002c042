package jtorch.optim.lr_scheduler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.optim.Optimizer;
import jtorch.optim.ParamGroup;
import org.jspecify.annotations.Nullable;

/**
 * Runs schedulers one after the other: a warm-up, then a decay.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.SequentialLR.html">SequentialLR</a>.
 */
public class SequentialLR extends LRScheduler {
  private final List<LRScheduler> schedulers;

  /**
   * Makes one.
   *
   * @param milestones the epochs at which the second and the later schedulers begin
   */
  public SequentialLR(
      Optimizer optimizer, List<? extends LRScheduler> schedulers, List<Integer> milestones) {
    super(optimizer, new Attributes());
    this.schedulers = Combined.checked("SequentialLR", optimizer, schedulers);
    Attributes.check(
        milestones.size() == schedulers.size() - 1,
        "SequentialLR: " + schedulers.size() + " schedulers need one milestone less",
        milestones.size());
    self.set("_milestones", List.copyOf(milestones)).set("last_epoch", 0L);
    for (ParamGroup group : optimizer.param_groups()) {
      group.lr(group.number("initial_lr"));
    }
    undoAll();
    this.schedulers.getFirst().initialStep();
    self.set("_last_lr", this.schedulers.getFirst().get_last_lr());
  }

  @Override
  public void step() {
    self.set("last_epoch", last_epoch() + 1);
    int at = 0;
    List<Double> milestones = self.numbers("_milestones");
    while (at < milestones.size() && milestones.get(at) <= last_epoch()) {
      at++;
    }
    LRScheduler scheduler = schedulers.get(at);
    if (at > 0 && milestones.get(at - 1) == last_epoch()) {
      scheduler.restart();
    } else {
      scheduler.step();
    }
    self.set("_last_lr", scheduler.get_last_lr());
  }

  @Override
  void undo() {
    undoAll();
  }

  private void undoAll() {
    schedulers.forEach(LRScheduler::undo);
  }

  @Override
  double rate(int group) {
    return lr(group);
  }

  @Override
  public Map<String, @Nullable Object> state_dict() {
    Map<String, @Nullable Object> state = super.state_dict();
    state.put("_schedulers", schedulers.stream().map(LRScheduler::state_dict).toList());
    return state;
  }

  @Override
  public void load_state_dict(Map<String, ?> state_dict) {
    Map<String, @Nullable Object> state = new LinkedHashMap<>(state_dict);
    Combined.load(schedulers, state.remove("_schedulers"));
    super.load_state_dict(state);
  }
}
