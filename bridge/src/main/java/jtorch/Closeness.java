package jtorch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import jtorch.TestingKwargs.AssertCloseKwarg;
import jtorch.TestingKwargs.Atol;
import jtorch.TestingKwargs.CheckDevice;
import jtorch.TestingKwargs.CheckDtype;
import jtorch.TestingKwargs.CheckLayout;
import jtorch.TestingKwargs.CheckStride;
import jtorch.TestingKwargs.EqualNan;
import jtorch.TestingKwargs.Msg;
import jtorch.TestingKwargs.Rtol;
import jtorch.internal.Call;
import jtorch.internal.PythonNumbers;
import jtorch.ops.Layout;
import org.jspecify.annotations.Nullable;

/** Compares values of any structure, and says in Python's words where they differ. */
final class Closeness {
  private @Nullable Double rtol;
  private @Nullable Double atol;
  private boolean equalNan;
  private boolean device = true;
  private boolean dtype = true;
  private boolean layout = true;
  private boolean stride;
  private @Nullable UnaryOperator<String> words;
  private final List<Pair> pairs = new ArrayList<>();

  /** Two values, and how they were reached. */
  private record Pair(@Nullable Object actual, @Nullable Object expected, String place) {
    Pair within(@Nullable Object newActual, @Nullable Object newExpected, Object key) {
      return new Pair(newActual, newExpected, place + "[" + PythonText.repr(key) + "]");
    }
  }

  /** How far apart two numbers may be. */
  private record Tolerance(double relative, double absolute) {
    static Tolerance of(DType type) {
      return switch (type) {
        case float16, complex32 -> new Tolerance(1e-3, 1e-5);
        case bfloat16 -> new Tolerance(1.6e-2, 1e-5);
        case float32, complex64 -> new Tolerance(1.3e-6, 1e-5);
        case float64, complex128 -> new Tolerance(1e-7, 1e-7);
        default -> new Tolerance(0, 0);
      };
    }

    Tolerance or(Tolerance other) {
      return new Tolerance(Math.max(relative, other.relative), Math.max(absolute, other.absolute));
    }

    boolean exact() {
      return relative == 0 && absolute == 0;
    }

    String allowed(double tolerance) {
      return exact() ? "" : " (up to " + PythonNumbers.repr(tolerance) + " allowed)";
    }
  }

  Closeness(AssertCloseKwarg... keywords) {
    for (AssertCloseKwarg keyword : keywords) {
      switch (keyword) {
        case Rtol k -> rtol = k.value();
        case Atol k -> atol = k.value();
        case EqualNan k -> equalNan = k.value();
        case CheckDevice k -> device = k.value();
        case CheckDtype k -> dtype = k.value();
        case CheckLayout k -> layout = k.value();
        case CheckStride k -> stride = k.value();
        case Msg k -> words = k.value();
      }
    }
    if ((rtol == null) != (atol == null)) {
      throw new IllegalArgumentException(
          "Both 'rtol' and 'atol' must be either specified or omitted, but got no '"
              + (rtol == null ? "rtol" : "atol")
              + "'.");
    }
  }

  /** Fails if two values differ. */
  void check(@Nullable Object actual, @Nullable Object expected) {
    collect(new Pair(actual, expected, ""));
    try (var scope = torch.scope();
        var mode = torch.no_grad()) {
      assert scope != null && mode != null;
      for (Pair pair : pairs) {
        String difference = difference(pair.actual, pair.expected);
        if (!difference.isEmpty()) {
          throw failure(difference, pair);
        }
      }
    }
  }

  private AssertionError failure(String difference, Pair pair) {
    String where = pair.place.isEmpty() ? "" : "\n\nThe failure occurred for item " + pair.place;
    String usual = difference + where;
    return new AssertionError(words == null ? usual : words.apply(usual));
  }

  /** Finds what is to be compared; structures that differ fail before any number does. */
  private void collect(Pair pair) {
    if (pair.actual instanceof List<?> actual && pair.expected instanceof List<?> expected) {
      if (actual.size() != expected.size()) {
        throw failure(
            "The length of the sequences mismatch: " + actual.size() + " != " + expected.size(),
            pair);
      }
      for (int i = 0; i < actual.size(); i++) {
        collect(pair.within(actual.get(i), expected.get(i), i));
      }
    } else if (pair.actual instanceof Map<?, ?> actual
        && pair.expected instanceof Map<?, ?> expected) {
      if (!actual.keySet().equals(expected.keySet())) {
        throw failure(
            "The keys of the mappings do not match:\nMissing keys in the actual mapping: "
                + without(expected.keySet(), actual.keySet())
                + "\nAdditional keys in the actual mapping: "
                + without(actual.keySet(), expected.keySet()),
            pair);
      }
      for (Object key : sorted(actual.keySet())) {
        collect(pair.within(actual.get(key), expected.get(key), key));
      }
    } else {
      pairs.add(pair);
    }
  }

  private static String without(Set<?> keys, Set<?> others) {
    Set<?> known = new HashSet<>(others); // may be asked for null, unlike the keys of Map.of
    List<?> left = sorted(keys).stream().filter(key -> !known.contains(key)).toList();
    return PythonText.repr(left);
  }

  private static List<?> sorted(Set<?> keys) {
    List<?> asTheyCome = new ArrayList<>(keys); // null may be among them
    if (asTheyCome.contains(null)) {
      return asTheyCome;
    }
    try {
      return List.copyOf(new TreeSet<Object>(keys));
    } catch (ClassCastException e) {
      return asTheyCome; // keys that have no order
    }
  }

  /** Says how two values differ; nothing if they don't. */
  private String difference(@Nullable Object actual, @Nullable Object expected) {
    if (actual instanceof Tensor a && expected instanceof Tensor b) {
      return tensors(a, b);
    }
    if (actual instanceof Boolean && expected instanceof Boolean) {
      return actual.equals(expected)
          ? ""
          : "Booleans mismatch: "
              + PythonText.repr(actual)
              + " is not "
              + PythonText.repr(expected);
    }
    if (actual instanceof Number a && expected instanceof Number b) {
      return numbers(a, b);
    }
    if (actual == null || expected == null) {
      return actual == null && expected == null
          ? ""
          : "None mismatch: " + PythonText.repr(actual) + " is not " + PythonText.repr(expected);
    }
    throw new IllegalArgumentException(
        "assert_close: a "
            + actual.getClass().getSimpleName()
            + " and a "
            + expected.getClass().getSimpleName()
            + " can't be compared; give two tensors, numbers, Booleans, lists or maps.");
  }

  private Tolerance tolerance(DType actual, DType expected) {
    return rtol == null
        ? Tolerance.of(actual).or(Tolerance.of(expected))
        : new Tolerance(rtol, Objects.requireNonNull(atol));
  }

  private static boolean isWhole(Number number) {
    return number instanceof Long || number instanceof Integer;
  }

  private String numbers(Number actual, Number expected) {
    if (dtype && isWhole(actual) != isWhole(expected)) {
      return "The (d)types do not match: " + name(actual) + " != " + name(expected) + ".";
    }
    double a = actual.doubleValue();
    double b = expected.doubleValue();
    boolean whole = isWhole(actual) && isWhole(expected);
    DType type = whole ? DType.int64 : DType.float64;
    Tolerance tolerance = tolerance(type, type);
    double apart = Math.abs(a - b);
    boolean same = whole ? actual.longValue() == expected.longValue() : a == b;
    if (same
        || (equalNan && Double.isNaN(a) && Double.isNaN(b))
        || (Double.isFinite(apart)
            && apart <= tolerance.absolute + tolerance.relative * Math.abs(b)
            && !(whole && tolerance.exact()))) {
      return "";
    }
    return scalars(plain(actual), plain(expected), tolerance);
  }

  private static String scalars(Number actual, Number expected, Tolerance tolerance) {
    return scalars(PythonText.repr(actual), PythonText.repr(expected), actual, expected, tolerance);
  }

  /** Says how two numbers differ that are written so. */
  private static String scalars(
      String got, String wanted, Number actual, Number expected, Tolerance tolerance) {
    double size = Math.abs(expected.doubleValue());
    double apart = Math.abs(actual.doubleValue() - expected.doubleValue());
    Number shown =
        isWhole(actual) && isWhole(expected)
            ? (Number) Math.abs(actual.longValue() - expected.longValue())
            : (Number) apart;
    return head("Scalars", tolerance)
        + "Expected "
        + wanted
        + " but got "
        + got
        + ".\nAbsolute difference: "
        + PythonText.repr(shown)
        + tolerance.allowed(tolerance.absolute)
        + "\nRelative difference: "
        + PythonNumbers.repr(size == 0 ? Double.POSITIVE_INFINITY : apart / size)
        + tolerance.allowed(tolerance.relative);
  }

  private static Number plain(Number number) {
    return isWhole(number) ? (Number) number.longValue() : (Number) number.doubleValue();
  }

  private static Number item(Tensor tensor) {
    return tensor.is_floating_point() ? (Number) tensor.item() : (Number) tensor.item_long();
  }

  private static String text(Tensor tensor) {
    return PythonText.repr(tensor.dtype() == DType.bool ? tensor.item_bool() : item(tensor));
  }

  private static String name(Number number) {
    return isWhole(number) ? "<class 'int'>" : "<class 'float'>";
  }

  private static String head(String what, Tolerance tolerance) {
    return what + " are not " + (tolerance.exact() ? "equal" : "close") + "!\n\n";
  }

  private String tensors(Tensor actual, Tensor expected) {
    String attribute = attribute(actual, expected);
    if (!attribute.isEmpty()) {
      return "The values for attribute " + attribute + ".";
    }
    Tolerance tolerance = tolerance(actual.dtype(), expected.dtype());
    boolean apart = !actual.device().equals(expected.device());
    Tensor a = dense(apart ? actual.cpu() : actual);
    Tensor b = dense(apart ? expected.cpu() : expected);
    if (a.dtype() != b.dtype()) {
      DType common = torch.promote_types(promotable(a.dtype()), promotable(b.dtype()));
      a = a.to(common);
      b = b.to(common);
    }
    Tensor matches = matches(a, b, tolerance);
    if (matches.all().item_bool()) {
      return "";
    }
    return a.dim() == 0 && !a.is_complex()
        ? scalars(text(a), text(b), item(a), item(b), tolerance)
        : values(a, b, matches, tolerance);
  }

  private static Tensor dense(Tensor tensor) {
    return tensor.layout() == Layout.strided ? tensor : tensor.to_dense();
  }

  private static DType promotable(DType type) {
    return switch (type) {
      case uint16, uint32, uint64 -> DType.int64;
      default -> type;
    };
  }

  private Tensor matches(Tensor actual, Tensor expected, Tolerance tolerance) {
    boolean nan = equalNan;
    return Call.tensor(
        "assert_close",
        () -> actual.raw().isclose(expected.raw(), tolerance.relative, tolerance.absolute, nan));
  }

  private String attribute(Tensor actual, Tensor expected) {
    if (!Arrays.equals(actual.shape(), expected.shape())) {
      return differ("shape", size(actual), size(expected));
    }
    boolean inRows = actual.layout() == Layout.strided && expected.layout() == Layout.strided;
    if (layout && actual.layout() != expected.layout()) {
      return differ("layout", "torch." + actual.layout(), "torch." + expected.layout());
    }
    if (inRows && stride && !Arrays.equals(actual.stride(), expected.stride())) {
      return differ("stride()", tuple(actual.stride()), tuple(expected.stride()));
    }
    if (device && !actual.device().equals(expected.device())) {
      return differ("device", actual.device(), expected.device());
    }
    if (dtype && actual.dtype() != expected.dtype()) {
      return differ("dtype", actual.dtype(), expected.dtype());
    }
    return "";
  }

  private static String differ(String name, Object actual, Object expected) {
    return "'" + name + "' do not match: " + actual + " != " + expected;
  }

  private static String size(Tensor tensor) {
    return "torch.Size(" + Arrays.toString(tensor.shape()) + ")";
  }

  private static String tuple(long... values) {
    String inner = Arrays.toString(values).replaceAll("[\\[\\]]", "");
    return "(" + inner + (values.length == 1 ? ",)" : ")");
  }

  private static String values(Tensor a, Tensor b, Tensor matches, Tolerance tolerance) {
    long all = matches.numel();
    long missed = all - matches.sum().item_long();
    boolean whole = !a.is_floating_point() && !a.is_complex();
    Tensor actual = (whole ? a.to(DType.int64) : a).flatten();
    Tensor expected = (whole ? b.to(DType.int64) : b).flatten();
    Tensor fits = matches.flatten();
    Tensor absolute = actual.sub(expected).abs();
    Tensor relative = absolute.masked_fill(fits, 0).div(expected.abs()).masked_fill(fits, 0);
    return head("Tensor-likes", tolerance)
        + String.format(
            Locale.ROOT,
            "Mismatched elements: %d / %d (%s%%)",
            missed,
            all,
            PythonNumbers.fixed(missed / (double) all * 100, 1))
        + greatest("absolute", absolute.masked_fill(fits, 0), matches)
        + tolerance.allowed(tolerance.absolute)
        + greatest("relative", relative, matches)
        + tolerance.allowed(tolerance.relative);
  }

  private static String greatest(String kind, Tensor differences, Tensor matches) {
    ValuesIndices most = differences.max(0);
    boolean whole = !differences.is_floating_point();
    String value =
        whole ? Long.toString(most.values().item_long()) : PythonNumbers.repr(most.values().item());
    long[] sizes = matches.shape();
    long[] index = new long[sizes.length];
    long rest = most.indices().item_long();
    for (int i = sizes.length - 1; i >= 0; i--) {
      index[i] = rest % sizes[i];
      rest /= sizes[i];
    }
    return "\nGreatest " + kind + " difference: " + value + " at index " + tuple(index);
  }
}
