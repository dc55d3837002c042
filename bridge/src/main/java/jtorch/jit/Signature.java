package jtorch.jit;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.pytorch.Argument;
import org.bytedeco.pytorch.FunctionSchema;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.Method;
import org.bytedeco.pytorch.MethodOptional;
import org.jspecify.annotations.Nullable;

/**
 * What a script's method takes.
 *
 * @param method its name
 * @param parameters what it takes besides the module itself
 */
record Signature(String method, List<Parameter> parameters) {
  /** One parameter; {@code optional} says whether the script has a value where none is given. */
  record Parameter(String name, ScriptType type, boolean optional) {}

  /**
   * Reads the signature of a module's method.
   *
   * @throws IllegalArgumentException if the module has no such method
   */
  static Signature of(JitModule module, String name) {
    try (MethodOptional found = module.find_method(name)) {
      if (!found.has_value()) {
        throw new IllegalArgumentException(
            "The script has no method '" + name + "'; it has " + names(module) + ".");
      }
      FunctionSchema schema = found.get().function().getSchema(); // borrowed
      try (Argument arguments = schema.arguments()) {
        List<Parameter> parameters = new ArrayList<>();
        for (long i = 1; i < arguments.limit(); i++) {
          parameters.add(parameter(arguments.getPointer(i)));
        }
        return new Signature(name, List.copyOf(parameters));
      }
    }
  }

  private static Parameter parameter(Argument argument) {
    String type = JavaValues.string(argument.type().get().annotation_str());
    return new Parameter(
        JavaValues.string(argument.name()),
        ScriptType.parse(type),
        argument.default_value().has_value());
  }

  /** Returns the names of a module's methods. */
  static List<String> names(JitModule module) {
    List<String> names = new ArrayList<>();
    try (Method methods = module.get_methods()) {
      for (long i = 0; i < methods.limit(); i++) {
        names.add(JavaValues.string(methods.getPointer(Method.class, i).name()));
      }
    }
    return names;
  }

  /**
   * Adds the arguments of a call to a stack.
   *
   * @throws IllegalArgumentException if they are too few or too many or one doesn't fit
   */
  void push(IValueVector stack, @Nullable Object... arguments) {
    long least = parameters.stream().filter(parameter -> !parameter.optional()).count();
    if (arguments.length < least || arguments.length > parameters.size()) {
      throw new IllegalArgumentException(
          method + " takes " + this + ", not " + arguments.length + " arguments.");
    }
    for (int i = 0; i < arguments.length; i++) {
      Parameter parameter = parameters.get(i);
      String where = method + "'s " + parameter.name();
      ScriptValues.push(stack, ScriptValues.of(arguments[i], parameter.type(), where));
    }
  }

  /** Returns the parameters as the script writes them. */
  @Override
  public String toString() {
    List<String> all =
        parameters.stream()
            .map(p -> p.name() + ": " + p.type() + (p.optional() ? " = ..." : ""))
            .toList();
    return "(" + String.join(", ", all) + ")";
  }
}
