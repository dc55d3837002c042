package jtorch.optim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import jtorch.nn.RemovableHandle;

/** What is done around an optimizer's steps, and when its state is returned or loaded. */
final class OptimizerHooks {
  final List<Consumer<Optimizer>> beforeStep = new CopyOnWriteArrayList<>();
  final List<Consumer<Optimizer>> afterStep = new CopyOnWriteArrayList<>();
  final List<Consumer<Optimizer>> beforeState = new CopyOnWriteArrayList<>();
  final List<Optimizer.StateDictHook> afterState = new CopyOnWriteArrayList<>();
  final List<Optimizer.StateDictHook> beforeLoad = new CopyOnWriteArrayList<>();
  final List<Consumer<Optimizer>> afterLoad = new CopyOnWriteArrayList<>();

  OptimizerHooks() {}

  static <H> RemovableHandle add(List<H> hooks, H hook) {
    hooks.add(hook);
    return new RemovableHandle(() -> hooks.remove(hook));
  }

  /** Calls hooks; where there are none, as nearly always, it makes no object at each step. */
  static void call(List<Consumer<Optimizer>> hooks, Optimizer optimizer) {
    if (!hooks.isEmpty()) {
      hooks.forEach(hook -> hook.accept(optimizer));
    }
  }

  /** Returns a state, or what the hooks return in its place. */
  static Map<String, Object> changed(
      Optimizer optimizer, List<Optimizer.StateDictHook> hooks, Map<String, ?> state_dict) {
    Map<String, Object> state = new LinkedHashMap<>(state_dict);
    for (Optimizer.StateDictHook hook : hooks) {
      Map<String, Object> other = hook.apply(optimizer, state);
      state = other == null ? state : other;
    }
    return state;
  }
}
