package jtorch.nn;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.Raw;
import jtorch.internal.copying.Memo;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** How {@link jtorch.copy} copies modules. */
final class ModuleCopies implements Memo.Modules {
  @Override
  public Module copy(Module module, Memo memo) {
    return isOurs(module.getClass()) ? module.copied(memo) : module.copiedByFields(memo);
  }

  /** A user's class may extend a layer, whose own copy would know nothing of its fields. */
  private static boolean isOurs(Class<?> type) {
    return type.getPackageName().equals(Module.class.getPackageName())
        && type.getNestHost().equals(type);
  }

  @Override
  public void fill(Module made, Module original) {
    Pairs pairs = new Pairs(original);
    pairs.add("", original, made);
    pairs.checkNothingShared();
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      pairs.copies.forEach((from, to) -> {
        if (from instanceof Tensor tensor) {
          give((Tensor) to, tensor);
        }
      });
    }
    pairs.copies.forEach((from, to) -> {
      if (from instanceof Module module) {
        give((Module) to, module);
      }
    });
  }

  private static void give(Tensor made, Tensor original) {
    if (Raw.isUninitialized(original)) {
      giveNoShape(made, original);
      return;
    }
    Raw.setUninitialized(made, false); // one of a lazy layer gets its shape
    Tensor data = original.data().clone();
    Call.run("deepcopy", () -> Raw.of(made).set_data(Raw.of(data)));
    made.requires_grad_(original.requires_grad());
  }

  private static void giveNoShape(Tensor made, Tensor original) {
    Tensor data = Uninitialized.like(original);
    Uninitialized.asUsual(
        made,
        () -> {
          Call.run("deepcopy", () -> Raw.of(made).set_data(Raw.of(data)));
          made.requires_grad_(original.requires_grad());
        });
  }

  private static void give(Module made, Module original) {
    made.setTraining(original.training());
    made.copyHooks(original);
    if (made instanceof Layer layer) {
      layer.learnFrom((Layer) original);
    }
    made.placed();
  }

  /** What stands at the same place in a module and in the copy that a constructor made. */
  private static final class Pairs {
    final IdentityHashMap<Object, Object> copies = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Object> originals = new IdentityHashMap<>();
    private final Module model;

    Pairs(Module model) {
      this.model = model;
    }

    void add(String path, Module original, Module made) {
      check(path, "class", original.getClass().getName(), made.getClass().getName());
      if (!isNew(path, original, made)) {
        return;
      }
      Map<String, Tensor> tensors = original.ownTensors();
      check(path, "tensors", names(tensors), names(made.ownTensors()));
      tensors.forEach((name, tensor) -> {
        boolean unused = isNew(path + name, tensor, made.ownTensors().get(name));
        assert unused || copies.containsKey(tensor);
      });
      check(path, "parts", names(original._modules()), names(made._modules()));
      original
          ._modules()
          .forEach((name, part) -> add(path + name + ".", part, made.get_submodule(name)));
    }

    /** What is shared in one must be shared in the other. */
    @SuppressWarnings("ReferenceEquality") // the very same object, not one like it
    private boolean isNew(String path, Object original, @Nullable Object made) {
      Object known = copies.putIfAbsent(original, made);
      Object former = originals.putIfAbsent(made, original);
      if ((known != null && known != made) || (former != null && former != original)) {
        throw refused("'" + path + "' is shared in one of the two only");
      }
      return known == null;
    }

    void checkNothingShared() {
      for (Object made : originals.keySet()) {
        if (copies.containsKey(made)) {
          throw refused(
              "what it makes holds the model's own "
                  + (made instanceof Module part && !part.path().isEmpty()
                      ? part.path()
                      : made.getClass().getSimpleName()));
        }
      }
    }

    private void check(String path, String what, Object original, Object made) {
      if (!original.equals(made)) {
        throw refused(
            "the "
                + what
                + " of '"
                + path
                + "' are "
                + original
                + " in the model and "
                + made
                + " in what it makes");
      }
    }

    private static List<String> names(Map<String, ?> parts) {
      return List.copyOf(parts.keySet());
    }

    private IllegalArgumentException refused(String why) {
      return new IllegalArgumentException(
          "copy.deepcopy: the maker makes no "
              + model._get_name()
              + " like the one to copy: "
              + why
              + "; give a maker that builds the model as it is now.");
    }
  }
}
