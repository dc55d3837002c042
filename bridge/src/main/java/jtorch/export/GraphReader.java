package jtorch.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import jtorch.serialization.Complex;

/** Reads a graph. */
final class GraphReader {
  private static final int KEYWORD = 2;

  private final Metas metas;

  GraphReader(Metas metas) {
    this.metas = metas;
  }

  Graph graph(Json json) {
    List<Graph.Node> nodes = new ArrayList<>();
    for (Json node : json.get("nodes").list()) {
      nodes.add(node(node));
    }
    Map<String, TensorMeta> tensors = new HashMap<>();
    json.get("tensor_values")
        .members()
        .forEach((name, meta) -> tensors.put(name, metas.tensor(meta)));
    Map<String, TensorMeta.Size> numbers = new HashMap<>();
    json.get("sym_int_values")
        .members()
        .forEach((name, size) -> numbers.put(name, metas.size(size)));
    return new Graph(
        args(json.get("inputs"), this::arg),
        args(json.get("outputs"), this::arg),
        List.copyOf(nodes),
        Map.copyOf(tensors),
        Map.copyOf(numbers));
  }

  private Graph.Node node(Json json) {
    List<Graph.Input> inputs = new ArrayList<>();
    for (Json input : json.get("inputs").list()) {
      boolean keyword = input.has("kind") && input.get("kind").integer() == KEYWORD;
      inputs.add(new Graph.Input(input.get("name").text(), arg(input.get("arg")), keyword));
    }
    return new Graph.Node(
        json.get("target").text(), List.copyOf(inputs), args(json.get("outputs"), this::arg));
  }

  private static List<Arg> args(Json json, Function<Json, Arg> each) {
    List<Arg> all = new ArrayList<>();
    for (Json item : json.list()) {
      all.add(each.apply(item));
    }
    return List.copyOf(all);
  }

  /** Reads an argument: an object whose only name says what it is. */
  Arg arg(Json json) {
    Map.Entry<String, Json> only = json.only();
    Json value = only.getValue();
    return switch (only.getKey()) {
      case "as_none" -> new Arg.Constant(null);
      case "as_tensor" -> new Arg.Named(value.get("name").text());
      case "as_sym_int", "as_sym_float", "as_sym_bool", "as_optional_tensor" -> choice(value);
      case "as_tensors" ->
          new Arg.Several(args(value, item -> new Arg.Named(item.get("name").text())));
      case "as_sym_ints", "as_sym_floats", "as_sym_bools", "as_optional_tensors" ->
          new Arg.Several(args(value, GraphReader::choice));
      case "as_graph" -> new Arg.Branch(value.get("name").text(), graph(value.get("graph")));
      case "as_ints" -> new Arg.Constant(value.list().stream().mapToLong(Json::integer).toArray());
      case "as_floats" -> new Arg.Constant(value.list().stream().mapToDouble(Json::real).toArray());
      case "as_bools" -> new Arg.Constant(value.list().stream().map(Json::truth).toList());
      case "as_strings" -> new Arg.Constant(value.list().stream().map(Json::text).toList());
      case "as_scalar_type" -> new Arg.Constant(Metas.dtype(value));
      case "as_memory_format" -> new Arg.Constant(Metas.memoryFormat(value));
      case "as_layout" -> new Arg.Constant(Metas.layout(value));
      case "as_device" -> new Arg.Constant(metas.device(value));
      case "as_complex" ->
          new Arg.Constant(new Complex(value.get("real").real(), value.get("imag").real()));
      case "as_int", "as_float", "as_bool", "as_string" -> plain(only.getKey(), value);
      default -> new Arg.Foreign(Json.plain(only.getKey()));
    };
  }

  static Arg plain(String kind, Json value) {
    return new Arg.Constant(
        switch (kind) {
          case "as_int" -> value.integer();
          case "as_float" -> value.real();
          case "as_bool" -> value.truth();
          case "as_string" -> value.text();
          default -> throw value.wrong("a plain value");
        });
  }

  /** Reads a value, or the name of one, or none. */
  private static Arg choice(Json json) {
    Map.Entry<String, Json> only = json.only();
    Json value = only.getValue();
    return switch (only.getKey()) {
      case "as_name" -> new Arg.Named(value.text());
      case "as_tensor" -> new Arg.Named(value.get("name").text());
      case "as_none" -> new Arg.Constant(null);
      default -> plain(only.getKey(), value);
    };
  }
}
