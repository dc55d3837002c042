package jtorch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jtorch.serialization.FileException;

/**
 * A model without its tensors; nothing in it ever changes.
 *
 * @param graph what it computes, as the file says
 * @param ranges of the sizes that vary
 */
record Program(
    Graph graph,
    ExportGraphSignature signature,
    CallSpec call,
    Map<String, InputChecks.Range> ranges,
    InputChecks checks,
    Plan plan) {
  static Program of(
      Graph graph,
      ExportGraphSignature signature,
      CallSpec call,
      Map<String, InputChecks.Range> ranges,
      List<Guard> guards) {
    checkCounts(graph, signature);
    List<Arg> given = new ArrayList<>();
    for (int i = 0; i < graph.inputs().size(); i++) {
      if (signature.input_specs().get(i).kind() == InputKind.USER_INPUT) {
        given.add(graph.inputs().get(i));
      }
    }
    List<Arg> wanted = new ArrayList<>();
    List<Planner.Change> changes = new ArrayList<>();
    for (int i = 0; i < graph.outputs().size(); i++) {
      OutputSpec spec = signature.output_specs().get(i);
      if (spec.kind() == OutputKind.USER_OUTPUT) {
        wanted.add(graph.outputs().get(i));
      } else {
        changes.add(new Planner.Change(changed(signature, spec), spec.arg()));
      }
    }
    call.check(given.size(), wanted.size());
    InputChecks checks = new InputChecks(given, graph, call, ranges, guards);
    return new Program(graph, signature, call, ranges, checks, Planner.of(graph, changes, wanted));
  }

  private static void checkCounts(Graph graph, ExportGraphSignature signature) {
    if (graph.inputs().size() != signature.input_specs().size()
        || graph.outputs().size() != signature.output_specs().size()) {
      throw new FileException(
          "its graph has %d inputs and %d outputs, and its signature %d and %d"
              .formatted(
                  graph.inputs().size(),
                  graph.outputs().size(),
                  signature.input_specs().size(),
                  signature.output_specs().size()));
    }
  }

  /** Returns the name in the graph of what an output is written into. */
  private static String changed(ExportGraphSignature signature, OutputSpec spec) {
    String target = Objects.requireNonNull(spec.target());
    InputKind kind =
        switch (spec.kind()) {
          case BUFFER_MUTATION -> InputKind.BUFFER;
          case PARAMETER_MUTATION -> InputKind.PARAMETER;
          default -> InputKind.USER_INPUT;
        };
    Stream<InputSpec> inputs = signature.input_specs().stream().filter(in -> in.kind() == kind);
    return inputs
        .filter(in -> target.equals(kind == InputKind.USER_INPUT ? in.arg() : in.target()))
        .map(InputSpec::arg)
        .findFirst()
        .orElseThrow(() ->
            new FileException(
                "its model changes '" + Json.plain(target) + "', which it doesn't have"));
  }
}
