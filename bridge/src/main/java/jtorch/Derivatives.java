package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
import jtorch.TensorKwargs.AllowUnused;
import jtorch.TensorKwargs.CreateGraph;
import jtorch.TensorKwargs.MaterializeGrads;
import jtorch.TensorKwargs.RetainGraph;
import org.jspecify.annotations.Nullable;

/** All derivatives of a function at a place. */
abstract class Derivatives {
  Derivatives() {}

  /**
   * Returns the derivative of each element of a function's value by each of its input's.
   *
   * @param func from a tensor of any shape to one of any shape
   * @param inputs the place, which stays as it is
   * @param create_graph whether the result has a graph of its own; not unless it is said
   * @return the derivatives, of shape (func(inputs).shape..., inputs.shape...); zeros where the
   *     value doesn't depend on the input
   */
  public static Tensor jacobian(
      Function<Tensor, Tensor> func, Tensor inputs, CreateGraph... create_graph) {
    return jacobian(all -> func.apply(all.getFirst()), List.of(inputs), create_graph).getFirst();
  }

  /** As the other, of a function of several tensors: the derivatives by each of them. */
  public static List<Tensor> jacobian(
      Function<List<Tensor>, Tensor> func,
      List<? extends Tensor> inputs,
      CreateGraph... create_graph) {
    boolean graph = create_graph.length > 0 && create_graph[create_graph.length - 1].value();
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = inputs.stream().map(input -> place(input, graph)).toList();
      return derivatives(func.apply(places), places, graph);
    }
  }

  /**
   * Returns the second derivatives of a function whose value is a single number.
   *
   * @param func from a tensor of any shape to a tensor of one element
   * @param inputs the place, which stays as it is
   * @param create_graph whether the result has a graph of its own; not unless it is said
   * @return the derivatives, of shape (inputs.shape..., inputs.shape...)
   * @throws IllegalArgumentException if the value has more elements than one
   */
  public static Tensor hessian(
      Function<Tensor, Tensor> func, Tensor inputs, CreateGraph... create_graph) {
    return hessian(all -> func.apply(all.getFirst()), List.of(inputs), create_graph)
        .getFirst()
        .getFirst();
  }

  /**
   * As the other, of a function of several tensors.
   *
   * @return in row i, column j the derivatives by input i and input j
   */
  public static List<List<Tensor>> hessian(
      Function<List<Tensor>, Tensor> func,
      List<? extends Tensor> inputs,
      CreateGraph... create_graph) {
    List<List<Tensor>> rows = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      int row = i;
      rows.add(jacobian(all -> gradient(func, all, row), inputs, create_graph));
    }
    return List.copyOf(rows);
  }

  private static Tensor gradient(
      Function<List<Tensor>, Tensor> func, List<Tensor> places, int input) {
    Tensor value = func.apply(places);
    if (value.numel() != 1) {
      throw new IllegalArgumentException(
          "hessian: the function must return one number, not a tensor of shape "
              + Arrays.toString(value.size())
              + "; add its elements up, or take one of them.");
    }
    return derivatives(value, places, true).get(input).reshape(places.get(input).size());
  }

  /** What the function gets: with a graph it is still the caller's tensor, else a new leaf. */
  static Tensor place(Tensor input, boolean graph) {
    return graph && input.requires_grad() ? input.view_as(input) : input.detach().requires_grad_();
  }

  private static List<Tensor> derivatives(Tensor value, List<Tensor> places, boolean graph) {
    List<List<Tensor>> rows = new ArrayList<>();
    Tensor flat = value.reshape(-1);
    for (long i = 0; i < flat.numel(); i++) {
      rows.add(row(flat.get(i), places, graph));
    }
    List<Tensor> all = new ArrayList<>();
    for (int k = 0; k < places.size(); k++) {
      int input = k;
      long[] sizes = places.get(k).size();
      long[] shape = LongStream.concat(Arrays.stream(value.size()), Arrays.stream(sizes)).toArray();
      all.add(
          rows.isEmpty()
              ? places.get(k).new_zeros(shape)
              : torch.stack(rows.stream().map(row -> row.get(input)).toList()).view(shape));
    }
    return List.copyOf(all);
  }

  private static List<Tensor> row(Tensor element, List<Tensor> places, boolean graph) {
    if (!element.requires_grad()) {
      return places.stream().map(place -> torch.zeros_like(place)).toList();
    }
    List<@Nullable Tensor> found =
        torch.autograd.grad(
            element,
            places,
            new RetainGraph(true),
            new CreateGraph(graph),
            new AllowUnused(true),
            new MaterializeGrads(true));
    return found.stream().map(gradient -> Objects.requireNonNull(gradient)).toList();
  }
}
