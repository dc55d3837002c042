package jtorch.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jtorch.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model is given what it was exported for: as Python does, shapes and plain values are
 * compared, with the ranges that sizes may have and what was assumed of them.
 */
final class InputChecks {
  /** Python compares a size with its lower bound from 3 on, as 0 and 1 are its usual ones. */
  private static final long LEAST = 3;

  /** Stands for a dimension where a number itself is meant. */
  private static final int NUMBER = -1;

  /** What is to be given in one place. */
  private sealed interface Wanted {
    /** A tensor. */
    record OfShape(TensorMeta meta) implements Wanted {}

    /** A whole number. */
    record Whole(TensorMeta.Size size) implements Wanted {}

    /** Always the same value. */
    record Same(@Nullable Object value) implements Wanted {}
  }

  /** A range of a size; null where it has no end. */
  record Range(@Nullable Long least, @Nullable Long most) {}

  private final List<String> names = new ArrayList<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Range> ranges;
  private final List<Guard> guards;

  InputChecks(
      List<Arg> inputs, Graph graph, CallSpec call, Map<String, Range> ranges, List<Guard> guards) {
    this.ranges = ranges;
    this.guards = guards;
    List<String> paths = call.paths();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < inputs.size(); i++) {
      names.add(paths.get(i).replaceFirst("^\\['(\\w+)'\\]", "$1"));
      wanted.add(wanted(inputs.get(i), graph));
      String key = key(paths.get(i));
      if (places.put(key, i) != null) {
        twice.add(key);
      }
      places.put(key("['flat_args'][" + i + "]"), i);
    }
    places.keySet().removeAll(twice);
  }

  private static Wanted wanted(Arg input, Graph graph) {
    if (input instanceof Arg.Constant(Object value)) {
      return new Wanted.Same(value);
    }
    String name = input instanceof Arg.Named(String given) ? given : "";
    TensorMeta meta = graph.tensors().get(name);
    TensorMeta.Size size = graph.numbers().get(name);
    if (meta != null) {
      return new Wanted.OfShape(meta);
    }
    return size != null ? new Wanted.Whole(size) : new Wanted.Same(null);
  }

  /** Python writes the first of several inputs {@code xs[0]} in one place and xs_0 in another. */
  private static String key(String path) {
    return path.replaceAll("\\W+", "_");
  }

  /**
   * Checks what is given.
   *
   * @return it, with whole numbers as the graph takes them
   * @throws IllegalArgumentException if it doesn't fit, with the input's name
   */
  @Nullable Object[] check(List<? extends @Nullable Object> given) {
    @Nullable Object[] values = given.toArray();
    long[][] shapes = new long[values.length][];
    for (int i = 0; i < values.length; i++) {
      switch (wanted.get(i)) {
        case Wanted.Same(Object value) -> checkSame(i, value, values[i]);
        case Wanted.Whole _ -> values[i] = whole(i, values[i]);
        case Wanted.OfShape _ -> shapes[i] = shape(i, values[i]);
      }
    }
    new Sizes(values, shapes).check();
    return values;
  }

  private static void checkSame(String name, @Nullable Object value, @Nullable Object given) {
    Object plain = plain(given);
    if (value == null ? plain != null : !value.equals(plain)) {
      throw new IllegalArgumentException(
          name + " must be " + value + ", as it was exported, not " + given + ".");
    }
  }

  private void checkSame(int place, @Nullable Object value, @Nullable Object given) {
    checkSame(names.get(place), value, given);
  }

  /** A number as Python has it: whole ones have 64 bits, and so do others. */
  private static @Nullable Object plain(@Nullable Object value) {
    return switch (value) {
      case Integer number -> (Object) number.longValue();
      case Short number -> (Object) number.longValue();
      case Byte number -> (Object) number.longValue();
      case Float number -> (Object) number.doubleValue();
      case null, default -> value;
    };
  }

  private Object whole(int place, @Nullable Object given) {
    if (plain(given) instanceof Long number) {
      return number;
    }
    throw new IllegalArgumentException(
        names.get(place) + " must be a whole number, not " + described(given) + ".");
  }

  private long[] shape(int place, @Nullable Object given) {
    TensorMeta meta = ((Wanted.OfShape) wanted.get(place)).meta();
    if (!(given instanceof Tensor tensor)) {
      throw new IllegalArgumentException(
          names.get(place) + " must be a tensor, not " + described(given) + ".");
    }
    long[] shape = tensor.shape();
    if (shape.length != meta.sizes().size()) {
      throw new IllegalArgumentException(
          "%s must have %d dimensions, %s, as it was exported, not %s."
              .formatted(
                  names.get(place), meta.sizes().size(), meta.sizes(), Arrays.toString(shape)));
    }
    return shape;
  }

  private static String described(@Nullable Object given) {
    return given == null ? "null" : "a " + given.getClass().getSimpleName();
  }

  /** The sizes of one call's inputs. */
  private final class Sizes extends Evaluation {
    private final @Nullable Object[] values;
    private final long[][] shapes;
    private final Map<String, Long> symbols = new HashMap<>();
    private boolean asExported = true;

    Sizes(@Nullable Object[] values, long[][] shapes) {
      this.values = values;
      this.shapes = shapes;
    }

    void check() {
      for (int i = 0; i < values.length; i++) {
        if (wanted.get(i) instanceof Wanted.OfShape(TensorMeta meta)) {
          for (int d = 0; d < shapes[i].length; d++) {
            check(meta.sizes().get(d), shapes[i][d], i, d);
          }
        } else if (wanted.get(i) instanceof Wanted.Whole(TensorMeta.Size size)) {
          check(size, (long) Objects.requireNonNull(values[i]), i, NUMBER);
        }
      }
      guards.forEach(this::check);
    }

    private void check(TensorMeta.Size size, long given, int place, int dim) {
      asExported &= size.hint() != null && size.hint() == given;
      if (size.expression() instanceof Expr.Constant(Object fixed)) {
        if (!fixed.equals(given)) {
          throw refused(place, dim, fixed.toString(), given);
        }
        return;
      }
      String name = size.toString();
      Long before = symbols.putIfAbsent(name, given);
      if (before != null && before != given) {
        throw new IllegalArgumentException(
            "%s must be %d, not %d: in the exported model it is the same size, %s, as another."
                .formatted(what(place, dim), before, given, name));
      }
      Range range = ranges.get(name);
      if (range == null) {
        return;
      }
      if (range.least() != null && range.least() >= LEAST && given < range.least()) {
        throw refused(place, dim, range.least() + " or more", given);
      }
      if (range.most() != null && given > range.most()) {
        throw refused(place, dim, range.most() + " or less", given);
      }
    }

    private IllegalArgumentException refused(int place, int dim, String needed, long given) {
      return new IllegalArgumentException(
          what(place, dim) + " must be " + needed + ", as it was exported, not " + given + ".");
    }

    private String what(int place, int dim) {
      return names.get(place) + (dim == NUMBER ? "" : "'s size " + dim);
    }

    private void check(Guard guard) {
      Boolean holds = guard.holds(this);
      if (holds == null && !asExported) {
        throw new IllegalArgumentException(
            "the model was exported under the condition "
                + guard.shown()
                + ", which Java can't tell of other sizes; give it inputs of the example's sizes.");
      }
      if (Boolean.FALSE.equals(holds)) {
        throw new IllegalArgumentException(
            "the model was exported for inputs with "
                + guard.shown()
                + ", which isn't so for "
                + Arrays.deepToString(shapes)
                + ".");
      }
    }

    @Override
    @Nullable Long symbol(String name) {
      return symbols.get(name);
    }

    @Override
    @Nullable Long size(String path, int dim) {
      Integer place = places.get(key(path));
      long[] shape = place == null ? null : shapes[place];
      return shape == null || dim < 0 || dim >= shape.length ? null : (Long) shape[dim];
    }

    @Override
    @Nullable Object number(String path) {
      Integer place = places.get(key(path));
      return place == null || values[place] instanceof Tensor ? null : plain(values[place]);
    }
  }
}
