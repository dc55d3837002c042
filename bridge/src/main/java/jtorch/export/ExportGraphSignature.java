package jtorch.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the inputs and outputs of an exported graph are: {@code ep.graph_signature} in Python.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/export/api_reference.html#torch.export.graph_signature.ExportGraphSignature">ExportGraphSignature</a>.
 *
 * @param input_specs one for each input of the graph, in order
 * @param output_specs one for each output of the graph, in order
 */
public record ExportGraphSignature(List<InputSpec> input_specs, List<OutputSpec> output_specs) {
  /** Makes one that never changes. */
  public ExportGraphSignature {
    input_specs = List.copyOf(input_specs);
    output_specs = List.copyOf(output_specs);
  }

  private Stream<InputSpec> inputs(InputKind kind) {
    return input_specs.stream().filter(spec -> spec.kind() == kind);
  }

  private Stream<OutputSpec> outputs(OutputKind kind) {
    return output_specs.stream().filter(spec -> spec.kind() == kind);
  }

  private Map<String, String> targets(InputKind kind) {
    Map<String, String> targets = new LinkedHashMap<>();
    inputs(kind).forEach(spec -> targets.put(spec.arg(), Objects.requireNonNull(spec.target())));
    return targets;
  }

  private Map<String, String> changed(OutputKind kind) {
    Map<String, String> changed = new LinkedHashMap<>();
    outputs(kind).forEach(spec -> changed.put(spec.arg(), Objects.requireNonNull(spec.target())));
    return changed;
  }

  /** Returns the names of the parameters, in order. */
  public List<String> parameters() {
    return List.copyOf(targets(InputKind.PARAMETER).values());
  }

  /** Returns the names of the buffers, in order. */
  public List<String> buffers() {
    return List.copyOf(targets(InputKind.BUFFER).values());
  }

  /** Returns the names of the buffers that are not saved. */
  public List<String> non_persistent_buffers() {
    return inputs(InputKind.BUFFER)
        .filter(spec -> Boolean.FALSE.equals(spec.persistent()))
        .map(spec -> Objects.requireNonNull(spec.target()))
        .toList();
  }

  /** Returns the names of the tensors that were written in the model's code. */
  public List<String> lifted_tensor_constants() {
    return List.copyOf(targets(InputKind.CONSTANT_TENSOR).values());
  }

  /** Returns what the caller gives, by its names in the graph. */
  public List<String> user_inputs() {
    return inputs(InputKind.USER_INPUT).map(InputSpec::arg).toList();
  }

  /** Returns what the caller gets, by its names in the graph. */
  public List<String> user_outputs() {
    return outputs(OutputKind.USER_OUTPUT).map(OutputSpec::arg).toList();
  }

  /** Returns which parameter an input of the graph is. */
  public Map<String, String> inputs_to_parameters() {
    return targets(InputKind.PARAMETER);
  }

  /** Returns which buffer an input of the graph is. */
  public Map<String, String> inputs_to_buffers() {
    return targets(InputKind.BUFFER);
  }

  /** Returns which constant an input of the graph is. */
  public Map<String, String> inputs_to_lifted_tensor_constants() {
    return targets(InputKind.CONSTANT_TENSOR);
  }

  /** Returns which buffer becomes an output of the graph. */
  public Map<String, String> buffers_to_mutate() {
    return changed(OutputKind.BUFFER_MUTATION);
  }

  /** Returns which parameter becomes an output of the graph. */
  public Map<String, String> parameters_to_mutate() {
    return changed(OutputKind.PARAMETER_MUTATION);
  }

  /** Returns which of the caller's inputs becomes an output of the graph. */
  public Map<String, String> user_inputs_to_mutate() {
    return changed(OutputKind.USER_INPUT_MUTATION);
  }

  /** Returns what Python prints. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder("\n# inputs\n");
    input_specs.forEach(spec -> out.append(spec).append('\n'));
    out.append("\n# outputs\n");
    output_specs.forEach(spec -> out.append(spec).append('\n'));
    return out.toString();
  }
}
