package jtorch.trainer.models;

import static jtorch.Kwargs.map_location;
import static jtorch.Kwargs.trusted;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import jtorch.Tensor;
import jtorch.export.ExportedProgram;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.safetensors.SafeOpen;
import jtorch.torch;

/**
 * All that is in a file of weights. What lies in dicts and lists is named by the way to it, with
 * dots: {@code optimizer.param_groups.0.lr}.
 *
 * @param format the file's format
 * @param tensors the tensors, on the CPU, in the file's order
 * @param values the other values as text: numbers, strings, notes
 */
public record Contents(FileFormat format, Map<String, Tensor> tensors, Map<String, String> values) {
  /**
   * Reads a file.
   *
   * @param trusted whether a TorchScript file is opened without a trial in a child process
   * @throws jtorch.trainer.UserException if there is no such file
   * @throws jtorch.TorchException if it is damaged
   */
  public static Contents read(Path file, boolean trusted) {
    Contents contents =
        new Contents(FileFormat.of(file), new LinkedHashMap<>(), new LinkedHashMap<>());
    switch (contents.format) {
      case pth -> {
        Listing listing = Listing.of(torch.load(file, map_location("cpu")));
        contents.tensors.putAll(listing.tensors());
        contents.values.putAll(listing.values());
      }
      case safetensors -> contents.addTensors(file);
      case torchscript -> contents.addScript(file, trusted);
      case pt2 -> contents.addExported(file);
    }
    return contents;
  }

  private void addTensors(Path file) {
    try (SafeOpen open = jtorch.safetensors.torch.safe_open(file, torch.device("cpu"))) {
      open.keys().forEach(name -> tensors.put(name, open.get_tensor(name)));
      open.metadata().forEach((name, note) -> values.put("__metadata__." + name, note));
    }
  }

  private void addScript(Path file, boolean trusted) {
    ScriptModule script = jit.load(file.toString(), torch.device("cpu"), trusted(trusted));
    tensors.putAll(script.state_dict());
    values.put("class", script.original_name());
    values.put("methods", String.join(", ", script.method_names()));
  }

  private void addExported(Path file) {
    ExportedProgram program = torch.export.load(file, map_location("cpu"));
    tensors.putAll(program.state_dict());
    tensors.putAll(program.constants());
    values.put("inputs", String.join(", ", program.graph_signature().user_inputs()));
    values.put("outputs", String.join(", ", program.graph_signature().user_outputs()));
  }
}
