package jtorch.nn;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import jtorch.Tensor;
import jtorch.WeightKwargs.LeaveParametrized;
import jtorch.WeightKwargs.Unsafe;
import jtorch.torch;

/**
 * Tensors of modules that are computed of others: {@code torch.nn.utils.parametrize}.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/nn.html#parametrizing-modules">torch.nn.utils.parametrize</a>,
 * with a <a
 * href="https://docs.pytorch.org/tutorials/intermediate/parametrizations.html">tutorial</a>. A
 * parametrization is a module whose {@code forward} makes the tensor of the original. What Python
 * reads as {@code layer.weight} is {@code layer.get_tensor("weight")} here, and {@code layer.weight
 * = x} is {@code layer.set_tensor("weight", x)}: a Java field holds the parameter that the layer
 * was made with.
 */
public final class parametrize {
  private parametrize() {}

  /** A parametrization that can be undone; Python looks for a method of that name. */
  public interface RightInverse {
    /**
     * Returns an original of which {@code forward} makes this value.
     *
     * @throws UnsupportedOperationException if there is none: Python's {@code NotImplementedError}
     */
    Tensor right_inverse(Tensor value);
  }

  /**
   * A parametrization of several tensors, {@code original0}, {@code original1}...; Python's {@code
   * forward} takes so many arguments. It can be the first one of a tensor only.
   */
  public interface SeveralOriginals {
    /** Makes the tensor of its originals, in their order. */
    Tensor forward(List<Tensor> originals);

    /** Returns originals of which {@link #forward} makes this value. */
    List<Tensor> right_inverse(Tensor value);
  }

  /**
   * Has a parameter or buffer of a module computed by a parametrization from now on, after those
   * that it has; returns the module. The original stands under {@code parametrizations.weight} in
   * the state, and it is what is trained.
   *
   * @param unsafe {@code unsafe(true)} if the shape or the type may change
   * @throws IllegalArgumentException if the module has no such tensor, the parametrization contains
   *     the module, or the tensor's shape or type would change; nothing is changed
   */
  public static <M extends Module> M register_parametrization(
      M module, String tensor_name, Module parametrization, Unsafe... unsafe) {
    boolean mayChange = unsafe.length > 0 && unsafe[unsafe.length - 1].value();
    Tensor present = module.tensorOrNull(tensor_name);
    boolean known =
        module.parametrization(tensor_name) != null || module.ownTensors().containsKey(tensor_name);
    if (present == null || !known) {
      throw new IllegalArgumentException(
          "register_parametrization: %s has no parameter, buffer or parametrized tensor '%s'."
              .formatted(module._get_name(), tensor_name));
    }
    checkApart(module, parametrization);
    boolean trained = parametrization.training();
    parametrization.train(module.training());
    try {
      add(module, tensor_name, parametrization, present, mayChange);
    } catch (RuntimeException e) {
      parametrization.train(trained);
      throw e;
    }
    return module;
  }

  @SuppressWarnings("ReferenceEquality") // the very same module, not one like it
  private static void checkApart(Module module, Module parametrization) {
    if (parametrization.modules().stream().anyMatch(part -> part == module)) {
      throw new IllegalArgumentException(
          "register_parametrization: the parametrization, a %s, contains the %s whose tensor it is to compute; give one that stands apart."
              .formatted(parametrization.getClass().getSimpleName(), module._get_name()));
    }
  }

  private static void add(
      Module module, String name, Module parametrization, Tensor present, boolean unsafe) {
    ParametrizationList list = module.parametrization(name);
    if (list == null) {
      list = new ParametrizationList(name, parametrization, present, unsafe);
      list.train(module.training());
      module.dropTensor(name);
      module.parametrizations().add_module(name, list);
      return;
    }
    if (parametrization instanceof SeveralOriginals) {
      throw new IllegalArgumentException(
          "register_parametrization: %s takes several tensors, so it must be the first one of '%s'."
              .formatted(parametrization.getClass().getSimpleName(), name));
    }
    if (!unsafe) {
      check(name, parametrization, present);
    }
    list.append(parametrization);
    list.mayBeUnsafe(unsafe);
  }

  private static void check(String name, Module parametrization, Tensor present) {
    Tensor made = parametrization.call(present);
    ParametrizationList.Checks.same(name, present, made);
    if (parametrization instanceof RightInverse one) {
      try {
        ParametrizationList.Checks.same(name, present, one.right_inverse(made));
      } catch (UnsupportedOperationException _) {
        // as Python's NotImplementedError: it can't be undone
      }
    }
  }

  /** Returns whether a tensor of the module is computed by parametrizations. */
  public static boolean is_parametrized(Module module) {
    return module.isParametrized();
  }

  /** Returns whether the tensor of this name is computed by parametrizations. */
  public static boolean is_parametrized(Module module, String tensor_name) {
    return module.parametrization(tensor_name) != null;
  }

  /**
   * Has a tensor no longer computed; returns the module. It keeps the value that it has, or with
   * {@code leave_parametrized(false)} that of the original.
   *
   * <p>The parameter is the one from before the parametrizations, so that the layer's Java field
   * holds it; Python makes a new one where a parametrization has several originals.
   *
   * @throws IllegalArgumentException if it is not parametrized, or the original is wanted where
   *     there are several
   */
  public static <M extends Module> M remove_parametrizations(
      M module, String tensor_name, LeaveParametrized... leave_parametrized) {
    boolean parametrized =
        leave_parametrized.length == 0 || leave_parametrized[leave_parametrized.length - 1].value();
    ParametrizationList list = module.parametrization(tensor_name);
    if (list == null) {
      throw new IllegalArgumentException(
          "remove_parametrizations: %s has no parametrization of '%s'."
              .formatted(module._get_name(), tensor_name));
    }
    if (!parametrized && !list.is_tensor()) {
      throw new IllegalArgumentException(
          "remove_parametrizations: '%s' has several originals, none of which is the tensor; leave"
                  .formatted(tensor_name)
              + " leave_parametrized(false) out.");
    }
    try (var scope = torch.scope()) {
      assert scope != null;
      Tensor left = list.released(parametrized, parametrized ? list.tensor() : null);
      module.parametrizations().drop(tensor_name);
      if (!module.isParametrized()) {
        module.drop(ParametrizationList.NAME);
      }
      if (left instanceof Parameter parameter) {
        module.register_parameter(tensor_name, parameter);
      } else {
        module.register_buffer(tensor_name, left);
      }
    }
    return module;
  }

  /** Returns the class of a module, which parametrizations don't change in Java. */
  public static Class<? extends Module> type_before_parametrizations(Module module) {
    return module.getClass();
  }

  /**
   * Has parametrized tensors computed once until it is closed: {@code with parametrize.cached():}
   * in Python. What a scope has ended is computed again, and each thread computes its own.
   */
  public static Cached cached() {
    return new Cached();
  }

  /** The time in which parametrized tensors are computed once. */
  public static final class Cached implements AutoCloseable {
    private final AtomicBoolean open = new AtomicBoolean(true);

    Cached() {
      ParametrizationCache.enter();
    }

    /** Ends it; a second time does nothing. */
    @Override
    public void close() {
      if (open.getAndSet(false)) {
        ParametrizationCache.leave();
      }
    }
  }
}
