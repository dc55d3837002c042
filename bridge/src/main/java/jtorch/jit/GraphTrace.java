package jtorch.jit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jtorch.Tensor;
import jtorch.nn.Module;

/** Makes a graph of what a model computes for an example. */
final class GraphTrace {
  private final Recording recording;
  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, Graph.Node> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<Graph.Node> nodes = new ArrayList<>();

  private GraphTrace(Recording recording) {
    this.recording = recording;
  }

  static Graph of(Module model, Tensor example) {
    try (Recording recording = new Recording()) {
      return new GraphTrace(recording).record(model, example);
    }
  }

  private Graph record(Module model, Tensor example) {
    int input = recording.known(example);
    nodes.add(new Graph.Node(name(input, "input"), "Input", List.of(), shape(example)));
    model.named_parameters().forEach((name, tensor) -> given(name, "Parameter", tensor));
    model.named_buffers().forEach((name, tensor) -> given(name, "Buffer", tensor));
    Tensor result = recording.record(() -> model.call(example));
    int output = recording.output(result);
    recording
        .constants()
        .forEach((id, tensor) -> {
          given.put(id, new Graph.Node(name(id, "constant"), "Constant", List.of(), shape(tensor)));
          tensor.close(); // a copy that only a script needs
        });
    recording.operators().forEach(this::add);
    nodes.add(new Graph.Node(free("output"), "Output", List.of(nameOf(output)), shape(result)));
    return new Graph(nodes);
  }

  private void given(String name, String kind, Tensor tensor) {
    int id = recording.known(tensor);
    given.put(id, new Graph.Node(name(id, name.replace('.', '/')), kind, List.of(), shape(tensor)));
  }

  private void add(RecordedOperator operator) {
    List<String> inputs = operator.uses().map(this::use).toList();
    List<Integer> made = operator.makes().toList();
    String name = free(scope(operator) + operator.name());
    List<Long> shape = made.size() == 1 ? recording.shape(made.getFirst()) : List.of();
    nodes.add(new Graph.Node(name, "aten::" + operator.name(), inputs, shape));
    made.forEach(id -> names.put(id, name)); // in place: who reads it later reads this one's result
  }

  /** Returns the name of the submodule whose parameters an operator uses, with a slash. */
  private String scope(RecordedOperator operator) {
    return operator
        .uses()
        .map(given::get)
        .filter(Objects::nonNull)
        .map(Graph.Node::name)
        .filter(name -> name.indexOf('/') > 0)
        .map(name -> name.substring(0, name.lastIndexOf('/') + 1))
        .findFirst()
        .orElse("");
  }

  /** Returns a tensor's name; what is there before is listed where it is used first. */
  private String use(int id) {
    Graph.Node node = given.get(id);
    if (node != null && !nodes.contains(node)) {
      nodes.add(node);
    }
    return nameOf(id);
  }

  private String nameOf(int id) {
    return Objects.requireNonNull(names.get(id), () -> "a tensor without a name: " + id);
  }

  private String name(int id, String wanted) {
    String name = free(wanted);
    names.put(id, name);
    return name;
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 1; !taken.add(name); i++) {
      name = wanted + "_" + i;
    }
    return name;
  }

  private static List<Long> shape(Tensor tensor) {
    return Arrays.stream(tensor.shape()).boxed().toList();
  }
}
