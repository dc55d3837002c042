package jtorch.ops;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.Device;
import jtorch.Generator;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

/** Gives each argument of each of LibTorch's operators values of other types, behind right ones. */
final class WrongTypesMain {
  private static final Tensor TENSOR = torch.ones(1 << 16);
  private static final Generator GENERATOR = new Generator();

  private WrongTypesMain() {}

  public static void main(String[] args) {
    long before = LiveTensors.settled();
    long refused = 0;
    long operators = 0;
    for (String text : Dispatched.schemas()) {
      Schema schema = Schema.parse(text);
      if (schema.variadic()) {
        continue;
      }
      operators++;
      Operator operator = Operator.find(schema.name(), schema.overload());
      for (int i = 0; i < schema.arguments().size(); i++) {
        refused += refusals(operator, schema, i);
      }
    }
    System.out.println("operators: " + (operators > 3000 ? "all" : operators));
    System.out.println("refused: " + (refused > 50_000 ? "all" : refused));
    System.out.println("left: " + (LiveTensors.settled() - before));
  }

  private static long refusals(Operator operator, Schema schema, int place) {
    @Nullable Object[] values = new @Nullable Object[place + 1];
    for (int i = 0; i < place; i++) {
      values[i] = right(schema.arguments().get(i).type());
    }
    long count = 0;
    for (Object wrong : wrong(schema.arguments().get(place).type())) {
      values[place] = wrong;
      try {
        operator.call(values);
      } catch (IllegalArgumentException expected) {
        count++;
        continue;
      }
      throw new AssertionError(operator + " took " + wrong + " as argument " + place);
    }
    return count;
  }

  /** Something that the type takes; of what only operators make, nothing. */
  private static @Nullable Object right(ValueType type) {
    return switch (type.kind()) {
      case OPTIONAL -> null;
      case TENSOR -> TENSOR;
      case SCALAR, FLOAT -> 1.5;
      case INT -> 1L;
      case BOOL -> true;
      case STR -> "text";
      case DEVICE -> Device.parse("cpu");
      case DTYPE -> DType.float32;
      case LAYOUT -> Layout.strided;
      case MEMORY_FORMAT -> MemoryFormat.contiguous_format;
      case GENERATOR -> GENERATOR;
      case LIST -> Arrays.asList(right(type.inner()), right(type.inner()));
      case OTHER -> new Object();
    };
  }

  private static List<Object> wrong(ValueType type) {
    List<Object> values = new ArrayList<>();
    values.add(new Object());
    values.add(new Thread());
    values.add(new Object[] {new Object()});
    values.add(List.of(new Object()));
    switch (type.present().kind()) {
      case TENSOR, GENERATOR, OTHER -> values.addAll(List.of(42L, "text", 1.5, true));
      case SCALAR, FLOAT -> values.addAll(List.of("1.5", TENSOR, 'c'));
      case INT -> values.addAll(List.of("1", TENSOR, 1.5, true, DType.float32));
      case BOOL -> values.addAll(List.of("true", TENSOR, 1L, 1.5));
      case STR -> values.addAll(List.of(TENSOR, 'c', 1L));
      case DEVICE, DTYPE, LAYOUT, MEMORY_FORMAT -> values.addAll(List.of("cpu", TENSOR, 1L, true));
      case LIST -> {
        for (Object one : wrong(type.present().inner())) {
          values.add(Arrays.asList(right(type.present().inner()), one));
        }
      }
      case OPTIONAL -> throw new AssertionError("an optional of an optional");
    }
    return values;
  }
}
