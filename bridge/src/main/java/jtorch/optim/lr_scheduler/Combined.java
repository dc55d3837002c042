package jtorch.optim.lr_scheduler;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.optim.Optimizer;
import org.jspecify.annotations.Nullable;

/** What schedulers of schedulers check and load. */
final class Combined {
  private Combined() {}

  /** Returns the optimizer of the first. */
  static Optimizer optimizer(String who, List<? extends LRScheduler> schedulers) {
    if (schedulers.isEmpty()) {
      throw new IllegalArgumentException(who + ": there must be at least one scheduler.");
    }
    return schedulers.getFirst().optimizer;
  }

  /** Returns the schedulers, if they can be combined. */
  static List<LRScheduler> checked(
      String who, Optimizer optimizer, List<? extends LRScheduler> schedulers) {
    optimizer(who, schedulers);
    for (int i = 0; i < schedulers.size(); i++) {
      if (schedulers.get(i) instanceof ReduceLROnPlateau) {
        throw new IllegalArgumentException(
            who + ": scheduler " + i + " is a ReduceLROnPlateau, whose step needs a metric.");
      }
      if (!schedulers.get(i).optimizer.equals(optimizer)) {
        throw new IllegalArgumentException(
            who + ": scheduler " + i + " belongs to another optimizer.");
      }
    }
    return List.copyOf(schedulers);
  }

  static void load(List<LRScheduler> schedulers, @Nullable Object states) {
    if (!(states instanceof List<?> list) || list.size() != schedulers.size()) {
      throw new IllegalArgumentException(
          "load_state_dict: _schedulers must be a list of " + schedulers.size() + " states.");
    }
    for (int i = 0; i < list.size(); i++) {
      Map<String, @Nullable Object> state = new LinkedHashMap<>();
      if (list.get(i) instanceof Map<?, ?> map) {
        map.forEach((name, value) -> state.put(String.valueOf(name), value));
      }
      schedulers.get(i).load_state_dict(state);
    }
  }
}
