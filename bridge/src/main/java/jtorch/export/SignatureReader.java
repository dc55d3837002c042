package jtorch.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jtorch.serialization.FileException;
import org.jspecify.annotations.Nullable;

/** Reads what the inputs and outputs of a graph are. */
final class SignatureReader {
  private final GraphReader graphs;

  SignatureReader(GraphReader graphs) {
    this.graphs = graphs;
  }

  ExportGraphSignature signature(Json json) {
    List<InputSpec> inputs = new ArrayList<>();
    for (Json spec : json.get("input_specs").list()) {
      inputs.add(input(spec));
    }
    List<OutputSpec> outputs = new ArrayList<>();
    for (Json spec : json.get("output_specs").list()) {
      outputs.add(output(spec));
    }
    return new ExportGraphSignature(inputs, outputs);
  }

  private InputSpec input(Json json) {
    Map.Entry<String, Json> only = json.only();
    Json spec = only.getValue();
    return switch (only.getKey()) {
      case "user_input" -> user(name(graphs.arg(spec.get("arg"))));
      case "constant_input" -> user(spec.get("name").text());
      case "parameter" -> lifted(InputKind.PARAMETER, spec, "parameter_name", null);
      case "buffer" ->
          lifted(InputKind.BUFFER, spec, "buffer_name", spec.get("persistent").truth());
      case "tensor_constant" ->
          lifted(InputKind.CONSTANT_TENSOR, spec, "tensor_constant_name", null);
      case "custom_obj" ->
          throw refused(
              "needs an object of the C++ class", spec.get("arg").get("class_fqn").text());
      case "token" -> throw refused("keeps effects in order by", "tokens");
      default -> throw json.wrong("what an input is");
    };
  }

  private static InputSpec user(String name) {
    return new InputSpec(InputKind.USER_INPUT, name, null, null);
  }

  private static InputSpec lifted(
      InputKind kind, Json spec, String target, @Nullable Boolean persistent) {
    String name = spec.get("arg").get("name").text();
    return new InputSpec(kind, name, spec.get(target).text(), persistent);
  }

  private OutputSpec output(Json json) {
    Map.Entry<String, Json> only = json.only();
    Json spec = only.getValue();
    return switch (only.getKey()) {
      case "user_output" ->
          new OutputSpec(OutputKind.USER_OUTPUT, name(graphs.arg(spec.get("arg"))), null);
      case "buffer_mutation" -> changed(OutputKind.BUFFER_MUTATION, spec, "buffer_name");
      case "parameter_mutation" -> changed(OutputKind.PARAMETER_MUTATION, spec, "parameter_name");
      case "user_input_mutation" ->
          changed(OutputKind.USER_INPUT_MUTATION, spec, "user_input_name");
      case "loss_output", "gradient_to_parameter", "gradient_to_user_input" ->
          throw refused("computes gradients itself, by", only.getKey());
      case "token" -> throw refused("keeps effects in order by", "tokens");
      default -> throw json.wrong("what an output is");
    };
  }

  private static OutputSpec changed(OutputKind kind, Json spec, String target) {
    return new OutputSpec(kind, spec.get("arg").get("name").text(), spec.get(target).text());
  }

  private static String name(Arg arg) {
    return arg instanceof Arg.Named(String name) ? name : "";
  }

  private static FileException refused(String what, String which) {
    return new FileException(
        "its model " + what + " '" + Json.plain(which) + "', which Java lacks");
  }
}
