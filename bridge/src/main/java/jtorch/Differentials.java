package jtorch;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jtorch.FunctionKwargs.ChunkSize;
import jtorch.autograd.GradAndValue;
import jtorch.autograd.ValueAndProduct;
import jtorch.autograd.Vjp;
import jtorch.func.Function3;
import jtorch.func.Function4;
import jtorch.func.Linearized;
import jtorch.internal.transforms.Jacobians;
import jtorch.internal.transforms.Pullback;
import jtorch.internal.transforms.Trees;

/** Functions that are other functions' derivatives. */
@SuppressWarnings("overloads") // UnaryOperator is a Function, so that of tensors alone is chosen
abstract class Differentials extends Vectorizing {
  Differentials() {}

  /**
   * Returns the function that is a function's gradient: {@code grad(f).apply(x)}; its own gradient
   * is {@code grad(grad(f))}. Its result has a graph if {@code x} has one, or {@code f} uses other
   * tensors that require a gradient. In {@link #vmap} it is the gradient of each sample.
   *
   * @param func from a tensor of any shape to a tensor without dimensions
   */
  public static Function<Tensor, Tensor> grad(UnaryOperator<Tensor> func) {
    Function<Tensor, Tensor> any = func;
    return grad(any);
  }

  /** As the other, by tensors in a list, a map or a record: a gradient for each, in such. */
  public static <T> Function<T, T> grad(Function<T, Tensor> func) {
    return x -> gradAndValue("grad", func, x).grad();
  }

  /** As the other, of a function of two tensors, by the first. */
  public static BinaryOperator<Tensor> grad(BinaryOperator<Tensor> func) {
    return (x, a) -> gradAndValue("grad", y -> func.apply(y, a), x).grad();
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, A> BiFunction<T, A, T> grad(BiFunction<T, A, Tensor> func) {
    return (x, a) -> gradAndValue("grad", (T y) -> func.apply(y, a), x).grad();
  }

  /** As the other, of a function of three trees of tensors, by the first. */
  public static <T, A, B> Function3<T, A, B, T> grad(Function3<T, A, B, Tensor> func) {
    return (x, a, b) -> gradAndValue("grad", (T y) -> func.apply(y, a, b), x).grad();
  }

  /** As the other, of a function of four trees of tensors, by the first. */
  public static <T, A, B, C> Function4<T, A, B, C, T> grad(Function4<T, A, B, C, Tensor> func) {
    return (x, a, b, c) -> gradAndValue("grad", (T y) -> func.apply(y, a, b, c), x).grad();
  }

  /** Returns the function that is a function's gradient together with its value. */
  public static Function<Tensor, GradAndValue<Tensor>> grad_and_value(UnaryOperator<Tensor> func) {
    return x -> gradAndValue("grad_and_value", func, x);
  }

  /** As the other, by tensors in a list, a map or a record: a gradient for each, in such. */
  public static <T> Function<T, GradAndValue<T>> grad_and_value(Function<T, Tensor> func) {
    return x -> gradAndValue("grad_and_value", func, x);
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, A> BiFunction<T, A, GradAndValue<T>> grad_and_value(
      BiFunction<T, A, Tensor> func) {
    return (x, a) -> gradAndValue("grad_and_value", (T y) -> func.apply(y, a), x);
  }

  /** As the other, of a function of three trees of tensors, by the first. */
  public static <T, A, B> Function3<T, A, B, GradAndValue<T>> grad_and_value(
      Function3<T, A, B, Tensor> func) {
    return (x, a, b) -> gradAndValue("grad_and_value", (T y) -> func.apply(y, a, b), x);
  }

  private static <T> GradAndValue<T> gradAndValue(String name, Function<T, Tensor> func, T x) {
    Pullback.Gradients found = Pullback.gradAndValue(name, alone(func, x), Trees.tensors(name, x));
    return new GradAndValue<>(Trees.filled(x, found.grads()), found.value());
  }

  /** The function of a tree's tensors, with nothing beside its value. */
  private static <T> Function<List<Tensor>, Pullback.Result> alone(
      Function<T, Tensor> func, T form) {
    return all -> new Pullback.Result(func.apply(Trees.filled(form, all)));
  }

  /**
   * Returns a function's value, and the function that takes gradients back through it, which may be
   * given to {@link #vmap}.
   *
   * @param func from a tensor of any shape to one of any shape
   */
  public static Vjp<Tensor> vjp(Function<Tensor, Tensor> func, Tensor primals) {
    return back(func, primals);
  }

  /** As the other, by tensors in a list, a map or a record: a product for each, in such. */
  public static <T> Vjp<T> vjp(Function<T, Tensor> func, T primals) {
    return back(func, primals);
  }

  private static <T> Vjp<T> back(Function<T, Tensor> func, T primals) {
    Pullback.Of made = Pullback.vjp("vjp", alone(func, primals), Trees.tensors("vjp", primals));
    return vjp(made, primals);
  }

  /** The value, and the function back to a tree of this form. */
  static <T> Vjp<T> vjp(Pullback.Of made, T form) {
    return new Vjp<>(
        made.output(),
        v -> {
          Products.checkShape("vjp_fn", v, made.output(), "the function's value");
          return Trees.filled(form, made.pullback().back(List.of(v)));
        });
  }

  /**
   * Returns a function's value and its Jacobian times a vector. It goes back twice, as {@link
   * torch.autograd.functional#jvp} does.
   *
   * @param func from a tensor of any shape to one of any shape
   * @param tangents of the shape of {@code primals}
   * @throws IllegalArgumentException if it has another shape
   */
  public static ValueAndProduct jvp(
      Function<Tensor, Tensor> func, Tensor primals, Tensor tangents) {
    return forward(func, primals, tangents);
  }

  /** As the other, by tensors in a list, a map or a record, with a vector for each. */
  public static <T> ValueAndProduct jvp(Function<T, Tensor> func, T primals, T tangents) {
    return forward(func, primals, tangents);
  }

  private static <T> ValueAndProduct forward(Function<T, Tensor> func, T primals, T tangents) {
    List<Tensor> places = Trees.tensors("jvp", primals);
    List<Tensor> directions = Trees.tensors("jvp", tangents);
    Products.checkShapes("jvp", directions, places);
    Pullback.Of made = Pullback.jvp("jvp", alone(func, primals), places);
    return new ValueAndProduct(made.output(), made.pullback().back(directions).getFirst());
  }

  /**
   * Returns a function's value, and the function that takes directions to the value's change, which
   * may be called as often as wanted and given to {@link #vmap}: the function itself is computed
   * once.
   *
   * @param func from a tensor of any shape to one of any shape
   */
  public static Linearized<Tensor> linearize(Function<Tensor, Tensor> func, Tensor primals) {
    return linear(func, primals);
  }

  /** As the other, by tensors in a list, a map or a record, with a direction for each. */
  public static <T> Linearized<T> linearize(Function<T, Tensor> func, T primals) {
    return linear(func, primals);
  }

  private static <T> Linearized<T> linear(Function<T, Tensor> func, T primals) {
    List<Tensor> places = Trees.tensors("linearize", primals);
    Pullback.Of made = Pullback.jvp("linearize", alone(func, primals), places);
    return new Linearized<>(
        made.output(),
        tangents -> {
          List<Tensor> directions = Trees.tensors("jvp_fn", tangents);
          Products.checkShapes("jvp_fn", directions, places);
          return made.pullback().back(directions).getFirst();
        });
  }

  /**
   * Returns the function that is a function's Jacobian, found by going back for all of the value's
   * elements at once.
   *
   * @param func from a tensor of any shape to one of any shape
   * @param chunk_size how many elements are gone back for at once; all unless it is said
   * @return from x to the derivatives, of shape (func(x).shape..., x.shape...)
   */
  public static Function<Tensor, Tensor> jacrev(
      UnaryOperator<Tensor> func, ChunkSize... chunk_size) {
    Function<Tensor, Tensor> any = func;
    return jacrev(any, chunk_size);
  }

  /** As the other, by tensors in a list, a map or a record: derivatives by each, in such. */
  public static <T> Function<T, T> jacrev(Function<T, Tensor> func, ChunkSize... chunk_size) {
    return x ->
        Trees.filled(
            x, Jacobians.reverse(alone(func, x), Trees.tensors("jacrev", x), chunk_size).each());
  }

  /** As the other, of a function of two tensors, by the first. */
  public static BinaryOperator<Tensor> jacrev(
      BinaryOperator<Tensor> func, ChunkSize... chunk_size) {
    BiFunction<Tensor, Tensor, Tensor> any = func;
    return jacrev(any, chunk_size)::apply;
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, A> BiFunction<T, A, T> jacrev(
      BiFunction<T, A, Tensor> func, ChunkSize... chunk_size) {
    return (x, a) -> jacrev((T y) -> func.apply(y, a), chunk_size).apply(x);
  }

  /**
   * Returns the function that is a function's Jacobian, found by going in the directions of all of
   * the input's elements at once: faster than {@link #jacrev} where the value has many more
   * elements than the input.
   *
   * @param func from a tensor of any shape to one of any shape
   * @return from x to the derivatives, of shape (func(x).shape..., x.shape...)
   */
  public static Function<Tensor, Tensor> jacfwd(UnaryOperator<Tensor> func) {
    Function<Tensor, Tensor> any = func;
    return jacfwd(any);
  }

  /** As the other, by tensors in a list, a map or a record: derivatives by each, in such. */
  public static <T> Function<T, T> jacfwd(Function<T, Tensor> func) {
    return x ->
        Trees.filled(x, Jacobians.forward(alone(func, x), Trees.tensors("jacfwd", x)).each());
  }

  /** As the other, of a function of two tensors, by the first. */
  public static BinaryOperator<Tensor> jacfwd(BinaryOperator<Tensor> func) {
    BiFunction<Tensor, Tensor, Tensor> any = func;
    return jacfwd(any)::apply;
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, A> BiFunction<T, A, T> jacfwd(BiFunction<T, A, Tensor> func) {
    return (x, a) -> jacfwd((T y) -> func.apply(y, a)).apply(x);
  }

  /**
   * Returns the function that is a function's second derivatives.
   *
   * @param func from a tensor of any shape to one of any shape
   * @return from x to the derivatives, of shape (func(x).shape..., x.shape..., x.shape...)
   */
  public static Function<Tensor, Tensor> hessian(Function<Tensor, Tensor> func) {
    return jacrev(jacrev(func));
  }
}
