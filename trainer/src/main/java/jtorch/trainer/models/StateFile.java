package jtorch.trainer.models;

import static jtorch.Kwargs.map_location;
import static jtorch.Kwargs.trusted;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.torch;
import jtorch.trainer.UserException;
import org.jspecify.annotations.Nullable;

/** Reads a state dict, names and tensors, from a file of any format. */
public final class StateFile {
  /** Under which names checkpoints keep the network's weights; the first one that is there wins. */
  private static final List<String> USUAL =
      List.of("model", "state_dict", "model_state_dict", "network", "net", "weights");

  private StateFile() {}

  /**
   * What is read of a file.
   *
   * @param keys the way to the weights within a checkpoint; empty for the usual names
   * @param renames how the tensors' names change
   * @param trusted whether a TorchScript file is opened without a trial in a child process
   */
  public record Wish(List<String> keys, List<Renaming> renames, boolean trusted) {}

  /**
   * Reads the weights of a file.
   *
   * @throws UserException if there is no such file, or no weights where the wish looks for them
   * @throws jtorch.TorchException if the file is damaged
   */
  public static Map<String, Tensor> read(Path file, Wish wish) {
    FileFormat format = FileFormat.of(file);
    if (format != FileFormat.pth && !wish.keys.isEmpty()) {
      throw UserException.usage(
          "--key is for checkpoints in .pth files, and " + file + " is " + format + ".");
    }
    Map<String, Tensor> state =
        switch (format) {
          case pth -> weights(file, torch.load(file, map_location("cpu")), wish.keys);
          case safetensors -> jtorch.safetensors.torch.load_file(file);
          case pt2 -> torch.export.load(file, map_location("cpu")).state_dict();
          case torchscript ->
              jit.load(file.toString(), torch.device("cpu"), trusted(wish.trusted)).state_dict();
        };
    return Renaming.all(wish.renames, state);
  }

  private static Map<String, Tensor> weights(Path file, @Nullable Object root, List<String> keys) {
    Object part = root;
    for (String key : keys) {
      if (!(part instanceof Map<?, ?> map) || !map.containsKey(key)) {
        throw UserException.failure(
            "There is no '"
                + key
                + "' in "
                + file
                + (part instanceof Map<?, ?> map ? ", only " + names(map) : "")
                + "; jtorch inspect "
                + file
                + " lists what there is.");
      }
      part = map.get(key);
    }
    if (part instanceof Map<?, ?> map) {
      Map<String, Tensor> state = tensors(map);
      if (state != null) {
        return state;
      }
      for (String usual : keys.isEmpty() ? USUAL : List.<String>of()) {
        state = map.get(usual) instanceof Map<?, ?> inner ? tensors(inner) : null;
        if (state != null) {
          return state;
        }
      }
      throw UserException.failure(
          file + " has no weights at its top, only " + names(map) + "; say where with --key NAME.");
    }
    throw UserException.failure(
        file + " has no names with tensors in it; jtorch inspect " + file + " lists what it has.");
  }

  /** Returns the tensors of a map of tensors only, or null if it is another one. */
  private static @Nullable Map<String, Tensor> tensors(Map<?, ?> map) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!(entry.getKey() instanceof String name)
          || !(entry.getValue() instanceof Tensor tensor)) {
        return null;
      }
      tensors.put(name, tensor);
    }
    return tensors.isEmpty() ? null : tensors;
  }

  private static String names(Map<?, ?> map) {
    return map.isEmpty()
        ? "an empty dict"
        : String.join(", ", map.keySet().stream().limit(12).map(String::valueOf).toList());
  }
}
