package jtorch.trainer.models;

import static jtorch.Kwargs.map_location;
import static jtorch.Kwargs.trusted;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jtorch.Tensor;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.safetensors.SafeOpen;
import jtorch.torch;
import org.jspecify.annotations.Nullable;

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
        Object root = torch.load(file, map_location("cpu"));
        contents.add("", root);
      }
      case safetensors -> contents.addTensors(file);
      case torchscript -> contents.addScript(file, trusted);
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

  private void add(String name, @Nullable Object value) {
    switch (value) {
      case Tensor tensor -> tensors.put(name.isEmpty() ? "(the tensor)" : name, tensor);
      case Map<?, ?> map -> map.forEach((key, item) -> add(below(name, key), item));
      case List<?> list -> addAll(name, list);
      case Set<?> set -> values.put(name, set.toString());
      case long[] size -> values.put(name, Arrays.toString(size));
      case byte[] bytes -> values.put(name, bytes.length + " bytes");
      case null -> values.put(name, "None");
      default -> values.put(name, String.valueOf(value));
    }
  }

  /** Short lists of numbers are one value. */
  private void addAll(String name, List<?> list) {
    if (list.stream().allMatch(item -> item instanceof Number || item instanceof String)) {
      String text = list.toString();
      values.put(name, text.length() > 60 ? list.size() + " values" : text);
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      add(below(name, i), list.get(i));
    }
  }

  private static String below(String name, @Nullable Object key) {
    return name.isEmpty() ? String.valueOf(key) : name + "." + key;
  }
}
