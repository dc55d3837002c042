package jtorch.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import jtorch.Device;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.serialization.FileBytes;
import jtorch.serialization.FileException;
import jtorch.serialization.MappedFile;

/** Reads what {@code torch.export.save} wrote. */
final class ProgramReader {
  private static final int SCHEMA = 8;
  private static final String NAME = "torch.export.load";

  private ProgramReader() {}

  /**
   * Reads a file.
   *
   * @param places where what was on a device goes
   */
  static ExportedProgram read(Path path, UnaryOperator<Device> places) {
    return MappedFile.read(NAME, path, file -> read(file, places));
  }

  private static ExportedProgram read(FileBytes file, UnaryOperator<Device> places) {
    Archive archive = new Archive(file);
    Json model = archive.json(Archive.MODELS + "model.json");
    long schema = model.get("schema_version").get("major").integer();
    if (schema != SCHEMA) {
      throw new FileException(
          "its graph is written in version "
              + schema
              + ", and only "
              + SCHEMA
              + " is known, which PyTorch 2.10 writes; load and save it there");
    }
    Metas metas = new Metas(places);
    Json module = model.get("graph_module");
    GraphReader graphs = new GraphReader(metas);
    Graph graph = graphs.graph(module.get("graph"));
    Program program =
        Program.of(
            graph,
            new SignatureReader(graphs).signature(module.get("signature")),
            CallSpec.read(module.get("module_call_graph")),
            ranges(model.get("range_constraints")),
            guards(model));
    OrderedDict<String, Tensor> state =
        Weights.read(archive, metas, "data/weights/", "model_weights_config.json");
    OrderedDict<String, Tensor> constants =
        Weights.read(archive, metas, "data/constants/", "model_constants_config.json");
    return new ExportedProgram(program, state, constants);
  }

  private static Map<String, InputChecks.Range> ranges(Json json) {
    Map<String, InputChecks.Range> ranges = new LinkedHashMap<>();
    json.members()
        .forEach((symbol, range) ->
            ranges.put(
                symbol,
                new InputChecks.Range(
                    range.has("min_val") ? range.get("min_val").integer() : null,
                    range.has("max_val") ? range.get("max_val").integer() : null)));
    return ranges;
  }

  private static List<Guard> guards(Json model) {
    List<Guard> guards = new ArrayList<>();
    if (model.has("guards_code")) {
      model.get("guards_code").list().forEach(guard -> guards.add(Guard.of(guard.text())));
    }
    return List.copyOf(guards);
  }
}
