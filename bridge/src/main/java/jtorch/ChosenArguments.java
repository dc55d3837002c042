package jtorch;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jtorch.FunctionKwargs.Argnum;
import jtorch.FunctionKwargs.Argnums;
import jtorch.autograd.GradAndValue;
import jtorch.autograd.ValueAndProduct;
import jtorch.autograd.Vjp;
import jtorch.func.Function3;

/** Derivatives by other arguments than the first. */
@SuppressWarnings("overloads") // what they are called with says how many arguments there are
abstract class ChosenArguments extends Differentials {
  ChosenArguments() {}

  /** How a function of chosen tensors is differentiated. */
  private interface Derivative
      extends Function<Function<List<Tensor>, Tensor>, Function<List<Tensor>, List<Tensor>>> {}

  private static Tensor by(Chosen<Tensor> chosen, Argnum argnum, Derivative derivative) {
    int[] place = {argnum.value()};
    return derivative.apply(chosen.function(place)).apply(chosen.values(place)).getFirst();
  }

  private static List<Tensor> byAll(Chosen<Tensor> chosen, Argnums argnums, Derivative derivative) {
    return derivative.apply(chosen.function(argnums.value())).apply(chosen.values(argnums.value()));
  }

  /**
   * Returns the gradient of a function of two tensors by one of them: {@code grad(f, argnums=1)}.
   *
   * <p>A call of what is returned throws an {@link IllegalArgumentException} if there is no such
   * argument.
   */
  public static BinaryOperator<Tensor> grad(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> by(Chosen.of(func, x, y), argnums, Differentials::grad);
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static BiFunction<Tensor, Tensor, List<Tensor>> grad(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> byAll(Chosen.of(func, x, y), argnums, Differentials::grad);
  }

  /** As the other, of a function of three tensors. */
  public static Function3<Tensor, Tensor, Tensor, Tensor> grad(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnum argnums) {
    return (x, y, z) -> by(Chosen.of(func, x, y, z), argnums, Differentials::grad);
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static Function3<Tensor, Tensor, Tensor, List<Tensor>> grad(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) {
    return (x, y, z) -> byAll(Chosen.of(func, x, y, z), argnums, Differentials::grad);
  }

  /** As {@link #grad(BinaryOperator, Argnum)}, with the function's value. */
  public static BiFunction<Tensor, Tensor, GradAndValue<Tensor>> grad_and_value(
      BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> {
      Chosen<Tensor> chosen = Chosen.of(func, x, y);
      int[] place = {argnums.value()};
      GradAndValue<List<Tensor>> both =
          Differentials.grad_and_value(chosen.function(place)).apply(chosen.values(place));
      return new GradAndValue<>(both.grad().getFirst(), both.value());
    };
  }

  /** As {@link #grad(BinaryOperator, Argnums)}, with the function's value. */
  public static BiFunction<Tensor, Tensor, GradAndValue<List<Tensor>>> grad_and_value(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> {
      Chosen<Tensor> chosen = Chosen.of(func, x, y);
      return Differentials.grad_and_value(chosen.function(argnums.value()))
          .apply(chosen.values(argnums.value()));
    };
  }

  /**
   * As {@link Differentials#jacrev(UnaryOperator, jtorch.FunctionKwargs.ChunkSize...)}, of two
   * tensors by one of them.
   */
  public static BinaryOperator<Tensor> jacrev(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> by(Chosen.of(func, x, y), argnums, f -> Differentials.jacrev(f));
  }

  /** As the other, by several: derivatives by each, in their order. */
  public static BiFunction<Tensor, Tensor, List<Tensor>> jacrev(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> byAll(Chosen.of(func, x, y), argnums, f -> Differentials.jacrev(f));
  }

  /** As {@link Differentials#jacfwd(UnaryOperator)}, of two tensors by one of them. */
  public static BinaryOperator<Tensor> jacfwd(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> by(Chosen.of(func, x, y), argnums, Differentials::jacfwd);
  }

  /** As the other, by several: derivatives by each, in their order. */
  public static BiFunction<Tensor, Tensor, List<Tensor>> jacfwd(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> byAll(Chosen.of(func, x, y), argnums, Differentials::jacfwd);
  }

  /** As {@code hessian} of a function of a tensor, of two tensors by one of them. */
  public static BinaryOperator<Tensor> hessian(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> secondBy(Chosen.of(func, x, y), argnums);
  }

  /** As {@link #jacrev(BinaryOperator, Argnum)}, of a function of three tensors. */
  public static Function3<Tensor, Tensor, Tensor, Tensor> jacrev(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnum argnums) {
    return (x, y, z) -> by(Chosen.of(func, x, y, z), argnums, f -> Differentials.jacrev(f));
  }

  /** As the other, by several: derivatives by each, in their order. */
  public static Function3<Tensor, Tensor, Tensor, List<Tensor>> jacrev(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) {
    return (x, y, z) -> byAll(Chosen.of(func, x, y, z), argnums, f -> Differentials.jacrev(f));
  }

  /** As {@link #jacfwd(BinaryOperator, Argnum)}, of a function of three tensors. */
  public static Function3<Tensor, Tensor, Tensor, Tensor> jacfwd(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnum argnums) {
    return (x, y, z) -> by(Chosen.of(func, x, y, z), argnums, Differentials::jacfwd);
  }

  /** As the other, by several: derivatives by each, in their order. */
  public static Function3<Tensor, Tensor, Tensor, List<Tensor>> jacfwd(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) {
    return (x, y, z) -> byAll(Chosen.of(func, x, y, z), argnums, Differentials::jacfwd);
  }

  /** As {@link #hessian(BinaryOperator, Argnum)}, of a function of three tensors. */
  public static Function3<Tensor, Tensor, Tensor, Tensor> hessian(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnum argnums) {
    return (x, y, z) -> secondBy(Chosen.of(func, x, y, z), argnums);
  }

  private static Tensor secondBy(Chosen<Tensor> chosen, Argnum argnums) {
    int[] place = {argnums.value()};
    UnaryOperator<Tensor> single = t -> chosen.function(place).apply(List.of(t));
    return Differentials.hessian(single).apply(chosen.values(place).getFirst());
  }

  /**
   * As {@link Differentials#vjp(Function, Tensor)}, of a function of two tensors: {@code vjp(f, x,
   * y)} in Python; its products are a list of two.
   */
  public static Vjp<List<Tensor>> vjp(BinaryOperator<Tensor> func, Tensor x, Tensor y) {
    Function<List<Tensor>, Tensor> both = all -> func.apply(all.get(0), all.get(1));
    return vjp(both, List.of(x, y));
  }

  /**
   * As {@link Differentials#jvp(Function, Tensor, Tensor)}, of a function of two tensors: {@code
   * jvp(f, (x, y), (v, w))} in Python.
   *
   * @throws IllegalArgumentException if there are not two tensors and two tangents of their shapes
   */
  public static ValueAndProduct jvp(
      BinaryOperator<Tensor> func, List<Tensor> primals, List<Tensor> tangents) {
    if (primals.size() != 2 || tangents.size() != 2) {
      throw new IllegalArgumentException(
          "jvp: a function of two tensors takes two primals and two tangents, not "
              + primals.size()
              + " and "
              + tangents.size()
              + ".");
    }
    Function<List<Tensor>, Tensor> both = all -> func.apply(all.get(0), all.get(1));
    return jvp(both, primals, tangents);
  }
}
