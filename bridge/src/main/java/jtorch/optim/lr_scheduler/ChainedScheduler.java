package jtorch.optim.lr_scheduler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs schedulers together: each changes what the one before has set.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ChainedScheduler.html">ChainedScheduler</a>.
 */
public class ChainedScheduler extends LRScheduler {
  private final List<LRScheduler> schedulers;

  /** Makes one of schedulers of the same optimizer. */
  public ChainedScheduler(List<? extends LRScheduler> schedulers) {
    super(Combined.optimizer("ChainedScheduler", schedulers), new Attributes());
    this.schedulers = Combined.checked("ChainedScheduler", optimizer, schedulers);
    rememberRates();
  }

  @Override
  public void step() {
    schedulers.forEach(LRScheduler::step);
    rememberRates();
  }

  @Override
  void undo() {
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
