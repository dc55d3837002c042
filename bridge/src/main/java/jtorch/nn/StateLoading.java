package jtorch.nn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.internal.Warnings;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * One loading of a state into a module and its parts, in Python's order of calls. Nothing is copied
 * before all is checked, unless a module has something done after it was loaded.
 */
final class StateLoading {
  private static final String EXTRA = "_extra_state";

  private final Module root;
  private final boolean strict;
  private final boolean ignoreMismatched;
  private final boolean assign;
  private final boolean atOnce;
  private final List<String> missing = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();
  private final Map<String, String> misfits = new LinkedHashMap<>();
  private final List<Runnable> copies = new ArrayList<>();

  StateLoading(Module root, boolean strict, boolean ignoreMismatched, boolean assign) {
    this.root = root;
    this.strict = strict;
    this.ignoreMismatched = ignoreMismatched;
    this.assign = assign;
    atOnce = root.modules().stream().anyMatch(module -> !module.hooks().afterLoad.isEmpty());
  }

  IncompatibleKeys load(@Nullable Map<?, ?> given) {
    load(root, tensors(given), "");
    List<String> problems = new ArrayList<>(ignoreMismatched ? List.of() : misfits.values());
    if (strict) {
      addNames(problems, "unexpected", unexpected);
      addNames(problems, "missing", missing);
    }
    if (!problems.isEmpty()) {
      throw refused(String.join("; ", problems));
    }
    copies.forEach(Runnable::run);
    if (assign) {
      root.modules().forEach(Module::placed);
    }
    return new IncompatibleKeys(missing, unexpected, List.copyOf(misfits.keySet()));
  }

  private void load(Module module, Map<String, Tensor> state, String prefix) {
    module.hooks().beforeLoad.forEach(hook -> hook.before(module, state, prefix));
    Map<String, Tensor> own = module.savedTensors();
    own.forEach((name, tensor) -> take(module, prefix + name, name, tensor, state));
    takeExtra(module, state, prefix);
    for (String key : state.keySet()) {
      if (key.startsWith(prefix) && !key.equals(prefix + EXTRA)) {
        String name = key.substring(prefix.length());
        int dot = name.indexOf('.');
        boolean known =
            dot < 0 ? own.containsKey(name) : module._modules().containsKey(name.substring(0, dot));
        if (!known) {
          unexpected.add(key);
        }
      }
    }
    module
        ._modules()
        .forEach((name, part) -> {
          Map<String, Tensor> below = new LinkedHashMap<>(state);
          below.keySet().removeIf(key -> !key.startsWith(prefix + name + "."));
          load(part, below, prefix + name + ".");
        });
    module.hooks().afterLoad.forEach(hook -> hook.after(module, missing, unexpected));
  }

  private void take(
      Module module, String key, String name, Tensor tensor, Map<String, Tensor> state) {
    Tensor saved = state.get(key);
    if (saved == null) {
      // Old files have no counts of batches, which only momentum=None needs.
      if (!(name.equals("num_batches_tracked") && module instanceof RunningNorm)) {
        missing.add(key);
      }
      return;
    }
    if (Raw.isUninitialized(tensor)) {
      fill(tensor, saved);
      return;
    }
    if (Raw.isUninitialized(saved)) {
      misfits.put(
          key,
          key + " has no shape in the state, as a lazy layer was saved before its first forward");
      return;
    }
    Tensor fitting = isFirst(tensor, saved) ? saved.get(0) : saved;
    if (Arrays.equals(fitting.size(), tensor.size())) {
      warnOfNothing(key, tensor, fitting);
      run(() -> copy(tensor, fitting));
    } else {
      misfits.put(
          key,
          "%s has shape %s in the state and %s in the model"
              .formatted(key, Arrays.toString(saved.size()), Arrays.toString(tensor.size())));
    }
  }

  /** Gives a tensor of a lazy layer the shape and the elements of the saved one, if it has some. */
  private void fill(Tensor tensor, Tensor saved) {
    if (!Raw.isUninitialized(saved)) {
      run(() -> {
        Uninitialized.materialize(tensor, saved.shape());
        copy(tensor, saved);
      });
    }
  }

  private void copy(Tensor tensor, Tensor saved) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      if (assign) {
        Replacement.assign(tensor, saved);
      } else {
        tensor.copy_(saved);
      }
    }
  }

  private void warnOfNothing(String key, Tensor tensor, Tensor saved) {
    if (!assign && tensor.is_meta() && !saved.is_meta()) {
      Warnings.warn(
          "load_state_dict: "
              + key
              + " of the model is on the device meta, so that nothing is copied into it; give"
              + " assign(true), or call to_empty(device) before.");
    }
  }

  private void takeExtra(Module module, Map<String, Tensor> state, String prefix) {
    String key = prefix + EXTRA;
    Tensor saved = state.get(key);
    if (!module.takesExtraState()) {
      if (saved != null) {
        unexpected.add(key);
      }
    } else if (saved == null) {
      missing.add(key);
    } else {
      run(() -> module.set_extra_state(saved));
    }
  }

  private void run(Runnable copy) {
    if (atOnce) {
      copy.run();
    } else {
      copies.add(copy);
    }
  }

  /** Single numbers were saved as vectors before PyTorch 0.4. */
  private static boolean isFirst(Tensor tensor, Tensor saved) {
    return tensor.dim() == 0 && saved.dim() == 1 && saved.size(0) > 0;
  }

  /** Copies the map; what torch.load returned may hold something else than its type says. */
  private Map<String, Tensor> tensors(@Nullable Map<?, ?> given) {
    if (given == null) {
      throw refused("it is null; a checkpoint without such a key gives that");
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      if (!(name instanceof String text) || !(value instanceof Tensor tensor)) {
        throw refused(
            "'"
                + name
                + "' is not a tensor; choose the part of a checkpoint that is a state dict, as"
                + " key(\"model\") does");
      }
      tensors.put(text, tensor);
    });
    return tensors;
  }

  private static void addNames(List<String> problems, String kind, List<String> names) {
    if (!names.isEmpty()) {
      problems.add(0, kind + " " + String.join(", ", names));
    }
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "load_state_dict: the state does not fit " + root._get_name() + ": " + why + ".");
  }

  /** Returns the state of a module and its parts, with what is done before and after. */
  static OrderedDict<String, Tensor> save(Module root) {
    OrderedDict<String, Tensor> found = new OrderedDict<>();
    save(root, "", found);
    return found;
  }

  private static Tensor saved(Tensor tensor) {
    return Raw.isUninitialized(tensor) ? tensor : Raw.unscope(tensor.detach());
  }

  private static void save(Module module, String prefix, Map<String, Tensor> found) {
    module.hooks().beforeState.forEach(hook -> hook.before(module, prefix, false));
    module.savedTensors().forEach((name, tensor) -> found.put(prefix + name, saved(tensor)));
    Tensor extra = module.get_extra_state();
    if (extra != null) {
      found.put(prefix + EXTRA, extra);
    }
    module._modules().forEach((name, part) -> save(part, prefix + name + ".", found));
    module.hooks().afterState.forEach(hook -> hook.after(module, found, prefix));
  }
}
