package jtorch.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import jtorch.sys.StableValues;
import jtorch.sys.TensorMemory;
import org.jspecify.annotations.Nullable;

/** Makes the values that LibTorch's C interface takes from an operator of Java's. */
final class StableWriter {
  private StableWriter() {}

  /**
   * Puts the results where LibTorch expects them; nothing is put there if one doesn't fit.
   *
   * @throws IllegalStateException if the body returned something else than the schema says
   */
  static void results(Schema schema, @Nullable Object returned, MemorySegment stack) {
    List<Argument> places = schema.results();
    @Nullable Object[] values = several(schema, returned);
    for (int i = 0; i < values.length; i++) {
      try {
        checked(values[i], places.get(i).type());
      } catch (Encoder.Misfit misfit) {
        throw new IllegalStateException(
            String.format(
                "%s returned %s as result %d, which is %s.",
                schema.fullName(), Operator.describe(values[i]), i, places.get(i).type()),
            misfit);
      }
    }
    for (int i = 0; i < values.length; i++) {
      stack.setAtIndex(ValueLayout.JAVA_LONG, i, value(values[i], places.get(i).type()));
    }
  }

  private static @Nullable Object[] several(Schema schema, @Nullable Object returned) {
    int expected = schema.results().size();
    if (expected == 1) {
      return new @Nullable Object[] {returned};
    }
    @Nullable Object[] values =
        switch (returned) {
          case null -> new @Nullable Object[0];
          case List<?> list -> list.toArray();
          case Object[] array -> array;
          default -> new @Nullable Object[] {returned};
        };
    if (values.length != expected) {
      throw new IllegalStateException(
          schema.fullName() + " returned " + values.length + " values, not " + expected + ".");
    }
    return values;
  }

  /** Checks before anything is made, as what was made would have to be freed again. */
  private static void checked(@Nullable Object value, ValueType type) {
    switch (type.kind()) {
      case OPTIONAL -> {
        if (value != null) {
          checked(value, type.inner());
        }
      }
      case TENSOR -> Raw.of(Encoder.as(Tensor.class, value));
      case INT -> Encoder.integer(value);
      case FLOAT -> Encoder.real(value);
      case BOOL -> Encoder.as(Boolean.class, value);
      case STR -> Encoder.as(String.class, value);
      case DTYPE -> Encoder.as(DType.class, value);
      case LAYOUT -> Encoder.as(Layout.class, value);
      case MEMORY_FORMAT -> MemoryFormat.of(value);
      case DEVICE -> Encoder.as(Device.class, value);
      case LIST -> {
        if (value == null) {
          throw new Encoder.Misfit();
        }
        Lists.elements(value, type.length()).forEach(element -> checked(element, type.inner()));
      }
      case SCALAR, GENERATOR, OTHER -> throw new AssertionError("refused when it was defined");
    }
  }

  private static long value(@Nullable Object value, ValueType type) {
    return switch (type.kind()) {
      case OPTIONAL ->
          value == null ? StableValues.NONE : StableValues.present(value(value, type.inner()));
      case TENSOR -> TensorMemory.copy(Raw.of(Encoder.as(Tensor.class, value)).address());
      case INT -> Encoder.integer(value);
      case FLOAT -> Double.doubleToRawLongBits(Encoder.real(value));
      case BOOL -> Encoder.as(Boolean.class, value) ? 1 : 0;
      case STR -> StableValues.string(Encoder.as(String.class, value));
      case DTYPE -> Encoder.as(DType.class, value).code();
      case LAYOUT -> Encoder.as(Layout.class, value).code();
      case MEMORY_FORMAT -> MemoryFormat.of(value).code();
      case DEVICE -> device(Encoder.as(Device.class, value));
      case LIST -> list(java.util.Objects.requireNonNull(value), type);
      case SCALAR, GENERATOR, OTHER -> throw new AssertionError("refused when it was defined");
    };
  }

  private static long list(Object value, ValueType type) {
    List<?> elements = Lists.elements(value, type.length());
    long[] values = new long[elements.size()];
    Arrays.setAll(values, i -> value(elements.get(i), type.inner()));
    return StableValues.list(values);
  }

  private static long device(Device device) {
    org.bytedeco.pytorch.Device known = Natives.device(device);
    return (long) known.type().value << Integer.SIZE | (known.index() & 0xFFFFFFFFL);
  }
}
