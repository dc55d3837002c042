package jtorch.nn;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What is done before and after a module's state is returned or loaded. */
final class StateHooks {
  final List<ModuleState.StatePreHook> beforeState = new CopyOnWriteArrayList<>();
  final List<ModuleState.StatePostHook> afterState = new CopyOnWriteArrayList<>();
  final List<ModuleState.LoadPreHook> beforeLoad = new CopyOnWriteArrayList<>();
  final List<ModuleState.LoadPostHook> afterLoad = new CopyOnWriteArrayList<>();

  StateHooks() {}

  /** Adds another's hooks, which are functions and thus shared. */
  void addAll(StateHooks others) {
    beforeState.addAll(others.beforeState);
    afterState.addAll(others.afterState);
    beforeLoad.addAll(others.beforeLoad);
    afterLoad.addAll(others.afterLoad);
  }

  static <H> RemovableHandle add(List<H> hooks, H hook) {
    hooks.add(hook);
    return new RemovableHandle(() -> hooks.remove(hook));
  }
}
