package jtorch.summary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jtorch.Tensor;
import jtorch.internal.Watch;
import jtorch.nn.AttentionOutput;
import jtorch.nn.LstmOutput;
import jtorch.nn.LstmState;
import jtorch.nn.Module;
import jtorch.nn.RecurrentOutput;
import org.jspecify.annotations.Nullable;

/** Lists the modules in the order in which they compute. */
final class Recorder implements Watch.Watcher {
  /** Computed by its attention in Python, which never calls it. */
  private static final String NEVER_CALLED = "NonDynamicallyQuantizableLinear";

  private final List<LayerInfo> found = new ArrayList<>();
  private final IdentityHashMap<Module, LayerInfo> places = new IdentityHashMap<>();
  private final IdentityHashMap<Module, LayerInfo> present = new IdentityHashMap<>();
  private final Set<Module> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<LayerInfo> preorder = new ArrayList<>();

  Recorder(Module model) {
    place(model._get_name(), model, 0, null);
  }

  /** Notes where each module is; one at several places is at the last of them, as in Python. */
  private void place(String name, Module module, int depth, @Nullable LayerInfo parent) {
    LayerInfo info = new LayerInfo(name, module, depth, parent);
    places.put(module, info);
    preorder.add(info);
    module._modules().forEach((n, child) -> place(n, child, depth + 1, info));
  }

  @Override
  public void before(Module module) {
    LayerInfo place = places.get(module);
    if (place != null && !place.class_name().equals(NEVER_CALLED)) {
      list(place);
    }
  }

  private void list(LayerInfo place) {
    LayerInfo info = new LayerInfo(place.var_name(), place.module, place.depth, place.parent);
    info.countParameters();
    info.recursive = !seen.add(info.module);
    found.add(info);
    present.put(info.module, info);
  }

  @Override
  public void after(Module module, @Nullable Tensor input, @Nullable Object output) {
    LayerInfo info = present.get(module);
    if (info != null) {
      info.done(input, tensor(output));
    }
  }

  private static @Nullable Tensor tensor(@Nullable Object output) {
    return switch (output) {
      case Tensor tensor -> tensor;
      case LstmOutput out -> out.output();
      case RecurrentOutput out -> out.output();
      case AttentionOutput out -> out.attn_output();
      case LstmState state -> state.h();
      case null, default -> null;
    };
  }

  /** Returns what has computed until now. */
  List<LayerInfo> executed() {
    return found.stream().filter(info -> info.executed).toList();
  }

  /** Returns all modules, when nothing is computed. */
  List<LayerInfo> unexecuted() {
    preorder.forEach(this::list);
    return finished();
  }

  /** Returns all modules that computed, in order, with the containers around them. */
  List<LayerInfo> complete() {
    addContainers();
    return finished();
  }

  private List<LayerInfo> finished() {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      LayerInfo info = found.get(i);
      info.number(numbers.merge(info.depth, 1, Integer::sum));
      int end = i + 1;
      while (end < found.size() && found.get(end).depth > info.depth) {
        end++;
      }
      info.children = List.copyOf(found.subList(i + 1, end));
    }
    return List.copyOf(found);
  }

  /** Containers that are not called themselves are listed above the first of their parts. */
  private void addContainers() {
    Set<Module> listed = Collections.newSetFromMap(new IdentityHashMap<>());
    listed.addAll(seen);
    TreeMap<Integer, LayerInfo> current = new TreeMap<>();
    for (int i = 0; i < found.size(); i++) {
      LayerInfo info = found.get(i);
      for (LayerInfo container : hierarchy(info)) {
        LayerInfo there = current.get(container.depth);
        boolean missing = there == null || !same(there.module, container.module);
        if (missing && (i == 0 || found.get(i - 1) != container)) {
          container.countParameters();
          container.recursive = !listed.add(container.module);
          found.add(i++, container);
          current.put(container.depth, container);
        }
      }
      current.put(info.depth, info);
      current.tailMap(info.depth, false).clear();
    }
  }

  /** Returns what is around a module, without the network itself, from the outside. */
  private static List<LayerInfo> hierarchy(LayerInfo info) {
    List<LayerInfo> around = new ArrayList<>();
    for (LayerInfo p = info.parent; p != null && p.depth > 0; p = p.parent) {
      around.addFirst(p);
    }
    return around;
  }

  @SuppressWarnings("ReferenceEquality") // the very module, whatever it thinks of another
  private static boolean same(Module one, Module other) {
    return one == other;
  }
}
