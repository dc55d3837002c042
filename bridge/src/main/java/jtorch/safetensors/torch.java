package jtorch.safetensors;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.ChannelOutput;
import jtorch.internal.TensorBytes;
import jtorch.internal.TensorStorage;
import jtorch.internal.transforms.Layer;
import jtorch.serialization.AtomicFile;
import jtorch.serialization.FileException;

/**
 * Python's module {@code safetensors.torch}, to be imported as there: {@code import static
 * jtorch.safetensors.torch.save_file;}.
 *
 * <p>Its page: <a href="https://huggingface.co/docs/safetensors/api/torch">safetensors.torch</a>.
 */
public final class torch {
  private torch() {}

  /**
   * Writes tensors to a file; what was there before stays whole until the new one is.
   *
   * @throws IllegalArgumentException if a tensor is not contiguous, shares memory with another, or
   *     has a type that the format lacks
   * @throws FileException if the file cannot be written; what was there before is unchanged
   */
  public static void save_file(Map<String, ? extends Tensor> tensors, Path filename) {
    save_file(tensors, filename, Map.of());
  }

  /** As the other {@code save_file}, with the file's name as a string. */
  public static void save_file(Map<String, ? extends Tensor> tensors, String filename) {
    save_file(tensors, Path.of(filename));
  }

  /** As the other {@code save_file}, with the file's name as a string, and with notes. */
  public static void save_file(
      Map<String, ? extends Tensor> tensors, String filename, Map<String, String> metadata) {
    save_file(tensors, Path.of(filename), metadata);
  }

  /**
   * As the other {@code save_file}, with notes that are written into the header.
   *
   * @throws IllegalArgumentException if a tensor is not contiguous, shares memory with another, has
   *     a type that the format lacks, or is named __metadata__
   */
  public static void save_file(
      Map<String, ? extends Tensor> tensors, Path filename, Map<String, String> metadata) {
    Layer.refuseFiles("save_file");
    Map<String, Tensor> plain = new LinkedHashMap<>();
    tensors.forEach((name, tensor) -> plain.put(name, TensorStorage.plain(tensor)));
    HeaderWriter header = new HeaderWriter(plain, metadata);
    if (plain.containsKey("__metadata__")) {
      throw new IllegalArgumentException(
          "save_file: no tensor may be named __metadata__, which the format keeps for itself.");
    }
    checkMemory(plain);
    AtomicFile.write(
        "save_file",
        filename,
        channel -> {
          ChannelOutput.write(channel, header.bytes());
          for (String name : header.order()) {
            write(channel, plain, name);
          }
        });
  }

  private static void write(FileChannel channel, Map<String, Tensor> tensors, String name)
      throws IOException {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new AssertionError(name);
    }
    try (Tensor detached = tensor.detach();
        Tensor here = detached.cpu()) {
      ChannelOutput.write(channel, TensorBytes.of(here));
    }
  }

  /** The format has neither strides nor shared memory, and a copy in silence would hide that. */
  private static void checkMemory(Map<String, Tensor> tensors) {
    TreeMap<Long, String> begins = new TreeMap<>();
    tensors.forEach((name, tensor) -> {
      if (!tensor.is_contiguous()) {
        throw new IllegalArgumentException(
            "save_file: tensor '" + name + "' is not contiguous; save its contiguous().");
      }
      String same = tensor.numel() == 0 ? null : begins.put(TensorStorage.begin(tensor), name);
      if (same != null) {
        throw shared(same, name);
      }
    });
    String before = null;
    long end = Long.MIN_VALUE;
    for (Map.Entry<Long, String> entry : begins.entrySet()) {
      Tensor tensor = tensors.get(entry.getValue());
      if (before != null && entry.getKey() < end) {
        throw shared(before, entry.getValue());
      }
      before = entry.getValue();
      end = entry.getKey() + (tensor == null ? 0 : tensor.numel() * tensor.dtype().itemsize());
    }
  }

  private static IllegalArgumentException shared(String first, String second) {
    return new IllegalArgumentException(
        "save_file: tensors '"
            + first
            + "' and '"
            + second
            + "' share memory, which the format cannot hold; leave one out or clone() it.");
  }

  /**
   * Reads all tensors of a file to the CPU, in the file's order.
   *
   * @throws FileException if the file is missing or breaks a rule of the format
   */
  public static Map<String, Tensor> load_file(String filename) {
    return load_file(filename, new Device("cpu", -1));
  }

  /** As the other {@code load_file}, to a device. */
  public static Map<String, Tensor> load_file(String filename, Device device) {
    return load_file(Path.of(filename), device);
  }

  /** As the other {@code load_file}. */
  public static Map<String, Tensor> load_file(Path filename) {
    return load_file(filename, new Device("cpu", -1));
  }

  /** As the other {@code load_file}, to a device. */
  public static Map<String, Tensor> load_file(Path filename, Device device) {
    Layer.refuseFiles("load_file");
    return SafeOpen.all(filename, device);
  }

  /**
   * Opens a file to read single tensors or its notes: {@code with safe_open(...) as f} in Python.
   *
   * @throws FileException if the file is missing or breaks a rule of the format
   */
  public static SafeOpen safe_open(String filename) {
    return safe_open(Path.of(filename), new Device("cpu", -1));
  }

  /** As the other {@code safe_open}; tensors go to a device. */
  public static SafeOpen safe_open(Path filename, Device device) {
    Layer.refuseFiles("safe_open");
    return new SafeOpen(filename, device);
  }
}
