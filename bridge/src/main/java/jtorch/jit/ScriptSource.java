package jtorch.jit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jtorch.Device;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/** Recorded operators, written as TorchScript. */
final class ScriptSource {
  private final Map<Integer, String> names = new HashMap<>();
  private final List<String> lines = new ArrayList<>();
  private int next;

  /** Returns a value that stands for itself, as TorchScript writes it. */
  static String literal(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean truth -> truth ? "True" : "False";
      case Long number -> Long.toString(number);
      case Double number -> real(number);
      case String text -> quoted(text);
      case Device device -> "torch.device(\"" + device + "\")";
      default ->
          throw new IllegalStateException(
              "jit.trace: an operator was called with a "
                  + value.getClass().getSimpleName()
                  + ", which cannot be written into a script.");
    };
  }

  private static String real(double number) {
    return Double.isFinite(number)
        ? PythonNumbers.repr(number)
        : "float(\"" + PythonNumbers.repr(number) + "\")";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** Gives a tensor that is there before the code begins an expression. */
  void name(int id, String expression) {
    names.put(id, expression);
  }

  /** Gives a tensor that is there before the code begins a name for an attribute's path. */
  void attribute(int id, List<String> path) {
    String expression = "self";
    for (String part : path) {
      expression = "getattr(" + expression + ", " + quoted(part) + ")";
    }
    names.put(id, expression);
  }

  /** Returns a method that computes what was recorded. */
  String forward(
      List<String> inputs, List<RecordedOperator> all, List<Integer> outputs, boolean one) {
    for (RecordedOperator operator : needed(all, outputs)) {
      statement(operator);
    }
    List<String> results = outputs.stream().map(this::name).toList();
    String result =
        one
            ? results.getFirst()
            : "(" + results.stream().map(r -> r + ", ").collect(Collectors.joining()) + ")";
    return "def forward(self, "
        + String.join(", ", inputs)
        + "):\n"
        + lines.stream().map(line -> "  " + line + "\n").collect(Collectors.joining())
        + "  return "
        + result
        + "\n";
  }

  /** Leaves out what nothing uses: what Java code looked at only. */
  private static List<RecordedOperator> needed(List<RecordedOperator> all, List<Integer> outputs) {
    Set<Integer> used = new HashSet<>(outputs);
    List<RecordedOperator> needed = new ArrayList<>();
    for (RecordedOperator operator : all.reversed()) {
      if (operator.mutates() || operator.makes().anyMatch(used::contains)) {
        operator.uses().forEach(used::add);
        needed.add(operator);
      }
    }
    return needed.reversed();
  }

  private void statement(RecordedOperator operator) {
    String call =
        "torch."
            + operator.name()
            + "("
            + operator.arguments().stream()
                .map(a -> (a.name().isEmpty() ? "" : a.name() + "=") + text(a.value()))
                .collect(Collectors.joining(", "))
            + ")";
    List<String> targets = operator.results().stream().map(this::target).toList();
    lines.add(targets.isEmpty() ? call : String.join(", ", targets) + " = " + call);
    for (int i = 0; i < targets.size(); i++) {
      unpack(targets.get(i), operator.results().get(i));
    }
  }

  private String target(RecordedOperator.Result result) {
    String name = "v" + next++;
    if (!result.list() && result.ids().size() == 1) {
      names.put(result.ids().getFirst(), name);
    }
    return name;
  }

  private void unpack(String list, RecordedOperator.Result result) {
    if (result.list()) {
      IntStream.range(0, result.ids().size())
          .forEach(i -> names.put(result.ids().get(i), list + "[" + i + "]"));
    }
  }

  private String name(int id) {
    String name = names.get(id);
    if (name == null) {
      throw new IllegalStateException("jit.trace: a tensor of the model has no known beginning.");
    }
    return name;
  }

  private String text(Operand operand) {
    return switch (operand) {
      case Operand.Ref(int id) -> name(id);
      case Operand.Whole(long value) -> Long.toString(value);
      case Operand.Sized(long times) -> (times == 1 ? "" : times + " * ") + "torch.size(x0, 0)";
      case Operand.Text(String source) -> source;
      case Operand.Items(List<Operand> items, String type) -> list(items, type);
    };
  }

  /** Returns a list, by a variable if its elements alone don't tell its type. */
  private String list(List<Operand> items, String type) {
    String text = "[" + items.stream().map(this::text).collect(Collectors.joining(", ")) + "]";
    if (!items.isEmpty() && !type.contains("Optional")) {
      return text;
    }
    String name = "v" + next++;
    lines.add(name + ": " + type + " = " + text);
    return name;
  }
}
