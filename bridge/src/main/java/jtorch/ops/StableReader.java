package jtorch.ops;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import jtorch.DType;
import jtorch.Device;
import jtorch.internal.Raw;
import jtorch.sys.StableValues;
import jtorch.sys.TensorMemory;
import org.jspecify.annotations.Nullable;

/** Makes Java's values of those that LibTorch's C interface gives an operator. */
final class StableReader {
  private static final String[] DEVICE_TYPES = {"cpu", "cuda"}; // by LibTorch's numbers

  private StableReader() {}

  /**
   * Checks that all types of a schema can be passed.
   *
   * @throws IllegalArgumentException if one can't
   */
  static void check(Schema schema) {
    if (schema.variadic()) {
      throw new IllegalArgumentException(
          schema.fullName() + ": an operator in Java takes and returns as many values as it says.");
    }
    Stream.concat(schema.arguments().stream(), schema.results().stream())
        .filter(place -> !canPass(place.type()))
        .findFirst()
        .ifPresent(place -> {
          throw new IllegalArgumentException(
              schema.fullName()
                  + ": '"
                  + place.name()
                  + "' is "
                  + place.type()
                  + ", which LibTorch 2.10 can't pass to an operator in Java; use Tensor, int,"
                  + " float, bool, str, ScalarType, Device, Layout, MemoryFormat, lists of them"
                  + " or optional ones.");
        });
  }

  private static boolean canPass(ValueType type) {
    return switch (type.kind()) {
      case SCALAR, GENERATOR, OTHER -> false;
      case LIST, OPTIONAL -> canPass(type.inner());
      default -> true;
    };
  }

  /** Takes the arguments off the stack; the tensors belong to the innermost scope. */
  static Values arguments(Schema schema, MemorySegment stack) {
    List<Argument> places = schema.arguments();
    @Nullable Object[] values = new @Nullable Object[places.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = take(stack.getAtIndex(ValueLayout.JAVA_LONG, i), places.get(i).type());
    }
    return new Values(schema.fullName(), places, values);
  }

  private static @Nullable Object take(long value, ValueType type) {
    return switch (type.kind()) {
      case OPTIONAL ->
          value == StableValues.NONE ? null : take(StableValues.takePresent(value), type.inner());
      case TENSOR -> tensor(value);
      case INT -> value;
      case FLOAT -> Double.longBitsToDouble(value);
      case BOOL -> (value & 0xff) != 0;
      case STR -> StableValues.takeString(value);
      case DTYPE -> DType.of((int) value);
      case LAYOUT -> Layout.of(value);
      case MEMORY_FORMAT -> MemoryFormat.of(value);
      case DEVICE -> device(value);
      case LIST -> list(StableValues.takeList(value), type.inner());
      case SCALAR, GENERATOR, OTHER -> throw new AssertionError("refused by check");
    };
  }

  private static @Nullable Object tensor(long handle) {
    if (!TensorMemory.isDefined(handle)) {
      TensorMemory.delete(handle);
      return null;
    }
    return Raw.wrapAddress(handle, true);
  }

  private static Device device(long value) {
    int type = (int) (value >>> Integer.SIZE);
    if (type >= DEVICE_TYPES.length) {
      throw new IllegalArgumentException("LibTorch's device type " + type + " has no name here.");
    }
    return new Device(DEVICE_TYPES[type], (int) value);
  }

  private static Object list(long[] values, ValueType element) {
    List<@Nullable Object> elements = new ArrayList<>();
    for (long value : values) {
      elements.add(take(value, element));
    }
    return switch (element.kind()) {
      case INT -> values;
      case FLOAT -> elements.stream().mapToDouble(e -> (Double) e).toArray();
      case BOOL -> Decoder.truths(elements);
      default -> Collections.unmodifiableList(elements);
    };
  }
}
