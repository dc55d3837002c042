package jtorch.jit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.Natives;
import jtorch.internal.Raw;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.CompilationUnit;
import org.bytedeco.pytorch.GenericList;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.ScriptTypeParser;
import org.bytedeco.pytorch.Tuple;
import org.bytedeco.pytorch.Type;
import org.jspecify.annotations.Nullable;

/** Java's values as a script takes them: the table stands at {@link ScriptModule}. */
final class ScriptValues {
  static {
    Natives.load();
  }

  /** Element types of lists; they live as long as the process, as there are few. */
  private static final Map<ScriptType, Type.TypePtr> TYPES = new ConcurrentHashMap<>();

  /** Functions that make dicts, which have no constructor that Java reaches. */
  private static final Map<ScriptType, CompilationUnit> DICT_MAKERS = new ConcurrentHashMap<>();

  /** What TorchScript's dicts may have as keys. */
  private static final Set<String> KEYS = Set.of("str", "int", "float", "bool", "Tensor");

  private ScriptValues() {}

  /**
   * Returns a new value, which the caller closes.
   *
   * @param where what an error names: {@code forward's x}
   * @throws IllegalArgumentException if the value doesn't fit the type
   */
  static IValue of(@Nullable Object value, ScriptType type, String where) {
    return switch (type.name()) {
      case "Optional" -> value == null ? new IValue() : of(value, type.part(0), where);
      case "Any", "Union", "number", "Scalar" -> inferred(value, where);
      case "NoneType" -> none(value, where);
      case "List" -> list(elements(value, type, where), type, where);
      case "Tuple" -> tuple(elements(value, type, where), type, where);
      case "Dict" -> dict(value, type, where);
      default -> plain(value, type, where);
    };
  }

  private static IValue plain(@Nullable Object value, ScriptType type, String where) {
    if (type.is("Tensor") && value instanceof Tensor tensor) {
      return new IValue(Raw.of(tensor));
    }
    if (type.is("int") && value instanceof DType dtype) {
      return new IValue((long) dtype.code());
    }
    if (type.is("int") && value instanceof Number number && isInteger(number)) {
      return new IValue(number.longValue());
    }
    if (type.is("float") && value instanceof Number number) {
      return new IValue(number.doubleValue());
    }
    if (type.is("bool") && value instanceof Boolean truth) {
      return new IValue(truth);
    }
    if (type.is("str") && value instanceof String text) {
      try (BytePointer bytes = new BytePointer(text.getBytes(StandardCharsets.UTF_8))) {
        return new IValue(bytes);
      }
    }
    if ((type.is("Device") || type.is("device")) && value instanceof Device device) {
      return new IValue(Natives.device(device));
    }
    throw misfit(value, type, where);
  }

  private static boolean isInteger(Number value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Short
        || value instanceof Byte;
  }

  private static IValue none(@Nullable Object value, String where) {
    if (value != null) {
      throw misfit(value, ScriptType.plain("NoneType"), where);
    }
    return new IValue();
  }

  private static IValue inferred(@Nullable Object value, String where) {
    return value == null ? new IValue() : of(value, infer(value, where), where);
  }

  /** Returns the type that a value has by itself. */
  private static ScriptType infer(@Nullable Object value, String where) {
    return switch (value) {
      case null -> ScriptType.plain("NoneType");
      case Tensor _ -> ScriptType.plain("Tensor");
      case Boolean _ -> ScriptType.plain("bool");
      case String _ -> ScriptType.plain("str");
      case DType _ -> ScriptType.plain("int");
      case Device _ -> ScriptType.plain("Device");
      case Double _ -> ScriptType.plain("float");
      case Float _ -> ScriptType.plain("float");
      case Number n when isInteger(n) -> ScriptType.plain("int");
      case Object[] parts ->
          new ScriptType("Tuple", Arrays.stream(parts).map(part -> infer(part, where)).toList());
      case long[] _, int[] _ -> ScriptType.of("List", ScriptType.plain("int"));
      case double[] _, float[] _ -> ScriptType.of("List", ScriptType.plain("float"));
      case List<?> list -> ScriptType.of("List", common(list, where));
      case Map<?, ?> map ->
          ScriptType.of("Dict", keys(map, where), common(new ArrayList<>(map.values()), where));
      default -> throw misfit(value, ScriptType.ANY, where);
    };
  }

  private static ScriptType common(List<?> values, String where) {
    List<ScriptType> types = values.stream().map(value -> infer(value, where)).distinct().toList();
    return types.size() == 1 ? types.getFirst() : ScriptType.ANY;
  }

  /** Returns the type of a map's keys; an empty one's are strings, as it needs some. */
  private static ScriptType keys(Map<?, ?> map, String where) {
    ScriptType type =
        map.isEmpty() ? ScriptType.plain("str") : common(new ArrayList<>(map.keySet()), where);
    if (!KEYS.contains(type.name())) {
      throw new IllegalArgumentException(
          where
              + ": TorchScript takes no dict with the keys "
              + map.keySet()
              + "; they must be strings, numbers, truth values or tensors of one type.");
    }
    return type;
  }

  private static List<?> elements(@Nullable Object value, ScriptType type, String where) {
    return switch (value) {
      case List<?> list -> list;
      case Object[] array -> Arrays.asList(array);
      case long[] array -> Arrays.stream(array).boxed().toList();
      case int[] array -> Arrays.stream(array).boxed().toList();
      case double[] array -> Arrays.stream(array).boxed().toList();
      case float[] array -> IntStream.range(0, array.length).mapToObj(i -> array[i]).toList();
      case null, default -> throw misfit(value, type, where);
    };
  }

  private static IValue list(List<?> values, ScriptType type, String where) {
    Type.TypePtr element = TYPES.computeIfAbsent(type.part(0), ScriptValues::parse);
    try (GenericList list = new GenericList(element)) {
      for (int i = 0; i < values.size(); i++) {
        try (IValue value = of(values.get(i), type.part(0), where + "[" + i + "]")) {
          list.push_back(value);
        }
      }
      return new IValue(list);
    }
  }

  private static Type.TypePtr parse(ScriptType type) {
    try (ScriptTypeParser parser = new ScriptTypeParser()) {
      return ScriptFailure.call(type.toString(), () -> parser.parseType(type.toString()));
    }
  }

  private static IValue tuple(List<?> values, ScriptType type, String where) {
    if (values.size() != type.parts().size()) {
      throw new IllegalArgumentException(
          where + ": " + type + " takes " + type.parts().size() + " values, not " + values.size());
    }
    try (IValueVector parts = new IValueVector()) {
      for (int i = 0; i < values.size(); i++) {
        push(parts, of(values.get(i), type.part(i), where + "[" + i + "]"));
      }
      try (Tuple tuple = Tuple.create(parts)) {
        return new IValue(tuple);
      }
    }
  }

  /** Adds a value to a stack, which has its own copy then, and closes it. */
  static void push(IValueVector stack, IValue value) {
    try (value) {
      stack.push_back(value);
    }
  }

  private static IValue dict(@Nullable Object value, ScriptType type, String where) {
    if (!(value instanceof Map<?, ?> map)) {
      throw misfit(value, type, where);
    }
    CompilationUnit unit = DICT_MAKERS.computeIfAbsent(type, ScriptValues::dictMaker);
    try (QualifiedName name = new QualifiedName("make");
        IValueVector stack = new IValueVector()) {
      List<?> keys = new ArrayList<>(map.keySet());
      List<?> values = new ArrayList<>(map.values());
      push(stack, list(keys, ScriptType.of("List", type.part(0)), where + "'s keys"));
      push(stack, list(values, ScriptType.of("List", type.part(1)), where + "'s values"));
      return ScriptFailure.call(where, () -> unit.get_function(name).apply(stack));
    }
  }

  private static CompilationUnit dictMaker(ScriptType type) {
    String source =
        """
        def make(keys: List[%1$s], values: List[%2$s]) -> Dict[%1$s, %2$s]:
          made: Dict[%1$s, %2$s] = {}
          for i in range(len(keys)):
            made[keys[i]] = values[i]
          return made
        """
            .formatted(type.part(0), type.part(1));
    return ScriptFailure.call(
        type.toString(), () -> org.bytedeco.pytorch.global.torch.compile(source));
  }

  private static IllegalArgumentException misfit(
      @Nullable Object value, ScriptType type, String where) {
    String given = value == null ? "null" : "a " + value.getClass().getSimpleName();
    String reachable =
        type.name().contains(".")
            ? ", a class of the script, which Java cannot make; give the module a method that takes"
                + " its parts."
            : ".";
    return new IllegalArgumentException(
        where + ": " + given + " does not fit TorchScript's " + type + reachable);
  }
}
