package jtorch.safetensors;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.TensorBytes;
import jtorch.serialization.FileBytes;
import jtorch.serialization.FileException;
import jtorch.serialization.MappedFile;
import org.jspecify.annotations.Nullable;

/**
 * A safetensors file that is open: what Python's {@code safe_open} returns. Only the tensors that
 * are asked for are read.
 *
 * <p>Belongs to one thread at a time.
 */
public final class SafeOpen implements AutoCloseable {
  private final Path path;
  private final Device device;
  private final Arena arena;
  private final FileBytes file;
  private final Header header;

  /**
   * Opens a file and checks it whole, but for the numbers themselves.
   *
   * @param device where tensors go
   * @throws FileException if the file is missing or breaks a rule of the format
   */
  SafeOpen(Path path, Device device) {
    this.path = path;
    this.device = device;
    this.arena = Arena.ofShared();
    FileChannel channel = null;
    try {
      channel = FileChannel.open(path, StandardOpenOption.READ);
      MemorySegment mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
      this.file = new FileBytes(mapped, channel);
      this.header = MappedFile.guarded("safe_open", path, () -> Header.read(mapped));
    } catch (IOException e) {
      closeAfter(e, channel);
      throw MappedFile.unopened("safe_open", path, e);
    } catch (FileException e) {
      closeAfter(e, channel);
      throw e;
    }
  }

  private void closeAfter(Exception failure, @Nullable FileChannel channel) {
    arena.close();
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  /** Stands for a file that is closed by others. */
  private SafeOpen(Path path, Device device, FileBytes file) {
    this.path = path;
    this.device = device;
    this.arena = Arena.global();
    this.file = file;
    this.header = Header.read(file.mapped());
  }

  /** Reads all tensors of a file, in its order. */
  static Map<String, Tensor> all(Path path, Device device) {
    return MappedFile.read(
        "load_file",
        path,
        file -> {
          SafeOpen open = new SafeOpen(path, device, file);
          Map<String, Tensor> all = new LinkedHashMap<>();
          open.header.entries().forEach((name, entry) -> all.put(name, open.read(entry)));
          return all;
        });
  }

  /** Returns the names of the tensors in the order in which they are in the file's header. */
  public List<String> keys() {
    return List.copyOf(header.entries().keySet());
  }

  /** Returns the notes of the file; empty if it has none. */
  public Map<String, String> metadata() {
    return header.metadata();
  }

  /**
   * Returns the shape of a tensor without reading it.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public long[] shape(String name) {
    return entry(name).shape().clone();
  }

  /**
   * Returns the element type of a tensor without reading it.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public DType dtype(String name) {
    return entry(name).type().dtype();
  }

  /**
   * Reads a tensor.
   *
   * @throws IllegalArgumentException if there is none of this name
   * @throws IllegalStateException if the file is closed
   */
  public Tensor get_tensor(String name) {
    Entry entry = entry(name);
    return MappedFile.guarded("get_tensor", path, () -> read(entry));
  }

  private Tensor read(Entry entry) {
    long bytes = entry.end() - entry.begin();
    try (Tensor memory = TensorBytes.empty(bytes)) {
      if (bytes > 0) {
        file.read(header.offset(entry), TensorBytes.of(memory));
      }
      try (Tensor typed = TensorBytes.view(memory, 0, entry.numel(), entry.type().dtype())) {
        Tensor shaped = TensorBytes.strided(typed, entry.shape(), contiguous(entry.shape()), 0);
        return shaped.to(device);
      }
    }
  }

  /** The strides of the format, which are always row by row. */
  private static long[] contiguous(long... shape) {
    long[] stride = new long[shape.length];
    long step = 1;
    for (int d = shape.length - 1; d >= 0; d--) {
      stride[d] = step;
      step *= Math.max(shape[d], 1);
    }
    return stride;
  }

  private Entry entry(String name) {
    Entry entry = header.entries().get(name);
    if (entry == null) {
      throw new IllegalArgumentException(
          "There is no tensor '" + name + "' in " + path + ", only " + keys() + ".");
    }
    return entry;
  }

  /** Closes the file; tensors that were read stay. */
  @Override
  public void close() {
    if (!arena.scope().isAlive()) {
      return;
    }
    arena.close();
    try {
      file.channel().close();
    } catch (IOException e) {
      throw MappedFile.unopened("safe_open", path, e);
    }
  }
}
