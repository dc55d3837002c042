package jtorch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jtorch.func.StackedState;
import jtorch.internal.Raw;
import jtorch.nn.Module;

/** Functions of functions. */
abstract class Functional extends AuxiliaryOutputs {
  Functional() {}

  /**
   * Computes a module with other parameters and buffers than its own, which stay as they are, also
   * if it fails. Their gradients go to those that were given.
   *
   * <p>No other thread may use the module meanwhile, as in Python.
   *
   * @param parameters_and_buffers_dict by their names; those that aren't named are the module's own
   * @param args what the module is called with
   * @throws IllegalArgumentException if the module has no parameter or buffer of a name
   */
  public static Tensor functional_call(
      Module module, Map<String, ? extends Tensor> parameters_and_buffers_dict, Tensor args) {
    return functional_call(module, parameters_and_buffers_dict, () -> module.call(args));
  }

  /** As the other, with parameters and buffers in several maps. */
  public static Tensor functional_call(
      Module module,
      List<? extends Map<String, ? extends Tensor>> parameters_and_buffers_dicts,
      Tensor args) {
    Map<String, Tensor> all = new LinkedHashMap<>();
    parameters_and_buffers_dicts.forEach(all::putAll);
    return functional_call(module, all, args);
  }

  /** As the other, for a module that takes or returns more than a tensor. */
  public static <T> T functional_call(
      Module module, Map<String, ? extends Tensor> parameters_and_buffers_dict, Supplier<T> call) {
    Map<String, Tensor> known = new LinkedHashMap<>(module.named_buffers());
    known.putAll(module.named_parameters());
    List<Swap> swaps = new ArrayList<>();
    parameters_and_buffers_dict.forEach((name, other) -> {
      Tensor place = known.get(name);
      swaps.add(new Swap(place == null ? module.get_parameter(name) : place, other));
    });
    try {
      swaps.forEach(Swap::make);
      return call.get();
    } finally {
      swaps.reversed().forEach(Swap::undo);
    }
  }

  /**
   * A parameter that is another tensor for a while: Java's object stays, with all that knows it.
   */
  private static final class Swap {
    private final org.bytedeco.pytorch.Tensor place;
    private final org.bytedeco.pytorch.Tensor other;
    private final org.bytedeco.pytorch.Tensor former;

    Swap(Tensor place, Tensor other) {
      this.place = Raw.of(place);
      this.other = Raw.of(other);
      former = new org.bytedeco.pytorch.Tensor(this.place);
    }

    void make() {
      org.bytedeco.pytorch.Tensor same = place.put(other);
      assert same != null;
    }

    void undo() {
      try (former) {
        org.bytedeco.pytorch.Tensor same = place.put(former);
        assert same != null;
      }
    }
  }

  /**
   * Puts the parameters and buffers of several modules of one kind into one tensor for each name,
   * for {@link #vmap} over {@link #functional_call}. The modules stay as they are.
   *
   * <p>PyTorch's page: <a
   * href="https://docs.pytorch.org/docs/stable/generated/torch.func.stack_module_state.html">
   * torch.func.stack_module_state</a>.
   *
   * @param models at least one, all of one class, in one mode and on one device
   * @return leaves of shape (models, ...), in no scope; a parameter requires a gradient if that of
   *     the modules does
   * @throws IllegalArgumentException if there is none, or they differ in class, mode, names or in
   *     what requires a gradient
   */
  public static StackedState stack_module_state(List<? extends Module> models) {
    return ModuleStack.of(models);
  }
}
