package jtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** A tensor's numbers as Java's lists. */
final class NumberLists {
  private NumberLists() {}

  /** Returns a list for each dimension, one in another. */
  static List<?> of(Tensor tensor) {
    long[] shape = tensor.size();
    if (shape.length == 0) {
      throw new IllegalArgumentException(
          "tolist: a tensor without dimensions is one number, which item() returns.");
    }
    return rows(numbers(tensor), shape, 0, 0);
  }

  private static IntFunction<Object> numbers(Tensor tensor) {
    DType type = tensor.dtype();
    if (type.is_complex()) {
      throw new IllegalArgumentException(
          "tolist: Java has no complex numbers for a tensor of "
              + type
              + "; take torch.view_as_real(x).");
    }
    if (type.is_floating_point()) {
      double[] values = tensor.toDoubles();
      return i -> values[i];
    }
    long[] values = tensor.toLongs();
    return type == DType.bool ? i -> values[i] != 0 : i -> values[i];
  }

  /** Returns the lists from a dimension on whose first element is the number {@code from}. */
  private static List<?> rows(IntFunction<Object> numbers, long[] shape, int dim, int from) {
    int step = 1;
    for (int i = dim + 1; i < shape.length; i++) {
      step *= (int) shape[i];
    }
    List<Object> rows = new ArrayList<>();
    for (int i = 0; i < shape[dim]; i++) {
      int at = from + i * step;
      rows.add(dim == shape.length - 1 ? numbers.apply(at) : rows(numbers, shape, dim + 1, at));
    }
    return rows;
  }
}
