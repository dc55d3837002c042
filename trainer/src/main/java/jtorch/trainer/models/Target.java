package jtorch.trainer.models;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import jtorch.Tensor;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Model;

/**
 * A file of weights that a command writes.
 *
 * @param format its format
 * @param file its name
 * @param overwrite whether a file of the name may be replaced
 */
public record Target(TargetFormat format, Path file, boolean overwrite) {
  /**
   * Looks whether it may be written, before any work is done.
   *
   * @throws UserException if there is a file already, or no folder for it
   */
  public void check() {
    Path folder = file.toAbsolutePath().getParent();
    if (Files.isDirectory(file)) {
      throw UserException.failure(file + " is a folder; name a file to write to.");
    }
    if (Files.exists(file) && !overwrite) {
      throw UserException.failure(
          file + " is there already; name another file, or write over it with --force.");
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw UserException.failure(
          "There is no folder " + folder + " for " + file.getFileName() + "; make it first.");
    }
  }

  /**
   * Writes weights without code; tensors that share memory are written each by itself where the
   * format has no other way.
   *
   * @return what was written, in a sentence
   * @throws jtorch.TorchException if it can't be written; what was there before is unchanged
   */
  public String write(Map<String, Tensor> state) {
    if (format == TargetFormat.safetensors) {
      jtorch.safetensors.torch.save_file(apart(state), file, Map.of("format", "pt"));
    } else {
      torch.save(state, file);
    }
    return sentence(state);
  }

  /**
   * Writes a network: its code too, where the format is TorchScript.
   *
   * @param shape says which pictures it takes
   * @return what was written, in a sentence
   * @throws jtorch.TorchException if it can't be written; what was there before is unchanged
   */
  public String write(Module network, Model shape) {
    if (format != TargetFormat.torchscript) {
      return write(network.state_dict());
    }
    network.eval(); // dropout and the like have no place in what is only used
    try (var scope = torch.scope()) {
      assert scope != null;
      jit.export(network, file.toString(), torch.zeros(shape.inputShape(1)));
    }
    return sentence(network.state_dict());
  }

  /** Writes a script as it was read. */
  public String write(ScriptModule script) {
    jit.save(script, file.toString());
    return sentence(script.state_dict());
  }

  /** Copies what is not contiguous, or shows memory that an earlier tensor shows. */
  private static Map<String, Tensor> apart(Map<String, Tensor> state) {
    Map<String, Tensor> apart = new LinkedHashMap<>();
    NavigableMap<Long, Long> shown = new TreeMap<>(); // where each one's memory begins and ends
    state.forEach((name, tensor) -> {
      Tensor whole = tensor.contiguous();
      long begin = whole.data_ptr();
      long end = begin + whole.nbytes();
      Map.Entry<Long, Long> before = shown.lowerEntry(end);
      boolean shared = before != null && before.getValue() > begin;
      apart.put(name, shared ? whole.clone() : whole);
      if (!shared && begin < end) {
        shown.put(begin, end);
      }
    });
    return apart;
  }

  private String sentence(Map<String, Tensor> state) {
    List<Tensor> tensors = List.copyOf(state.values());
    return String.format(
        Locale.ROOT,
        "Wrote %s: %s, %,d tensors, %,d numbers, %,d bytes.",
        file,
        format,
        tensors.size(),
        tensors.stream().mapToLong(Tensor::numel).sum(),
        tensors.stream().mapToLong(Tensor::nbytes).sum());
  }
}
