package jtorch.optim;

import java.util.List;
import java.util.TreeMap;
import jtorch.internal.PythonNumbers;
import org.jspecify.annotations.Nullable;

/**
 * How Python prints optimizers: each group's settings, by name.
 *
 * @param zero how a 0 among them is printed: as a whole number, or not
 */
record OptimizerText(String zero) {
  String of(String name, List<ParamGroup> groups) {
    StringBuilder out = new StringBuilder(name).append(" (");
    for (int i = 0; i < groups.size(); i++) {
      out.append("\nParameter Group ").append(i).append('\n');
      new TreeMap<>(groups.get(i).settings())
          .forEach((setting, value) ->
              out.append("    ").append(setting).append(": ").append(of(value)).append('\n'));
    }
    return out.append(')').toString();
  }

  private String of(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean truth -> truth ? "True" : "False";
      case Double number -> number == 0 ? zero : PythonNumbers.repr(number);
      case Pair pair ->
          "(" + PythonNumbers.repr(pair.first()) + ", " + PythonNumbers.repr(pair.second()) + ")";
      case List<?> list -> "(" + String.join(", ", list.stream().map(this::of).toList()) + ")";
      default -> value.toString();
    };
  }
}
