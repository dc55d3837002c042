package jtorch.export;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jtorch.DType;
import jtorch.Device;
import org.jspecify.annotations.Nullable;

/** Writes a program as text. */
final class ProgramText {
  private final ExportedProgram program;
  private final StringBuilder out = new StringBuilder("ExportedProgram:\n");

  ProgramText(ExportedProgram program) {
    this.program = program;
  }

  @Override
  public String toString() {
    ExportGraphSignature signature = program.graph_signature();
    graph("GraphModule", program.program().graph(), signature.input_specs(), "    ");
    out.append("\nGraph signature: ");
    out.append(signature.toString().strip().indent(4).replaceFirst("^", "\n"));
    out.append("\nRange constraints: {");
    out.append(
        program.range_constraints().entrySet().stream()
            .map(range -> range.getKey() + ": " + range.getValue())
            .collect(Collectors.joining(", ")));
    return out.append("}\n").toString();
  }

  private void graph(String name, Graph graph, List<InputSpec> specs, String indent) {
    List<String> inputs = new ArrayList<>(List.of("self"));
    for (int i = 0; i < graph.inputs().size(); i++) {
      Arg input = graph.inputs().get(i);
      String known = i < specs.size() ? specs.get(i).arg() : "arg" + i;
      inputs.add(input instanceof Arg.Named named ? typed(named.name(), graph) : known);
    }
    out.append(indent).append("class ").append(name).append("(torch.nn.Module):\n");
    out.append(indent).append("    def forward(").append(String.join(", ", inputs)).append("):\n");
    String inner = indent + "        ";
    List<Arg.Branch> branches = new ArrayList<>();
    for (Graph.Node node : graph.nodes()) {
      out.append(inner).append(line(node, graph, branches)).append('\n');
    }
    out.append(inner).append("return ").append(tuple(graph.outputs())).append('\n');
    for (Arg.Branch branch : branches) {
      out.append('\n');
      graph(branch.name(), branch.graph(), List.of(), indent + "    ");
    }
  }

  private static String typed(String name, Graph graph) {
    TensorMeta meta = graph.tensors().get(name);
    TensorMeta.Size size = graph.numbers().get(name);
    return meta != null
        ? name + ": \"" + meta + "\""
        : size != null ? name + ": \"Sym(" + size + ")\"" : name;
  }

  private static String line(Graph.Node node, Graph graph, List<Arg.Branch> branches) {
    List<String> inputs = new ArrayList<>();
    for (Graph.Input input : node.inputs()) {
      String text = text(input.arg());
      inputs.add(input.keyword() ? input.name() + " = " + text : text);
      if (input.arg() instanceof Arg.Branch branch) {
        branches.add(branch);
      }
    }
    String call = node.target() + "(" + String.join(", ", inputs) + ")";
    if (node.outputs().isEmpty()) {
      return call;
    }
    String outputs =
        node.outputs().stream()
            .map(output -> output(output, graph))
            .collect(Collectors.joining(", "));
    return outputs + " = " + call;
  }

  private static String output(Arg output, Graph graph) {
    return switch (output) {
      case Arg.Named(String name) -> typed(name, graph);
      case Arg.Several(List<Arg> items) ->
          items.stream()
              .map(item -> output(item, graph))
              .collect(Collectors.joining(", ", "[", "]"));
      default -> "_";
    };
  }

  private static String tuple(List<Arg> outputs) {
    return outputs.stream().map(ProgramText::text).collect(Collectors.joining(", ", "(", ""))
        + (outputs.size() == 1 ? ",)" : ")");
  }

  private static String text(Arg arg) {
    return switch (arg) {
      case Arg.Named(String name) -> name;
      case Arg.Several(List<Arg> items) ->
          items.stream().map(ProgramText::text).collect(Collectors.joining(", ", "[", "]"));
      case Arg.Branch(String name, _) -> name;
      case Arg.Foreign(String kind) -> kind;
      case Arg.Constant(Object value) -> constant(value);
    };
  }

  /** Returns what Python writes for a value. */
  private static String constant(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean truth -> truth ? "True" : "False";
      case String text -> "'" + text + "'";
      case DType dtype -> dtype.toString();
      case Device device -> "device(type='" + device.type() + "')";
      case Enum<?> one -> "torch." + one.name();
      case Double number -> jtorch.internal.PythonNumbers.repr(number);
      case List<?> list ->
          list.stream().map(ProgramText::constant).collect(Collectors.joining(", ", "[", "]"));
      default ->
          value.getClass().isArray()
              ? IntStream.range(0, Array.getLength(value))
                  .mapToObj(i -> constant(Array.get(value, i)))
                  .collect(Collectors.joining(", ", "[", "]"))
              : value.toString();
    };
  }
}
