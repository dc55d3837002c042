package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import jtorch.FunctionKwargs.Argnum;
import jtorch.FunctionKwargs.Argnums;
import jtorch.autograd.GradAndValue;
import jtorch.func.Function3;

/** Derivatives by other arguments than the first. */
@SuppressWarnings("overloads") // what they are called with says how many arguments there are
abstract class ChosenArguments extends Differentials {
  ChosenArguments() {}

  /** How a function of chosen tensors is differentiated. */
  private interface Derivative
      extends Function<Function<List<Tensor>, Tensor>, Function<List<Tensor>, List<Tensor>>> {}

  /** A function and all its arguments, some of which are chosen. */
  private record Chosen(Function<List<Tensor>, Tensor> func, List<Tensor> all) {
    static Chosen of(BinaryOperator<Tensor> func, Tensor x, Tensor y) {
      return new Chosen(given -> func.apply(given.get(0), given.get(1)), List.of(x, y));
    }

    static Chosen of(Function3<Tensor, Tensor, Tensor, Tensor> func, Tensor x, Tensor y, Tensor z) {
      return new Chosen(
          given -> func.apply(given.get(0), given.get(1), given.get(2)), List.of(x, y, z));
    }

    Tensor by(Argnum argnum, Derivative derivative) {
      int[] place = {argnum.value()};
      return derivative.apply(function(place)).apply(values(place)).getFirst();
    }

    List<Tensor> byAll(Argnums argnums, Derivative derivative) {
      return derivative.apply(function(argnums.value())).apply(values(argnums.value()));
    }

    /** The function of the chosen arguments, with the others as they are. */
    Function<List<Tensor>, Tensor> function(int... places) {
      return chosen -> {
        List<Tensor> given = new ArrayList<>(all);
        for (int i = 0; i < places.length; i++) {
          given.set(at(places[i]), chosen.get(i));
        }
        return func.apply(given);
      };
    }

    List<Tensor> values(int... places) {
      if (Arrays.stream(places).map(this::at).distinct().count() != places.length) {
        throw new IllegalArgumentException(
            "argnums: " + Arrays.toString(places) + " names an argument twice.");
      }
      return Arrays.stream(places).mapToObj(place -> all.get(at(place))).toList();
    }

    private int at(int place) {
      int at = place < 0 ? place + all.size() : place;
      if (at < 0 || at >= all.size()) {
        throw new IllegalArgumentException(
            "argnums: there is no argument " + place + " among " + all.size() + ".");
      }
      return at;
    }
  }

  /**
   * Returns the gradient of a function of two tensors by one of them: {@code grad(f, argnums=1)}.
   *
   * <p>A call of what is returned throws an {@link IllegalArgumentException} if there is no such
   * argument.
   */
  public static BinaryOperator<Tensor> grad(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> Chosen.of(func, x, y).by(argnums, Differentials::grad);
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static BiFunction<Tensor, Tensor, List<Tensor>> grad(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> Chosen.of(func, x, y).byAll(argnums, Differentials::grad);
  }

  /** As the other, of a function of three tensors. */
  public static Function3<Tensor, Tensor, Tensor, Tensor> grad(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnum argnums) {
    return (x, y, z) -> Chosen.of(func, x, y, z).by(argnums, Differentials::grad);
  }

  /** As the other, by several: a gradient for each, in their order. */
  public static Function3<Tensor, Tensor, Tensor, List<Tensor>> grad(
      Function3<Tensor, Tensor, Tensor, Tensor> func, Argnums argnums) {
    return (x, y, z) -> Chosen.of(func, x, y, z).byAll(argnums, Differentials::grad);
  }

  /** As {@link #grad(BinaryOperator, Argnum)}, with the function's value. */
  public static BiFunction<Tensor, Tensor, GradAndValue<Tensor>> grad_and_value(
      BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> {
      Chosen chosen = Chosen.of(func, x, y);
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
      Chosen chosen = Chosen.of(func, x, y);
      return Differentials.grad_and_value(chosen.function(argnums.value()))
          .apply(chosen.values(argnums.value()));
    };
  }

  /**
   * As {@link Differentials#jacrev(UnaryOperator, jtorch.FunctionKwargs.ChunkSize...)}, of two
   * tensors by one of them.
   */
  public static BinaryOperator<Tensor> jacrev(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> Chosen.of(func, x, y).by(argnums, f -> Differentials.jacrev(f));
  }

  /** As the other, by several: derivatives by each, in their order. */
  public static BiFunction<Tensor, Tensor, List<Tensor>> jacrev(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> Chosen.of(func, x, y).byAll(argnums, f -> Differentials.jacrev(f));
  }

  /** As {@link Differentials#jacfwd(UnaryOperator)}, of two tensors by one of them. */
  public static BinaryOperator<Tensor> jacfwd(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> Chosen.of(func, x, y).by(argnums, Differentials::jacfwd);
  }

  /** As the other, by several: derivatives by each, in their order. */
  public static BiFunction<Tensor, Tensor, List<Tensor>> jacfwd(
      BinaryOperator<Tensor> func, Argnums argnums) {
    return (x, y) -> Chosen.of(func, x, y).byAll(argnums, Differentials::jacfwd);
  }

  /** As {@code hessian} of a function of a tensor, of two tensors by one of them. */
  public static BinaryOperator<Tensor> hessian(BinaryOperator<Tensor> func, Argnum argnums) {
    return (x, y) -> {
      Chosen chosen = Chosen.of(func, x, y);
      int[] place = {argnums.value()};
      UnaryOperator<Tensor> single = t -> chosen.function(place).apply(List.of(t));
      return Differentials.hessian(single).apply(chosen.values(place).getFirst());
    };
  }
}
