package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import jtorch.TensorKwargs.CreateGraph;
import jtorch.autograd.GradAndValue;
import jtorch.autograd.ValueAndProduct;
import jtorch.autograd.Vjp;
import jtorch.internal.GraphLeaves;
import jtorch.internal.Raw;
import jtorch.nn.Module;

/** Functions of functions. */
abstract class Functional {
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
   * Returns the function that is a function's gradient: {@code grad(f).apply(x)}; its own gradient
   * is {@code grad(grad(f))}. Its result has a graph if {@code x} has one, or {@code f} uses other
   * tensors that require a gradient.
   *
   * @param func from a tensor of any shape to a tensor without dimensions
   */
  public static Function<Tensor, Tensor> grad(Function<Tensor, Tensor> func) {
    return x -> gradAndValue("grad", func, x).grad();
  }

  /** Returns the function that is a function's gradient together with its value. */
  public static Function<Tensor, GradAndValue> grad_and_value(Function<Tensor, Tensor> func) {
    return x -> gradAndValue("grad_and_value", func, x);
  }

  private static GradAndValue gradAndValue(String name, Function<Tensor, Tensor> func, Tensor x) {
    boolean recorded = torch.is_grad_enabled();
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      Tensor place = Derivatives.place(x, true);
      Tensor value = func.apply(place);
      if (value.dim() != 0) {
        throw new IllegalArgumentException(
            name
                + ": the function must return a tensor without dimensions, not one of shape "
                + Arrays.toString(value.shape())
                + "; take its sum() or mean().");
      }
      Tensor gradient =
          Products.gradients(value, List.of(place), torch.ones_like(value), true).getFirst();
      return new GradAndValue(result(gradient, place, recorded), result(value, place, recorded));
    }
  }

  /** Takes the graph away that leads to nothing but the place, which is no one's. */
  private static Tensor result(Tensor result, Tensor place, boolean recorded) {
    List<Tensor> own = place.is_leaf() ? List.of(place) : List.of();
    return recorded && GraphLeaves.areOthers(result, own) ? result : result.detach();
  }

  /**
   * Returns a function's value, and the function that takes gradients back through it.
   *
   * @param func from a tensor of any shape to one of any shape
   */
  public static Vjp vjp(Function<Tensor, Tensor> func, Tensor primals) {
    boolean recorded = torch.is_grad_enabled();
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      Tensor place = Derivatives.place(primals, true);
      Tensor output = func.apply(place);
      return new Vjp(
          result(output, place, recorded), v -> back(output, place, v, torch.is_grad_enabled()));
    }
  }

  private static Tensor back(Tensor output, Tensor place, Tensor v, boolean recorded) {
    Products.checkShape("vjp_fn", v, output, "the function's value");
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      Tensor product = Products.gradients(output, List.of(place), v, true).getFirst();
      return result(product, place, recorded);
    }
  }

  /**
   * Returns a function's value and its Jacobian times a vector. It goes back twice, as {@link
   * torch.autograd.functional#jvp} does: LibTorch's rules for going forward can't be reached from
   * here.
   *
   * @param func from a tensor of any shape to one of any shape
   * @param tangents of the shape of {@code primals}
   * @throws IllegalArgumentException if it has another shape
   */
  public static ValueAndProduct jvp(
      Function<Tensor, Tensor> func, Tensor primals, Tensor tangents) {
    return Products.jvp(func, primals, tangents, graph(primals));
  }

  /** Returns the function that is a function's Jacobian, found row by row. */
  public static Function<Tensor, Tensor> jacrev(Function<Tensor, Tensor> func) {
    return x -> Derivatives.jacobian(func, x, graph(x));
  }

  /** Returns the function that is a function's second derivatives, of a value of one number. */
  public static Function<Tensor, Tensor> hessian(Function<Tensor, Tensor> func) {
    return x -> Derivatives.hessian(func, x, graph(x));
  }

  private static CreateGraph graph(Tensor x) {
    return new CreateGraph(x.requires_grad());
  }
}
