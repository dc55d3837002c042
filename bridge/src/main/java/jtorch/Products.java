package jtorch;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import jtorch.TensorKwargs.CreateGraph;
import jtorch.autograd.ValueAndProduct;
import jtorch.autograd.ValueAndProducts;
import jtorch.internal.transforms.Pullback;

/** Products of vectors with a function's derivatives, without the derivatives themselves. */
abstract class Products extends Derivatives {
  Products() {}

  /**
   * Returns a function's value and the vector {@code v} times its Jacobian: what goes back through
   * it.
   *
   * @param func from a tensor of any shape to one of any shape
   * @param inputs the place, which stays as it is
   * @param v of the value's shape
   * @param create_graph whether the results have a graph of their own; not unless it is said
   * @throws IllegalArgumentException if {@code v} has another shape
   */
  public static ValueAndProduct vjp(
      Function<Tensor, Tensor> func, Tensor inputs, Tensor v, CreateGraph... create_graph) {
    return single(vjp(all -> func.apply(all.getFirst()), List.of(inputs), v, create_graph));
  }

  /** As the other, of a function of several tensors: a product for each. */
  public static ValueAndProducts vjp(
      Function<List<Tensor>, Tensor> func,
      List<? extends Tensor> inputs,
      Tensor v,
      CreateGraph... create_graph) {
    boolean graph = isAsked(create_graph);
    Tensor output;
    List<Tensor> places;
    Tensor weights = place(v, graph);
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      places = places(inputs, graph);
      output = func.apply(places);
      checkShape("vjp", v, output, "the function's value");
    }
    return done(output, gradients(output, places, weights, graph), graph);
  }

  /**
   * As the other, of a function whose value is a single number, times 1: its gradient.
   *
   * @throws IllegalArgumentException if the value has more elements than one
   */
  public static ValueAndProduct vjp(
      Function<Tensor, Tensor> func, Tensor inputs, CreateGraph... create_graph) {
    boolean graph = isAsked(create_graph);
    Tensor output;
    Tensor place;
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      place = place(inputs, graph);
      output = func.apply(place);
      checkNumber("vjp", output);
    }
    Tensor one = torch.ones_like(output);
    return single(done(output, gradients(output, List.of(place), one, graph), graph));
  }

  /**
   * Returns a function's value and its Jacobian times the vector {@code v}: how the value changes
   * in that direction. As in Python it goes back twice, as that needs no rules for going forward.
   *
   * @param func from a tensor of any shape to one of any shape
   * @param inputs the place, which stays as it is
   * @param v of the place's shape
   * @param create_graph whether the results have a graph of their own; not unless it is said
   * @throws IllegalArgumentException if {@code v} has another shape
   */
  public static ValueAndProduct jvp(
      Function<Tensor, Tensor> func, Tensor inputs, Tensor v, CreateGraph... create_graph) {
    return jvp(all -> func.apply(all.getFirst()), List.of(inputs), List.of(v), create_graph);
  }

  /** As the other, of a function of several tensors, with a vector for each. */
  public static ValueAndProduct jvp(
      Function<List<Tensor>, Tensor> func,
      List<? extends Tensor> inputs,
      List<? extends Tensor> v,
      CreateGraph... create_graph) {
    checkShapes("jvp", v, inputs);
    boolean graph = isAsked(create_graph);
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = places(inputs, graph);
      List<Tensor> directions = v.stream().map(each -> place(each, graph)).toList();
      Tensor output = func.apply(places);
      // the backward pass is linear in its weights: its own derivative is the product
      Tensor weights = torch.zeros_like(output).requires_grad_();
      List<Tensor> back = gradients(output, places, weights, true);
      Tensor product = gradients(back, List.of(weights), directions, graph).getFirst();
      return single(done(output, List.of(product), graph));
    }
  }

  /**
   * Returns a function's value, a single number, and the vector {@code v} times its second
   * derivatives.
   *
   * @param func from a tensor of any shape to a tensor of one element
   * @param inputs the place, which stays as it is
   * @param v of the place's shape
   * @param create_graph whether the results have a graph of their own; not unless it is said
   * @throws IllegalArgumentException if {@code v} has another shape, or the value more elements
   */
  public static ValueAndProduct vhp(
      Function<Tensor, Tensor> func, Tensor inputs, Tensor v, CreateGraph... create_graph) {
    return single(
        vhp(all -> func.apply(all.getFirst()), List.of(inputs), List.of(v), create_graph));
  }

  /** As the other, of a function of several tensors, with a vector and a product for each. */
  public static ValueAndProducts vhp(
      Function<List<Tensor>, Tensor> func,
      List<? extends Tensor> inputs,
      List<? extends Tensor> v,
      CreateGraph... create_graph) {
    checkShapes("vhp", v, inputs);
    boolean graph = isAsked(create_graph);
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = places(inputs, graph);
      Tensor output = func.apply(places);
      checkNumber("vhp", output);
      List<Tensor> first = gradients(output, places, torch.ones_like(output), true);
      List<Tensor> weights = v.stream().map(each -> place(each, graph)).toList();
      return done(output, gradients(first, places, weights, graph), graph);
    }
  }

  /**
   * As {@link #vhp(Function, Tensor, Tensor, CreateGraph...)}, but the second derivatives times the
   * vector: the same where they are continuous, and slower.
   *
   * @throws IllegalArgumentException if {@code v} has another shape, or the value more elements
   */
  public static ValueAndProduct hvp(
      Function<Tensor, Tensor> func, Tensor inputs, Tensor v, CreateGraph... create_graph) {
    return single(
        hvp(all -> func.apply(all.getFirst()), List.of(inputs), List.of(v), create_graph));
  }

  /** As the other, of a function of several tensors, with a vector and a product for each. */
  public static ValueAndProducts hvp(
      Function<List<Tensor>, Tensor> func,
      List<? extends Tensor> inputs,
      List<? extends Tensor> v,
      CreateGraph... create_graph) {
    checkShapes("hvp", v, inputs);
    boolean graph = isAsked(create_graph);
    try (var mode = torch.enable_grad()) {
      assert mode != null;
      List<Tensor> places = places(inputs, graph);
      Tensor output = func.apply(places);
      checkNumber("hvp", output);
      List<Tensor> first = gradients(output, places, torch.ones_like(output), true);
      List<Tensor> weights =
          places.stream().map(each -> torch.zeros_like(each).requires_grad_()).toList();
      List<Tensor> second = gradients(first, places, weights, true);
      List<Tensor> directions = v.stream().map(each -> place(each, graph)).toList();
      return done(output, gradients(second, weights, directions, graph), graph);
    }
  }

  private static boolean isAsked(CreateGraph... create_graph) {
    return create_graph.length > 0 && create_graph[create_graph.length - 1].value();
  }

  private static List<Tensor> places(List<? extends Tensor> inputs, boolean graph) {
    return inputs.stream().map(input -> place(input, graph)).toList();
  }

  static List<Tensor> gradients(Tensor output, List<Tensor> inputs, Tensor weight, boolean graph) {
    return gradients(List.of(output), inputs, List.of(weight), graph);
  }

  private static List<Tensor> gradients(
      List<Tensor> outputs, List<Tensor> inputs, List<Tensor> weights, boolean graph) {
    return Pullback.gradients(outputs, inputs, weights, graph, graph);
  }

  private static ValueAndProducts done(Tensor output, List<Tensor> products, boolean graph) {
    return graph
        ? new ValueAndProducts(output, products)
        : new ValueAndProducts(
            output.detach(), products.stream().map(product -> product.detach()).toList());
  }

  private static ValueAndProduct single(ValueAndProducts both) {
    return new ValueAndProduct(both.output(), both.products().getFirst());
  }

  static void checkShapes(String name, List<? extends Tensor> v, List<? extends Tensor> inputs) {
    if (v.size() != inputs.size()) {
      throw new IllegalArgumentException(
          name + ": " + v.size() + " vectors are given for " + inputs.size() + " inputs.");
    }
    for (int i = 0; i < v.size(); i++) {
      checkShape(name, v.get(i), inputs.get(i), "input " + i);
    }
  }

  static void checkShape(String name, Tensor v, Tensor like, String what) {
    if (!Arrays.equals(v.shape(), like.shape())) {
      throw new IllegalArgumentException(
          name
              + ": v of shape "
              + Arrays.toString(v.shape())
              + " is not of the shape of "
              + what
              + ", "
              + Arrays.toString(like.shape())
              + ".");
    }
  }

  private static void checkNumber(String name, Tensor output) {
    if (output.numel() != 1) {
      throw new IllegalArgumentException(
          name
              + ": the function must return one number, not a tensor of shape "
              + Arrays.toString(output.shape())
              + "; add its elements up, or give v.");
    }
  }
}
