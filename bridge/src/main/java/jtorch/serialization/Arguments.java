package jtorch.serialization;

import java.util.List;
import jtorch.serialization.Node.PyList;
import org.jspecify.annotations.Nullable;

/** The arguments of a call in a pickle, checked as they are read. */
record Arguments(Global.Maker maker, Tuple values) {
  int size() {
    return values.size();
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  FileException wrong() {
    return new FileException(
        "its pickle calls " + maker + " with " + values.size() + " arguments that don't fit");
  }

  @Nullable Object get(int at) {
    if (at >= values.size()) {
      throw wrong();
    }
    return values.get(at);
  }

  <T> T as(int at, Class<T> type) {
    Object value = get(at);
    if (!type.isInstance(value)) {
      throw wrong();
    }
    return type.cast(value);
  }

  /** Returns an argument that may be missing or of another type. */
  <T> @Nullable T find(int at, Class<T> type) {
    return at < values.size() && type.isInstance(values.get(at)) ? type.cast(values.get(at)) : null;
  }

  boolean flag(int at, boolean usual) {
    return at < values.size() ? as(at, Boolean.class) : usual;
  }

  long integer(int at) {
    return as(at, Long.class);
  }

  double number(int at) {
    return as(at, Number.class).doubleValue();
  }

  /** Returns the elements of a list or tuple. */
  List<?> items(int at) {
    return switch (get(at)) {
      case PyList list -> list.items();
      case Tuple tuple -> tuple;
      case null, default -> throw wrong();
    };
  }

  /** Returns the sizes or strides of a tensor. */
  long[] shape(int at) {
    long[] shape = longs(at);
    if (shape.length > Bounds.MOST_DIMENSIONS) {
      throw wrong();
    }
    return shape;
  }

  /** Returns a tuple of integers, or the sizes that one was made to. */
  long[] longs(int at) {
    if (get(at) instanceof long[] made) {
      return made;
    }
    return items(at).stream()
        .mapToLong(item -> {
          if (item instanceof Long value) {
            return value;
          }
          throw wrong();
        })
        .toArray();
  }
}
