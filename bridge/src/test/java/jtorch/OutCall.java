package jtorch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jtorch.OutKwargs.Out;
import jtorch.OutKwargs.OutPair;
import jtorch.OutKwargs.OutTriple;
import org.jspecify.annotations.Nullable;

/**
 * A call as Python writes it, {@code add(x, y, alpha=2)}, made in Java with {@code out}: with the
 * method that Java's compiler would choose.
 */
final class OutCall {
  private static final Map<String, Class<?>> OWNERS =
      Map.of("special", torch.special.class, "linalg", linalg.class, "fft", torch.fft.class);

  private final String function;
  private final Class<?> owner;
  private final List<Object> arguments;

  OutCall(String text, Map<String, Supplier<Object>> values) {
    int bracket = text.indexOf('(');
    String name = text.substring(0, bracket);
    owner = OWNERS.getOrDefault(name.substring(0, Math.max(0, name.indexOf('.'))), torch.class);
    function = name.substring(name.indexOf('.') + 1);
    arguments =
        parts(text.substring(bracket + 1, text.length() - 1)).stream()
            .map(part -> argument(part, values))
            .toList();
  }

  /** The keyword for so many tensors. */
  static Object out(Tensor... outs) {
    return switch (outs.length) {
      case 1 -> Kwargs.out(outs[0]);
      case 2 -> Kwargs.out(outs[0], outs[1]);
      default -> Kwargs.out(outs[0], outs[1], outs[2]);
    };
  }

  /** All public methods that take the keyword. */
  static List<Method> all() {
    return Stream.concat(Stream.of(torch.class), OWNERS.values().stream())
        .flatMap(type -> Arrays.stream(type.getMethods()))
        .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(OutCall::isOut))
        .toList();
  }

  private static boolean isOut(Class<?> type) {
    return type == Out.class || type == OutPair.class || type == OutTriple.class;
  }

  /** Makes the call and asserts that it returns the very tensors. */
  void writeTo(Tensor... outs) {
    Object[] given = given(outs);
    Object result = invoke(method(owner, function, given), given);
    if (result instanceof Tensor tensor) {
      assertEquals(1, outs.length);
      assertSame(outs[0], tensor);
      return;
    }
    assertInstanceOf(Record.class, result);
    RecordComponent[] parts = result.getClass().getRecordComponents();
    for (int i = 0; i < outs.length; i++) {
      assertSame(outs[i], invokeOn(result, parts[i].getAccessor()));
    }
  }

  /** Returns the method that is called for so many tensors. */
  Method method(int outs) {
    Tensor none = torch.empty(0);
    Tensor[] tensors = new Tensor[outs];
    Arrays.fill(tensors, none);
    return method(owner, function, given(tensors));
  }

  private Object[] given(Tensor... outs) {
    List<Object> given = new ArrayList<>(arguments);
    given.add(out(outs));
    return given.toArray();
  }

  private static Object argument(String text, Map<String, Supplier<Object>> values) {
    int equals = text.indexOf('=');
    if (equals < 0) {
      return value(text, values);
    }
    Object value = value(text.substring(equals + 1), values);
    String keyword = text.substring(0, equals);
    Object[] given =
        keyword.equals("dim") && value instanceof long[] dims
            ? new Object[] {dims[0], dims[1], new long[0]}
            : new Object[] {value};
    return invoke(method(Kwargs.class, keyword, given), given);
  }

  private static Object value(String text, Map<String, Supplier<Object>> values) {
    return switch (text.charAt(0)) {
      case '[' -> parts(inner(text)).stream().map(part -> value(part, values)).toList();
      case '(' -> parts(inner(text)).stream().mapToLong(Long::parseLong).toArray();
      case '\'' -> inner(text);
      case 'T', 'F' -> text.equals("True");
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(text);
      default ->
          text.startsWith("torch.")
              ? DType.valueOf(text.substring(6))
              : Objects.requireNonNull(values.get(text), text).get();
    };
  }

  private static Object number(String text) {
    if (text.contains(".")) {
      return Double.parseDouble(text);
    }
    return Long.parseLong(text);
  }

  private static String inner(String text) {
    return text.substring(1, text.length() - 1);
  }

  /** Cuts at commas that are not in brackets. */
  private static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '[' || c == '(' ? 1 : c == ']' || c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(text.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    parts.add(text.substring(begin).strip());
    return parts;
  }

  private static Method method(Class<?> owner, String name, Object... given) {
    return Arrays.stream(owner.getMethods())
        .filter(method -> method.getName().equals(name) && rank(method, given) > 0)
        .max(Comparator.comparingInt(method -> rank(method, given)))
        .orElseThrow(() -> new AssertionError(name + Arrays.toString(given)));
  }

  /**
   * How well values fit, or 0 if they don't: a long stands for a long before it does for others.
   */
  private static int rank(Method method, Object... given) {
    Class<?>[] types = method.getParameterTypes();
    if (types.length != given.length) {
      return 0;
    }
    int rank = 1;
    for (int i = 0; i < types.length; i++) {
      int one = rank(types[i], given[i]);
      if (one == 0) {
        return 0;
      }
      rank += one;
    }
    return rank;
  }

  private static int rank(Class<?> type, Object value) {
    if (type == long.class || type == double.class || type == boolean.class) {
      boolean same =
          (value instanceof Long && type == long.class)
              || (value instanceof Double && type == double.class)
              || (value instanceof Boolean && type == boolean.class);
      return same ? 3 : value instanceof Long && type == double.class ? 1 : 0;
    }
    return type.isInstance(value) ? 2 : 0;
  }

  private static Object invoke(Method method, Object... given) {
    return invokeOn(null, method, given);
  }

  private static Object invokeOn(@Nullable Object target, Method method, Object... given) {
    try {
      return method.invoke(target, given);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new AssertionError(method.toString(), e);
    } catch (IllegalAccessException e) {
      throw new AssertionError(method.toString(), e);
    }
  }
}
