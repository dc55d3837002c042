package jtorch;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import jtorch.TensorKwargs.FactoryKwarg;
import org.jspecify.annotations.Nullable;

/** Lists of numbers, of any depth, as tensors. */
final class NestedList {
  private final long[] shape;
  private final List<Object> leaves = new ArrayList<>();

  private NestedList(Collection<?> nested) {
    List<Long> sizes = new ArrayList<>();
    for (Collection<?> row = nested; row != null; ) {
      sizes.add((long) row.size());
      row = row.isEmpty() ? null : rows(row.iterator().next());
    }
    shape = sizes.stream().mapToLong(Long::longValue).toArray();
    collect(nested, 0);
  }

  /** Makes a tensor of the type that Python infers, unless a keyword says otherwise. */
  static Tensor tensor(Collection<?> nested, FactoryKwarg... keywords) {
    NestedList list = new NestedList(nested);
    DType type = list.type();
    Object flat = type.is_floating_point() ? list.doubles() : list.longs();
    return new NestedArray(list.shape, flat).tensor(list.shape, type, keywords);
  }

  /** Returns what a row consists of, or null if it is no row. */
  private static @Nullable Collection<?> rows(@Nullable Object element) {
    if (element instanceof Collection<?> rows) {
      return rows;
    }
    return element != null && element.getClass().isArray() ? boxed(element) : null;
  }

  private static List<Object> boxed(Object array) {
    return new AbstractList<>() {
      @Override
      public Object get(int index) {
        return Array.get(array, index);
      }

      @Override
      public int size() {
        return Array.getLength(array);
      }
    };
  }

  private void collect(Collection<?> row, int depth) {
    if (row.size() != shape[depth]) {
      throw new IllegalArgumentException(
          "tensor: a row in dimension "
              + depth
              + " has length "
              + row.size()
              + ", the first one "
              + shape[depth]
              + "; all must be equal.");
    }
    for (Object element : row) {
      Collection<?> deeper = rows(element);
      if ((deeper != null) != (depth + 1 < shape.length)) {
        throw new IllegalArgumentException(
            "tensor: dimension "
                + depth
                + " holds both rows and numbers, such as "
                + element
                + "; all must be rows, or numbers.");
      }
      if (deeper == null) {
        leaves.add(checked(element));
      } else {
        collect(deeper, depth + 1);
      }
    }
  }

  private static Object checked(@Nullable Object leaf) {
    return switch (leaf) {
      case Boolean b -> b;
      case Byte n -> n.longValue();
      case Short n -> n.longValue();
      case Integer n -> n.longValue();
      case Long n -> n;
      case Float n -> n;
      case Double n -> n;
      case Tensor one when one.numel() == 1 && !one.is_complex() -> one;
      case Tensor many ->
          throw new IllegalArgumentException(
              "tensor: a tensor in a list must be one real number, not of shape "
                  + Arrays.toString(many.size())
                  + " and type "
                  + many.dtype()
                  + "; torch.stack makes one tensor of several.");
      case null, default ->
          throw new IllegalArgumentException(
              "tensor: lists of numbers, booleans and tensors of one number are needed, not of "
                  + (leaf == null ? "null" : leaf.getClass().getSimpleName())
                  + ".");
    };
  }

  /** Returns the type that holds all elements; without any, the default type. */
  private DType type() {
    DType type = null;
    for (Object leaf : leaves) {
      DType one = type(leaf);
      type = type == null || type == one ? one : torch.promote_types(type, one);
    }
    return type == null ? torch.get_default_dtype() : type;
  }

  private static DType type(Object leaf) {
    return switch (leaf) {
      case Boolean _ -> DType.bool;
      case Long _ -> DType.int64;
      case Float _ -> DType.float32;
      case Tensor one -> one.dtype();
      default -> torch.get_default_dtype();
    };
  }

  private double[] doubles() {
    return leaves.stream()
        .mapToDouble(leaf ->
            switch (leaf) {
              case Boolean b -> b ? 1 : 0;
              case Number n -> n.doubleValue();
              default -> ((Tensor) leaf).item();
            })
        .toArray();
  }

  private long[] longs() {
    return leaves.stream().mapToLong(NestedList::whole).toArray();
  }

  private static long whole(Object leaf) {
    return switch (leaf) {
      case Boolean b -> b ? 1 : 0;
      case Number n -> n.longValue();
      case Tensor one when one.dtype() == DType.bool -> one.item_bool() ? 1 : 0;
      default -> ((Tensor) leaf).item_long();
    };
  }
}
