package jtorch;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jtorch.FunctionKwargs.Argnum;
import jtorch.FunctionKwargs.Argnums;
import jtorch.FunctionKwargs.ChunkSize;
import jtorch.FunctionKwargs.HasAux;
import jtorch.autograd.GradAndValue;
import jtorch.autograd.ValueAndProduct;
import jtorch.autograd.Vjp;
import jtorch.func.AuxFunction;
import jtorch.func.AuxFunction2;
import jtorch.func.Function3;
import jtorch.func.Function4;
import jtorch.func.WithAux;
import jtorch.internal.transforms.Jacobians;
import jtorch.internal.transforms.Pullback;
import jtorch.internal.transforms.Trees;

/** Derivatives of functions that return something beside their result. */
@SuppressWarnings("overloads") // an AuxFunction is a Function, so that of tensors alone is chosen
abstract class AuxiliaryOutputs extends ChosenArguments {
  AuxiliaryOutputs() {}

  private static <T, A> WithAux<GradAndValue<T>, A> gradAndValue(
      String name, Function<T, WithAux<Tensor, A>> func, T x, HasAux has_aux) {
    return new Beside<>(name, func, x, has_aux).gradAndValue();
  }

  private static <T, A> WithAux<T, A> gradient(
      Function<T, WithAux<Tensor, A>> func, T x, HasAux has_aux) {
    WithAux<GradAndValue<T>, A> found = gradAndValue("grad", func, x, has_aux);
    return new WithAux<>(found.output().grad(), found.aux());
  }

  /**
   * As {@link Differentials#grad(java.util.function.UnaryOperator)}, of a function that returns
   * something beside its value: {@code grad(f, has_aux=True)}. What goes beside has no graph but
   * the one that it would have outside of the function.
   *
   * <p>A call of what is returned throws an {@link IllegalArgumentException} if {@code has_aux} is
   * false, or if something else than tensors goes beside the value.
   *
   * @param func from a tensor of any shape to a tensor without dimensions and something else
   * @return from a tensor to the gradient and that
   */
  public static <A> Function<Tensor, WithAux<Tensor, A>> grad(AuxFunction<A> func, HasAux has_aux) {
    return x -> gradient(func, x, has_aux);
  }

  /** As the other, by tensors in a list, a map or a record: a gradient for each, in such. */
  public static <T, A> Function<T, WithAux<T, A>> grad(
      Function<T, WithAux<Tensor, A>> func, HasAux has_aux) {
    return x -> gradient(func, x, has_aux);
  }

  /** As the other, of a function of two tensors, by the first. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<Tensor, A>> grad(
      AuxFunction2<A> func, HasAux has_aux) {
    return (x, a) -> gradient(y -> func.apply(y, a), x, has_aux);
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, B, A> BiFunction<T, B, WithAux<T, A>> grad(
      BiFunction<T, B, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a) -> gradient((T y) -> func.apply(y, a), x, has_aux);
  }

  /** As the other, of a function of three trees of tensors, by the first. */
  public static <T, B, C, A> Function3<T, B, C, WithAux<T, A>> grad(
      Function3<T, B, C, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a, b) -> gradient((T y) -> func.apply(y, a, b), x, has_aux);
  }

  /** As the other, of a function of four trees of tensors, by the first. */
  public static <T, B, C, D, A> Function4<T, B, C, D, WithAux<T, A>> grad(
      Function4<T, B, C, D, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a, b, c) -> gradient((T y) -> func.apply(y, a, b, c), x, has_aux);
  }

  /** As the other, of a function of two tensors, by one of them. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<Tensor, A>> grad(
      AuxFunction2<A> func, Argnum argnums, HasAux has_aux) {
    return (x, y) -> first(byAll("grad", Chosen.of(func, x, y), of(argnums), has_aux));
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<List<Tensor>, A>> grad(
      AuxFunction2<A> func, Argnums argnums, HasAux has_aux) {
    return (x, y) -> grads(byAll("grad", Chosen.of(func, x, y), argnums, has_aux));
  }

  /** As the other, of a function of three tensors, by one of them. */
  public static <A> Function3<Tensor, Tensor, Tensor, WithAux<Tensor, A>> grad(
      Function3<Tensor, Tensor, Tensor, WithAux<Tensor, A>> func, Argnum argnums, HasAux has_aux) {
    return (x, y, z) -> first(byAll("grad", Chosen.of(func, x, y, z), of(argnums), has_aux));
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static <A> Function3<Tensor, Tensor, Tensor, WithAux<List<Tensor>, A>> grad(
      Function3<Tensor, Tensor, Tensor, WithAux<Tensor, A>> func, Argnums argnums, HasAux has_aux) {
    return (x, y, z) -> grads(byAll("grad", Chosen.of(func, x, y, z), argnums, has_aux));
  }

  private static Argnums of(Argnum argnum) {
    return new Argnums(argnum.value());
  }

  private static <A> WithAux<GradAndValue<List<Tensor>>, A> byAll(
      String name, Chosen<WithAux<Tensor, A>> chosen, Argnums argnums, HasAux has_aux) {
    int[] places = argnums.value();
    return gradAndValue(name, chosen.function(places), chosen.values(places), has_aux);
  }

  private static <A> WithAux<List<Tensor>, A> grads(WithAux<GradAndValue<List<Tensor>>, A> found) {
    return new WithAux<>(found.output().grad(), found.aux());
  }

  private static <A> WithAux<Tensor, A> first(WithAux<GradAndValue<List<Tensor>>, A> found) {
    return new WithAux<>(found.output().grad().getFirst(), found.aux());
  }

  /** As {@link #grad(AuxFunction, HasAux)}, with the function's value. */
  public static <A> Function<Tensor, WithAux<GradAndValue<Tensor>, A>> grad_and_value(
      AuxFunction<A> func, HasAux has_aux) {
    return x -> gradAndValue("grad_and_value", func, x, has_aux);
  }

  /** As the other, by tensors in a list, a map or a record: a gradient for each, in such. */
  public static <T, A> Function<T, WithAux<GradAndValue<T>, A>> grad_and_value(
      Function<T, WithAux<Tensor, A>> func, HasAux has_aux) {
    return x -> gradAndValue("grad_and_value", func, x, has_aux);
  }

  /** As the other, of a function of two tensors, by the first. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<GradAndValue<Tensor>, A>> grad_and_value(
      AuxFunction2<A> func, HasAux has_aux) {
    return (x, a) -> gradAndValue("grad_and_value", y -> func.apply(y, a), x, has_aux);
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, B, A> BiFunction<T, B, WithAux<GradAndValue<T>, A>> grad_and_value(
      BiFunction<T, B, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a) -> gradAndValue("grad_and_value", (T y) -> func.apply(y, a), x, has_aux);
  }

  /** As the other, of a function of three trees of tensors, by the first. */
  public static <T, B, C, A> Function3<T, B, C, WithAux<GradAndValue<T>, A>> grad_and_value(
      Function3<T, B, C, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a, b) -> gradAndValue("grad_and_value", (T y) -> func.apply(y, a, b), x, has_aux);
  }

  /** As the other, of a function of four trees of tensors, by the first. */
  public static <T, B, C, D, A> Function4<T, B, C, D, WithAux<GradAndValue<T>, A>> grad_and_value(
      Function4<T, B, C, D, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a, b, c) ->
        gradAndValue("grad_and_value", (T y) -> func.apply(y, a, b, c), x, has_aux);
  }

  /** As the other, of a function of two tensors, by one of them. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<GradAndValue<Tensor>, A>> grad_and_value(
      AuxFunction2<A> func, Argnum argnums, HasAux has_aux) {
    return (x, y) -> {
      var found = byAll("grad_and_value", Chosen.of(func, x, y), of(argnums), has_aux);
      Tensor grad = found.output().grad().getFirst();
      return new WithAux<>(new GradAndValue<>(grad, found.output().value()), found.aux());
    };
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static <A>
      BiFunction<Tensor, Tensor, WithAux<GradAndValue<List<Tensor>>, A>> grad_and_value(
          AuxFunction2<A> func, Argnums argnums, HasAux has_aux) {
    return (x, y) -> byAll("grad_and_value", Chosen.of(func, x, y), argnums, has_aux);
  }

  /**
   * As {@link Differentials#vjp(Function, Tensor)}, of a function that returns something beside its
   * value.
   */
  public static <A> WithAux<Vjp<Tensor>, A> vjp(
      Function<Tensor, WithAux<Tensor, A>> func, Tensor primals, HasAux has_aux) {
    return back(func, primals, has_aux);
  }

  /** As the other, by tensors in a list, a map or a record: a product for each, in such. */
  public static <T, A> WithAux<Vjp<T>, A> vjp(
      Function<T, WithAux<Tensor, A>> func, T primals, HasAux has_aux) {
    return back(func, primals, has_aux);
  }

  private static <T, A> WithAux<Vjp<T>, A> back(
      Function<T, WithAux<Tensor, A>> func, T primals, HasAux has_aux) {
    Beside<T, A> beside = new Beside<>("vjp", func, primals, has_aux);
    Pullback.Of made = Pullback.vjp("vjp", beside::compute, beside.tensors());
    return beside.with(vjp(made, primals), made.aux());
  }

  /**
   * As {@link Differentials#jvp(Function, Tensor, Tensor)}, of a function that returns something
   * beside its value.
   *
   * @throws IllegalArgumentException if {@code tangents} has another shape than {@code primals}
   */
  public static <A> WithAux<ValueAndProduct, A> jvp(
      Function<Tensor, WithAux<Tensor, A>> func, Tensor primals, Tensor tangents, HasAux has_aux) {
    return forward(func, primals, tangents, has_aux);
  }

  /** As the other, by tensors in a list, a map or a record, with a vector for each. */
  public static <T, A> WithAux<ValueAndProduct, A> jvp(
      Function<T, WithAux<Tensor, A>> func, T primals, T tangents, HasAux has_aux) {
    return forward(func, primals, tangents, has_aux);
  }

  private static <T, A> WithAux<ValueAndProduct, A> forward(
      Function<T, WithAux<Tensor, A>> func, T primals, T tangents, HasAux has_aux) {
    Beside<T, A> beside = new Beside<>("jvp", func, primals, has_aux);
    List<Tensor> directions = Trees.tensors("jvp", tangents);
    Products.checkShapes("jvp", directions, beside.tensors());
    Pullback.Of made = Pullback.jvp("jvp", beside::compute, beside.tensors());
    Tensor product = made.pullback().back(directions).getFirst();
    return beside.with(new ValueAndProduct(made.output(), product), made.aux());
  }

  /**
   * As {@link Differentials#jacrev(java.util.function.UnaryOperator, ChunkSize...)}, of a function
   * that returns something beside its value.
   */
  public static <A> Function<Tensor, WithAux<Tensor, A>> jacrev(
      AuxFunction<A> func, HasAux has_aux, ChunkSize... chunk_size) {
    return x -> reverse(func, x, has_aux, chunk_size);
  }

  /** As the other, by tensors in a list, a map or a record: derivatives by each, in such. */
  public static <T, A> Function<T, WithAux<T, A>> jacrev(
      Function<T, WithAux<Tensor, A>> func, HasAux has_aux, ChunkSize... chunk_size) {
    return x -> reverse(func, x, has_aux, chunk_size);
  }

  /** As the other, of a function of two tensors, by the first. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<Tensor, A>> jacrev(
      AuxFunction2<A> func, HasAux has_aux, ChunkSize... chunk_size) {
    return (x, a) -> reverse(y -> func.apply(y, a), x, has_aux, chunk_size);
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, B, A> BiFunction<T, B, WithAux<T, A>> jacrev(
      BiFunction<T, B, WithAux<Tensor, A>> func, HasAux has_aux, ChunkSize... chunk_size) {
    return (x, a) -> reverse((T y) -> func.apply(y, a), x, has_aux, chunk_size);
  }

  private static <T, A> WithAux<T, A> reverse(
      Function<T, WithAux<Tensor, A>> func, T x, HasAux has_aux, ChunkSize... chunk_size) {
    Beside<T, A> beside = new Beside<>("jacrev", func, x, has_aux);
    Jacobians.Of found = Jacobians.reverse(beside::compute, beside.tensors(), chunk_size);
    return beside.with(Trees.filled(x, found.each()), found.aux());
  }

  /**
   * As {@link Differentials#jacfwd(java.util.function.UnaryOperator)}, of a function that returns
   * something beside its value.
   */
  public static <A> Function<Tensor, WithAux<Tensor, A>> jacfwd(
      AuxFunction<A> func, HasAux has_aux) {
    return x -> ahead(func, x, has_aux);
  }

  /** As the other, by tensors in a list, a map or a record: derivatives by each, in such. */
  public static <T, A> Function<T, WithAux<T, A>> jacfwd(
      Function<T, WithAux<Tensor, A>> func, HasAux has_aux) {
    return x -> ahead(func, x, has_aux);
  }

  /** As the other, of a function of two tensors, by the first. */
  public static <A> BiFunction<Tensor, Tensor, WithAux<Tensor, A>> jacfwd(
      AuxFunction2<A> func, HasAux has_aux) {
    return (x, a) -> ahead(y -> func.apply(y, a), x, has_aux);
  }

  /** As the other, of a function of two trees of tensors, by the first. */
  public static <T, B, A> BiFunction<T, B, WithAux<T, A>> jacfwd(
      BiFunction<T, B, WithAux<Tensor, A>> func, HasAux has_aux) {
    return (x, a) -> ahead((T y) -> func.apply(y, a), x, has_aux);
  }

  private static <T, A> WithAux<T, A> ahead(
      Function<T, WithAux<Tensor, A>> func, T x, HasAux has_aux) {
    Beside<T, A> beside = new Beside<>("jacfwd", func, x, has_aux);
    Jacobians.Of found = Jacobians.forward(beside::compute, beside.tensors());
    return beside.with(Trees.filled(x, found.each()), found.aux());
  }
}
