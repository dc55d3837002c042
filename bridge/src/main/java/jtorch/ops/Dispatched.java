package jtorch.ops;

import java.util.ArrayList;
import java.util.List;
import jtorch.internal.Natives;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.FunctionSchema;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueOptional;
import org.bytedeco.pytorch.OperatorHandleOptional;
import org.bytedeco.pytorch.OperatorName;
import org.bytedeco.pytorch.Type;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** What LibTorch's dispatcher tells of its operators. */
final class Dispatched {
  static {
    Natives.load();
  }

  private Dispatched() {}

  /** Returns a schema as LibTorch writes it. */
  static String text(FunctionSchema schema) {
    try (BytePointer text = torch.toString(schema)) {
      return text.getString();
    }
  }

  /** Returns the schemas of all operators, as LibTorch writes them. */
  static List<String> schemas() {
    List<String> texts = new ArrayList<>();
    try (OperatorName names = Dispatcher.singleton().getAllOpNames()) {
      for (long i = 0; i < names.limit(); i++) {
        try (OperatorHandleOptional found =
            Dispatcher.singleton().findSchema(names.getPointer(i))) {
          if (found.has_value()) {
            texts.add(text(found.get().schema()));
          }
        }
      }
    }
    return texts;
  }

  /** Says that there is no such operator, and which there are instead. */
  static String unknown(String name, String overload) {
    List<String> overloads =
        schemas().stream()
            .map(Schema::parse)
            .filter(schema -> schema.name().equals(name))
            .map(schema -> "'" + schema.overload() + "'")
            .sorted()
            .toList();
    return overloads.isEmpty()
        ? "LibTorch has no operator '"
            + name
            + "'; write it with its namespace, such as aten::relu."
        : name
            + " has no overload '"
            + overload
            + "'; it has "
            + String.join(", ", overloads)
            + ".";
  }

  /** Returns the arguments' defaults, an empty value for those that have none. */
  static IValue[] defaults(FunctionSchema schema, Argument... arguments) {
    IValue[] defaults = new IValue[arguments.length];
    try (org.bytedeco.pytorch.Argument given = schema.arguments()) {
      for (int i = 0; i < arguments.length; i++) {
        IValueOptional value = given.getPointer(i).default_value();
        defaults[i] = value.has_value() ? new IValue(value.get()) : new IValue();
      }
    }
    return defaults;
  }

  /**
   * Returns LibTorch's descriptions of those that are lists, null for the others.
   *
   * @param given a copy of a schema's arguments or results, which is freed
   */
  static @Nullable Type[] listTypes(org.bytedeco.pytorch.Argument given, List<Argument> places) {
    @Nullable Type[] types = new @Nullable Type[places.size()];
    try (given) {
      for (int i = 0; i < types.length; i++) {
        ValueType type = places.get(i).type();
        if (type.present().kind() == ValueType.Kind.LIST) {
          Type whole = given.getPointer(i).type().get();
          types[i] = type.kind() == ValueType.Kind.OPTIONAL ? whole.containedType(0).get() : whole;
        }
      }
    }
    return types;
  }
}
