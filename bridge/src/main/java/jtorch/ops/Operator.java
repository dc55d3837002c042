package jtorch.ops;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jtorch.internal.Call;
import jtorch.internal.Natives;
import jtorch.internal.PreparedCall;
import jtorch.internal.WrittenShapes;
import org.bytedeco.pytorch.Dispatcher;
import org.bytedeco.pytorch.FunctionSchema;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.OperatorHandle;
import org.bytedeco.pytorch.OperatorHandleOptional;
import org.bytedeco.pytorch.OperatorName;
import org.bytedeco.pytorch.Type;
import org.jspecify.annotations.Nullable;

/**
 * Any operator that LibTorch's dispatcher knows: {@code torch.ops("aten::add", "Tensor")}.
 *
 * <p>Gradients, autocast and devices work as with the operator's own method. What an argument
 * takes:
 *
 * <ul>
 *   <li>{@code Tensor} a {@link jtorch.Tensor}; {@code Tensor[]} a list or array of them
 *   <li>{@code Scalar} a long, double or boolean, or a smaller number
 *   <li>{@code int}, {@code SymInt} a long or smaller; {@code float} a double or any other number
 *   <li>{@code int[]} a {@code long[]}, an {@code int[]} or a list; {@code int[2]} also one number
 *   <li>{@code bool}, {@code str} a boolean, a String
 *   <li>{@code Device}, {@code ScalarType}, {@code Layout}, {@code MemoryFormat}, {@code Generator}
 *       a {@link jtorch.Device}, {@link jtorch.DType}, {@link Layout}, {@link MemoryFormat} or
 *       {@link jtorch.MemoryFormat}, {@link jtorch.Generator}
 *   <li>what has a {@code ?} also null
 *   <li>anything else an {@link Opaque} that another operator returned
 * </ul>
 *
 * <p>PyTorch's page: <a href="https://docs.pytorch.org/docs/stable/library.html">torch.ops</a>.
 */
public final class Operator {
  static {
    Natives.load();
    PreparedCall.Door.setMaker(
        (operator, arguments) -> new Prepared(operator, operator.listTypes, arguments));
  }

  private static final Map<String, Operator> KNOWN = new ConcurrentHashMap<>();

  private static final Object[] NO_RESULTS = {};

  private final OperatorHandle handle; // of an operator that is never taken back
  private final Schema schema;
  private final Argument[] arguments;
  private final IValue[] defaults;
  private final @Nullable Type[] listTypes;
  private final boolean writes; // to any of its arguments
  private final int[] written; // which argument a result is: the tensor that was changed, or none

  private Operator(OperatorHandle handle) {
    this.handle = new OperatorHandle(handle);
    FunctionSchema given = this.handle.schema();
    schema = Schema.parse(Dispatched.text(given));
    arguments = schema.arguments().toArray(Argument[]::new);
    defaults = Dispatched.defaults(given, arguments);
    listTypes = Dispatched.listTypes(given.arguments(), schema.arguments());
    writes = schema.arguments().stream().anyMatch(argument -> argument.type().isWritten());
    written = schema.results().stream().mapToInt(result -> writtenTo(result.type())).toArray();
  }

  private int writtenTo(ValueType result) {
    for (int i = 0; i < arguments.length; i++) {
      ValueType type = arguments[i].type();
      if (result.isWrittenTensor() && result.equals(type)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Finds an operator.
   *
   * @param name with its namespace: {@code aten::add}
   * @param overload which of its forms, or empty
   * @throws IllegalArgumentException if there is none, naming the forms that there are
   */
  public static Operator find(String name, String overload) {
    String key = requireNonNull(name, "name") + "." + requireNonNull(overload, "overload");
    Operator known = KNOWN.get(key);
    return known == null ? KNOWN.computeIfAbsent(key, _ -> load(name, overload)) : known;
  }

  private static Operator load(String name, String overload) {
    try (OperatorName wanted = new OperatorName(name, overload);
        OperatorHandleOptional found = Dispatcher.singleton().findSchema(wanted)) {
      if (!found.has_value()) {
        throw new IllegalArgumentException(Dispatched.unknown(name, overload));
      }
      return new Operator(found.get());
    }
  }

  /** Returns what it takes and returns. */
  public Schema schema() {
    return schema;
  }

  OperatorHandle handle() {
    return handle;
  }

  /** Returns an argument's default, which stays the operator's. */
  IValue defaultOf(int index) {
    return defaults[index];
  }

  /**
   * Calls it; arguments that are left out at the end have their defaults.
   *
   * @throws IllegalArgumentException if an argument is missing or not of its type, with its name
   */
  public Values call(@Nullable Object... args) {
    return call(Map.of(), args);
  }

  /**
   * Calls it with some arguments by name: {@code add.call(Map.of("alpha", 2), x, y)}.
   *
   * @throws IllegalArgumentException if an argument is missing, unknown, given twice or not of its
   *     type, with its name
   */
  public Values call(Map<String, ?> keywords, @Nullable Object... args) {
    checkNames(keywords, args.length);
    return Call.value(schema.fullName(), () -> invoke(keywords, args));
  }

  private Values invoke(Map<String, ?> keywords, @Nullable Object... args) {
    try (ValueStack stack = ValueStack.open(arguments.length)) {
      for (int i = 0; i < arguments.length; i++) {
        if (i < args.length) {
          write(stack.next(), i, args[i]);
        } else if (!keywords.isEmpty() && keywords.containsKey(arguments[i].name())) {
          write(stack.next(), i, keywords.get(arguments[i].name()));
        } else {
          Slots.copy(stack.next(), defaults[i]);
        }
        stack.push();
      }
      run(stack, keywords, args);
      return new Values(schema.fullName(), schema.results(), results(stack, keywords, args));
    }
  }

  private void run(ValueStack stack, Map<String, ?> keywords, @Nullable Object... args) {
    if (!writes) {
      stack.call(handle);
      return;
    }
    WrittenShapes before = new WrittenShapes();
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].type().isWritten()) {
        before.keep(i < args.length ? args[i] : keywords.get(arguments[i].name()));
      }
    }
    try {
      stack.call(handle);
    } catch (RuntimeException e) {
      before.restore();
      throw e;
    }
  }

  private void write(long slot, int index, @Nullable Object value) {
    write(slot, schema.fullName(), arguments[index], value, listTypes[index]);
  }

  /**
   * Writes an argument into a slot that holds nothing.
   *
   * @throws IllegalArgumentException if the value is not of the argument's type, with its name
   */
  static void write(
      long slot, String operator, Argument argument, @Nullable Object value, @Nullable Type list) {
    try {
      Encoder.write(slot, argument.type(), value, list);
    } catch (Encoder.Misfit misfit) {
      throw new IllegalArgumentException(
          String.format(
              "%s: argument '%s' takes %s, but %s was given.",
              operator, argument.name(), argument.type(), describe(value)),
          misfit);
    }
  }

  private @Nullable Object[] results(
      ValueStack stack, Map<String, ?> keywords, @Nullable Object... args) {
    int size = Math.toIntExact(stack.size());
    if (size == 0) {
      return NO_RESULTS;
    }
    @Nullable Object[] values = new @Nullable Object[size];
    for (int i = 0; i < size; i++) {
      values[i] =
          written[i] < 0
              ? Decoder.read(stack.slot(i), schema.results().get(i).type())
              : written[i] < args.length
                  ? args[written[i]]
                  : keywords.get(arguments[written[i]].name());
    }
    return values;
  }

  private void checkNames(Map<String, ?> keywords, int given) {
    if (schema.variadic()) {
      throw refused("takes any number of values, which Java can't say");
    }
    if (given > arguments.length) {
      throw refused("takes " + arguments.length + " arguments, but " + given + " were given");
    }
    for (int i = given; i < arguments.length; i++) {
      if (!arguments[i].hasDefault() && !keywords.containsKey(arguments[i].name())) {
        throw refused("argument '" + arguments[i].name() + "' is missing");
      }
    }
    for (String name : keywords.keySet()) {
      checkName(name, given);
    }
  }

  private void checkName(String name, int given) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].name().equals(name)) {
        if (i < given) {
          throw refused("argument '" + name + "' was given twice");
        }
        return;
      }
    }
    throw refused("there is no argument '" + name + "'; it takes " + schema.names());
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(schema.fullName() + ": " + why + ".");
  }

  /** Says what a value is: {@code a String}, {@code an Integer (3)}, {@code null}. */
  static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof java.util.List<?> list) {
      return "a list of " + list.size();
    }
    String name = value.getClass().getSimpleName();
    String article = "AEIOU".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
    boolean plain = value instanceof Number || value instanceof Boolean || value instanceof Enum;
    return article + name + (plain ? " (" + value + ")" : "");
  }

  @Override
  public String toString() {
    return schema.fullName() + Arrays.toString(arguments);
  }
}
