package jtorch.internal.transforms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.Call;
import jtorch.internal.GraphLeaves;
import jtorch.internal.OwnProducts;
import jtorch.internal.Raw;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * How gradients go back through what a function has computed.
 *
 * <p>Outside of all layers the graph is the usual one. Within a layer a function gets one of its
 * own, in a layer that has ended by the time that gradients go back, as in Python.
 */
public final class Pullback {
  private final List<Tensor> outputs;
  private final List<Tensor> inputs;
  private final boolean layered;
  private final boolean leadsToOthers;

  private Pullback(
      List<Tensor> outputs, List<Tensor> inputs, boolean layered, boolean leadsToOthers) {
    this.outputs = outputs;
    this.inputs = inputs;
    this.layered = layered;
    this.leadsToOthers = leadsToOthers;
  }

  /**
   * What a function returns.
   *
   * @param output what is differentiated
   * @param aux tensors that go beside it and are not
   */
  public record Result(Tensor output, List<Tensor> aux) {
    /** A value with nothing beside it. */
    public Result(Tensor output) {
      this(output, List.of());
    }
  }

  /**
   * A function's value, and the way back.
   *
   * @param output the value, for the caller
   * @param pullback takes a gradient of the output's shape to one for each input
   * @param aux what goes beside the value, for the caller
   */
  public record Of(Tensor output, Pullback pullback, List<Tensor> aux) {}

  /**
   * A function's value and its gradients, for the caller.
   *
   * @param value a single number
   * @param grads a gradient for each input
   * @param aux what goes beside the value
   */
  public record Gradients(Tensor value, List<Tensor> grads, List<Tensor> aux) {}

  /**
   * Computes a function.
   *
   * @param inputs the place, which stays as it is
   */
  public static Of vjp(
      String name, Function<List<Tensor>, Result> func, List<? extends Tensor> inputs) {
    if (Layer.isOpen()) {
      return layered(name, func, inputs, false);
    }
    boolean recorded = torch.is_grad_enabled();
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = places(inputs);
      // by LibTorch's own operators, through which gradients of many samples go at once
      Result made = OwnProducts.without(() -> func.apply(places));
      Tensor output = made.output();
      boolean others = recorded && leadsToOthers(output, places);
      Pullback pullback = new Pullback(List.of(output), places, false, others);
      List<Tensor> aux = forCaller(made.aux(), recorded, places);
      return new Of(others ? output : output.detach(), pullback, aux);
    }
  }

  /**
   * Computes a function; the way back is from directions, of the inputs' shapes, to the value's
   * change. The way back through a function is linear in its weights: its own way back is that.
   */
  public static Of jvp(
      String name, Function<List<Tensor>, Result> func, List<? extends Tensor> inputs) {
    if (Layer.isOpen()) {
      return layered(name, func, inputs, true);
    }
    boolean recorded = torch.is_grad_enabled();
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = places(inputs);
      Result made = OwnProducts.without(() -> func.apply(places));
      Tensor output = made.output();
      boolean others = recorded && leadsToOthers(output, places);
      Tensor weights = torch.zeros_like(output).requires_grad_();
      List<Tensor> back = gradients(List.of(output), places, List.of(weights), true);
      Pullback pullback = new Pullback(back, List.of(weights), false, others);
      List<Tensor> aux = forCaller(made.aux(), recorded, places);
      return new Of(others ? output : output.detach(), pullback, aux);
    }
  }

  private static Of layered(
      String name,
      Function<List<Tensor>, Result> func,
      List<? extends Tensor> inputs,
      boolean forward) {
    Result made;
    Pullback pullback;
    try (Layer layer = Layer.grad(name);
        var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = differentiable(name, inputs, layer);
      made = func.apply(places);
      Tensor output = made.output();
      if (forward) {
        Tensor weights = torch.zeros_like(output).detach();
        Call.run(name, () -> Raw.of(weights).set_requires_grad(true));
        List<Tensor> back = gradients(List.of(output), places, List.of(weights), true);
        pullback = new Pullback(back, List.of(weights), true, true);
      } else {
        pullback = new Pullback(List.of(output), places, true, true);
      }
    }
    return new Of(Wrapped.unwrapped(made.output()), pullback, unwrapped(made.aux()));
  }

  /** Computes a function and the gradients of its value. */
  public static Gradients gradAndValue(
      String name, Function<List<Tensor>, Result> func, List<? extends Tensor> inputs) {
    if (Layer.isOpen()) {
      Gradients found;
      try (Layer layer = Layer.grad(name);
          var mode = torch.enable_grad()) {
        assert mode != null;
        found = recorded(name, func, differentiable(name, inputs, layer));
      }
      return new Gradients(
          Wrapped.unwrapped(found.value()), unwrapped(found.grads()), unwrapped(found.aux()));
    }
    boolean recorded = torch.is_grad_enabled();
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = places(inputs);
      Gradients found = recorded(name, func, places);
      return new Gradients(
          forCaller(List.of(found.value()), recorded, places).getFirst(),
          forCaller(found.grads(), recorded, places),
          forCaller(found.aux(), recorded, places));
    }
  }

  private static Gradients recorded(
      String name, Function<List<Tensor>, Result> func, List<Tensor> places) {
    Result made = func.apply(places);
    Tensor value = number(name, made.output());
    List<Tensor> weights = List.of(torch.ones_like(value));
    return new Gradients(value, gradients(List.of(value), places, weights, true), made.aux());
  }

  private static List<Tensor> unwrapped(List<Tensor> tensors) {
    return tensors.stream().map(Wrapped::unwrapped).toList();
  }

  /** Leaves tensors the part of their graphs that leads to more than the places. */
  private static List<Tensor> forCaller(
      List<Tensor> tensors, boolean recorded, List<Tensor> places) {
    return tensors.stream()
        .map(each -> recorded && leadsToOthers(each, places) ? each : each.detach())
        .toList();
  }

  private static Tensor number(String name, Tensor value) {
    if (value.dim() != 0) {
      throw new IllegalArgumentException(
          name
              + ": the function must return a tensor without dimensions, not one of shape "
              + Arrays.toString(value.shape())
              + "; take its sum() or mean().");
    }
    return value;
  }

  /** Returns the gradients of the inputs for weights of the outputs. */
  public List<Tensor> back(List<? extends Tensor> weights) {
    boolean recorded = torch.is_grad_enabled();
    boolean graph =
        recorded && (layered || leadsToOthers || weights.stream().anyMatch(Wrapped::mayHaveGraph));
    List<Tensor> found = gradients(outputs, inputs, weights, graph);
    return found.stream()
        .map(Wrapped::unwrapped)
        .map(each -> graph || !each.requires_grad() ? each : each.detach())
        .toList();
  }

  /** What the function gets: what has a graph is still the caller's tensor, else a new leaf. */
  private static List<Tensor> places(List<? extends Tensor> inputs) {
    List<Tensor> places = new ArrayList<>();
    for (Tensor input : inputs) {
      places.add(input.requires_grad() ? input.view_as(input) : input.detach().requires_grad_());
    }
    return Collections.unmodifiableList(places);
  }

  private static List<Tensor> differentiable(
      String name, List<? extends Tensor> inputs, Layer layer) {
    List<Tensor> places = new ArrayList<>();
    inputs.forEach(input -> places.add(Wrapped.differentiable(name, input, layer.level())));
    return Collections.unmodifiableList(places);
  }

  /** Returns whether a graph leads to more than the places that are nobody else's. */
  private static boolean leadsToOthers(Tensor result, List<Tensor> places) {
    return GraphLeaves.areOthers(result, places.stream().filter(Tensor::is_leaf).toList());
  }

  private static List<Tensor> gradients(
      List<Tensor> outputs, List<Tensor> inputs, List<? extends Tensor> weights, boolean graph) {
    return gradients(outputs, inputs, weights, true, graph);
  }

  /**
   * Goes back from what has a graph; what depends on nothing has zeros.
   *
   * @param retain whether the graph is gone through again
   * @param graph whether the gradients have a graph of their own
   */
  public static List<Tensor> gradients(
      List<Tensor> outputs,
      List<Tensor> inputs,
      List<? extends Tensor> weights,
      boolean retain,
      boolean graph) {
    List<Tensor> kept = new ArrayList<>();
    List<Tensor> their = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      if (outputs.get(i).requires_grad()) {
        kept.add(outputs.get(i));
        their.add(weights.get(i));
      }
    }
    if (kept.isEmpty()) {
      return inputs.stream().map(input -> torch.zeros_like(input)).toList();
    }
    List<@Nullable Tensor> found =
        torch.autograd.grad(
            kept,
            inputs,
            their,
            Kwargs.retain_graph(retain),
            Kwargs.create_graph(graph),
            Kwargs.allow_unused(true));
    List<Tensor> all = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Tensor gradient = found.get(i);
      all.add(gradient == null ? torch.zeros_like(inputs.get(i)) : gradient);
    }
    return all;
  }
}
