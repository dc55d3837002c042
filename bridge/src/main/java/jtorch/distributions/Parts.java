package jtorch.distributions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import jtorch.Tensor;

/** Parts of a tensor along a dimension. */
final class Parts {
  private Parts() {}

  /** Returns parts of these lengths, or slices of which there are so many. */
  static List<Tensor> of(Tensor value, long dim, int count, long... lengths) {
    long wanted = lengths.length == 0 ? count : Arrays.stream(lengths).sum();
    boolean exists = dim >= -value.dim() && dim < value.dim();
    if (!exists || value.size(dim) != wanted) {
      throw new IllegalArgumentException(
          "A value of shape "
              + Arrays.toString(value.size())
              + " doesn't have "
              + wanted
              + " elements along dimension "
              + dim
              + "; give it the size of all parts.");
    }
    List<Tensor> parts = new ArrayList<>();
    long start = 0;
    for (int i = 0; i < count; i++) {
      parts.add(lengths.length == 0 ? value.select(dim, i) : value.narrow(dim, start, lengths[i]));
      start += lengths.length == 0 ? 0 : lengths[i];
    }
    return parts;
  }

  /** Returns what each transform makes of its part. */
  static List<Tensor> each(
      List<Transform> transforms,
      List<Tensor> parts,
      BiFunction<Transform, Tensor, Tensor> change) {
    return IntStream.range(0, parts.size())
        .mapToObj(i -> change.apply(transforms.get(i), parts.get(i)))
        .toList();
  }
}
