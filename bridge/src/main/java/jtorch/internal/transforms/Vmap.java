package jtorch.internal.transforms;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import jtorch.FunctionKwargs.ChunkSize;
import jtorch.FunctionKwargs.InDims;
import jtorch.FunctionKwargs.OutDims;
import jtorch.FunctionKwargs.Randomness;
import jtorch.FunctionKwargs.VmapKwarg;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/**
 * A function of one sample computed for many at once: {@code torch.vmap}.
 *
 * @param in_dims the mapped dimension of each argument's tensors, null for none; a single one is
 *     that of all
 * @param out_dims where the mapped dimension is in each result; a single one is that of all
 * @param randomness as LibTorch numbers it
 * @param chunk_size how many samples are computed at once, or 0 for all
 */
public record Vmap(
    List<@Nullable Integer> in_dims, List<Integer> out_dims, int randomness, long chunk_size) {
  private static final List<String> RANDOMNESS = List.of("error", "same", "different");

  /** Reads the keywords. */
  public static Vmap of(VmapKwarg... keywords) {
    List<@Nullable Integer> in_dims = new ArrayList<>(List.of(0));
    List<Integer> out_dims = List.of(0);
    String randomness = "error";
    long chunk_size = 0;
    for (VmapKwarg keyword : keywords) {
      switch (keyword) {
        case InDims(List<@Nullable Integer> value) -> in_dims = value;
        case OutDims(List<Integer> value) -> out_dims = value;
        case Randomness(String value) -> randomness = value;
        case ChunkSize(long value) -> chunk_size = checkChunk(value);
      }
    }
    return new Vmap(in_dims, out_dims, number(randomness), chunk_size);
  }

  private static int number(String randomness) {
    int number = RANDOMNESS.indexOf(randomness);
    if (number < 0) {
      throw new IllegalArgumentException(
          "vmap: randomness is \"error\", \"same\" or \"different\", not \"" + randomness + "\".");
    }
    return number;
  }

  private static long checkChunk(long size) {
    if (size < 1) {
      throw new IllegalArgumentException(
          "vmap: chunk_size is at least 1, not " + size + "; leave it out to compute all at once.");
    }
    return size;
  }

  /** A leaf of the arguments, and its mapped dimension, counted from 0, or -1. */
  private record Leaf(@Nullable Object value, int dim) {
    Tensor tensor() {
      return Trees.tensor("vmap", value);
    }

    long size() {
      return tensor().size(dim);
    }
  }

  /**
   * Computes a function of one sample for all.
   *
   * @param func returns a tree of tensors
   * @param arguments trees of tensors
   * @throws IllegalArgumentException if nothing is mapped, or by dimensions of several sizes
   */
  public Object call(
      Function<List<@Nullable Object>, Object> func, List<? extends @Nullable Object> arguments) {
    List<Leaf> leaves = leaves(arguments);
    long size = size(leaves);
    if (chunk_size == 0 || chunk_size >= size) {
      return once(func, arguments, leaves, size);
    }
    Tensor state = randomness == RANDOMNESS.indexOf("same") ? torch.get_rng_state() : null;
    List<List<Tensor>> parts = new ArrayList<>();
    Object form = List.of(); // of the last part's result, which all have
    for (long begin = 0; begin < size; begin += chunk_size) {
      long length = Math.min(chunk_size, size - begin);
      if (state != null) {
        torch.set_rng_state(state);
      }
      form = once(func, arguments, part(leaves, begin, length), length);
      parts.add(Trees.tensors("vmap", form));
    }
    return joined(form, parts);
  }

  private static List<Leaf> part(List<Leaf> leaves, long begin, long length) {
    return leaves.stream()
        .map(leaf ->
            leaf.dim < 0 ? leaf : new Leaf(leaf.tensor().narrow(leaf.dim, begin, length), leaf.dim))
        .toList();
  }

  private Object joined(Object form, List<List<Tensor>> parts) {
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < parts.getFirst().size(); i++) {
      int number = i;
      List<Tensor> pieces = parts.stream().map(part -> part.get(number)).toList();
      int dim = outDim(pieces.getFirst().dim(), number, parts.getFirst().size());
      all.add(torch.cat(pieces, dim));
    }
    return Trees.filled(form, all);
  }

  /** The layer ends whatever is thrown, before anything of the caller's goes on. */
  private Object once(
      Function<List<@Nullable Object>, Object> func,
      List<? extends @Nullable Object> arguments,
      List<Leaf> leaves,
      long size) {
    try (Layer layer = Layer.vmap(size, randomness)) {
      List<@Nullable Object> hidden = new ArrayList<>();
      for (Leaf leaf : leaves) {
        hidden.add(
            leaf.dim < 0 ? leaf.value : Wrapped.hide(leaf.tensor(), leaf.dim, layer.level()));
      }
      Iterator<@Nullable Object> next = hidden.iterator();
      List<@Nullable Object> given = new ArrayList<>();
      arguments.forEach(argument -> given.add(Trees.map(argument, _ -> next.next())));
      Object result = func.apply(given);
      List<Tensor> found = Trees.tensors("vmap", result);
      checkResults(found);
      List<@Nullable Object> shown = new ArrayList<>();
      for (int i = 0; i < found.size(); i++) {
        int dim = outDim(found.get(i).dim() + 1, i, found.size());
        shown.add(Wrapped.show(found.get(i), size, dim, layer.level()));
      }
      return Trees.filled(result, shown);
    }
  }

  private void checkResults(List<Tensor> found) {
    if (out_dims.size() != 1 && out_dims.size() != found.size()) {
      throw new IllegalArgumentException(
          "vmap: out_dims has "
              + out_dims.size()
              + " dimensions, but the function returns "
              + found.size()
              + (found.size() == 1 ? " tensor" : " tensors")
              + "; give one for each, or one for all.");
    }
  }

  /** Returns where the mapped dimension of a result is to be, counted from 0. */
  private int outDim(long dims, int number, int results) {
    int dim = out_dims.get(out_dims.size() == results ? number : 0);
    if (dim < -dims || dim >= dims) {
      throw new IllegalArgumentException(
          "vmap: out_dims has "
              + dim
              + " for a result that has "
              + dims
              + " dimensions with the mapped one; it is from "
              + -dims
              + " to "
              + (dims - 1)
              + ".");
    }
    return (int) (dim < 0 ? dim + dims : dim);
  }

  private List<Leaf> leaves(List<? extends @Nullable Object> arguments) {
    if (in_dims.size() != 1 && in_dims.size() != arguments.size()) {
      throw new IllegalArgumentException(
          "vmap: in_dims has "
              + in_dims.size()
              + " dimensions, but the function is given "
              + arguments.size()
              + " arguments; give one for each, or one for all.");
    }
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Integer dim = in_dims.get(in_dims.size() == 1 ? 0 : i);
      Trees.each(arguments.get(i), leaf -> leaves.add(leaf(leaf, dim)));
    }
    return leaves;
  }

  private static Leaf leaf(@Nullable Object value, @Nullable Integer dim) {
    if (dim == null) {
      return new Leaf(value, -1);
    }
    if (!(value instanceof Tensor tensor)) {
      throw new IllegalArgumentException(
          "vmap: in_dims has "
              + dim
              + " for "
              + (value == null ? "null" : "an object of " + value.getClass().getSimpleName())
              + ", but only tensors are mapped; give null for it.");
    }
    long dims = tensor.dim();
    if (dim < -dims || dim >= dims) {
      throw new IllegalArgumentException(
          "vmap: in_dims has "
              + dim
              + " for a tensor of shape "
              + Arrays.toString(tensor.shape())
              + (dims == 0
                  ? ", which has no dimension to map; give null for it."
                  : "; it is from " + -dims + " to " + (dims - 1) + "."));
    }
    return new Leaf(tensor, (int) (dim < 0 ? dim + dims : dim));
  }

  private static long size(List<Leaf> leaves) {
    List<Leaf> mapped = leaves.stream().filter(leaf -> leaf.dim >= 0).toList();
    if (mapped.isEmpty()) {
      throw new IllegalArgumentException(
          "vmap: no argument is mapped; give at least one tensor a dimension in in_dims.");
    }
    long size = mapped.getFirst().size();
    if (mapped.stream().anyMatch(leaf -> leaf.size() != size)) {
      throw new IllegalArgumentException(
          "vmap: the mapped dimensions have sizes "
              + mapped.stream().map(Leaf::size).toList()
              + "; they must be the same.");
    }
    return size;
  }
}
