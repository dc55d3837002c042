package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import jtorch.func.Function3;

/**
 * A function of tensors and all its arguments, of which some are chosen.
 *
 * @param <R> what it returns
 */
record Chosen<R>(Function<List<Tensor>, R> func, List<Tensor> all) {
  static <R> Chosen<R> of(BiFunction<Tensor, Tensor, R> func, Tensor x, Tensor y) {
    return new Chosen<>(given -> func.apply(given.get(0), given.get(1)), List.of(x, y));
  }

  static <R> Chosen<R> of(Function3<Tensor, Tensor, Tensor, R> func, Tensor x, Tensor y, Tensor z) {
    return new Chosen<>(
        given -> func.apply(given.get(0), given.get(1), given.get(2)), List.of(x, y, z));
  }

  /** The function of the chosen arguments, with the others as they are. */
  Function<List<Tensor>, R> function(int... places) {
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
