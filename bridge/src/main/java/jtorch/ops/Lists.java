package jtorch.ops;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.BooleanList;
import org.bytedeco.pytorch.DoubleList;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.LongList;
import org.bytedeco.pytorch.TensorList;
import org.bytedeco.pytorch.Type;
import org.jspecify.annotations.Nullable;

/** LibTorch's lists of Java's arrays and lists. */
final class Lists {
  private Lists() {}

  /**
   * Makes a list; the caller closes it.
   *
   * @param nativeType LibTorch's description of the list's type
   */
  static IValue of(ValueType type, Object value, Type nativeType) {
    if (value instanceof long[] longs && type.inner().kind() == ValueType.Kind.INT) {
      return integers(longs);
    }
    List<?> elements = elements(value, type.length());
    return switch (type.inner().kind()) {
      case INT -> integers(elements.stream().mapToLong(Encoder::integer).toArray());
      case FLOAT -> reals(elements);
      case BOOL -> truths(elements);
      case TENSOR -> tensors(elements);
      default -> values(type.inner(), elements, nativeType);
    };
  }

  private static IValue integers(long... values) {
    try (LongList list = new LongList(values)) {
      return new IValue(new GenericList(list)); // a cast: all lists are one class below
    }
  }

  private static IValue reals(List<?> values) {
    try (DoubleList list = new DoubleList()) {
      values.forEach(value -> list.push_back(Encoder.real(value)));
      return new IValue(new GenericList(list));
    }
  }

  private static IValue truths(List<?> values) {
    try (BooleanList list = new BooleanList()) {
      values.forEach(value -> list.push_back(Encoder.as(Boolean.class, value)));
      return new IValue(new GenericList(list));
    }
  }

  private static IValue tensors(List<?> values) {
    try (TensorList list = new TensorList()) {
      list.reserve(values.size());
      for (Object value : values) {
        Tensor tensor = Encoder.as(Tensor.class, value);
        list.push_back(Raw.of(tensor));
      }
      return new IValue(new GenericList(list));
    }
  }

  private static IValue values(ValueType element, List<?> values, Type nativeType) {
    try (Type.TypePtr elementType = nativeType.containedType(0);
        GenericList list = new GenericList(elementType)) {
      for (Object value : values) {
        try (IValue one = new IValue()) {
          Encoder.write(one.address(), element, value, elementType.get());
          list.push_back(one);
        }
      }
      return new IValue(list);
    }
  }

  /** The elements of an array or a list; of one number that stands for several of a fixed size. */
  static List<?> elements(Object value, int length) {
    if (value instanceof List<?> list) {
      return list;
    }
    if (value instanceof Collection<?> || value instanceof CharSequence) {
      throw new Encoder.Misfit(); // a set has no order
    }
    if (value.getClass().isArray()) {
      return boxed(value);
    }
    if (length > 0 && (value instanceof Number || value instanceof Boolean)) {
      return Collections.nCopies(length, value);
    }
    throw new Encoder.Misfit();
  }

  private static List<?> boxed(Object array) {
    if (array instanceof Object[] objects) {
      return Arrays.asList(objects);
    }
    List<@Nullable Object> all = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      all.add(Array.get(array, i));
    }
    return all;
  }
}
