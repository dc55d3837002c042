package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.TensorBytes;
import org.jspecify.annotations.Nullable;

/** The storages of a file as tensors, each read once. */
final class Storages implements AutoCloseable {
  private record Typed(String key, DType dtype) {}

  private final Source source;
  private final Path path;
  private final LoadSettings settings;
  private final Map<Typed, Tensor> typed = new HashMap<>();
  private final Map<String, Tensor> raw = new HashMap<>();
  private final Map<String, Integer> swapped = new HashMap<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private final List<Tensor> helpers = new ArrayList<>();
  private @Nullable Tensor whole;

  Storages(Source source, Path path, LoadSettings settings) {
    this.source = source;
    this.path = path;
    this.settings = settings;
  }

  /** Returns all elements of a storage as a vector, which {@link #close} closes. */
  Tensor vector(Node.Storage storage, DType dtype) {
    long bytes = bytes(storage);
    Long before = sizes.putIfAbsent(storage.key(), bytes);
    if (before != null && before < bytes) {
      throw new FileException(
          "storage '%s' has %d bytes in one place and %d in another"
              .formatted(PickleInput.shown(storage.key()), before, bytes));
    }
    Tensor known = typed.get(new Typed(storage.key(), dtype));
    if (known != null) {
      return known;
    }
    Tensor all = raw(storage, dtype, bytes);
    Tensor vector = keep(TensorBytes.view(all, 0, bytes / dtype.itemsize(), dtype));
    typed.put(new Typed(storage.key(), dtype), vector);
    return vector;
  }

  private static long bytes(Node.Storage storage) {
    try {
      return Math.multiplyExact(
          storage.numel(), storage.dtype() == null ? 1 : storage.dtype().itemsize());
    } catch (ArithmeticException e) {
      throw new FileException(
          "storage '" + PickleInput.shown(storage.key()) + "' is larger than any memory", e);
    }
  }

  private Tensor raw(Node.Storage storage, DType dtype, long bytes) {
    int swap = source.order() == ByteOrder.nativeOrder() ? 1 : ByteSwap.width(dtype);
    Integer before = swapped.putIfAbsent(storage.key(), swap);
    Tensor known = raw.get(storage.key());
    if (before != null && known != null) {
      if (before != swap || known.numel() != bytes) {
        throw new FileException(
            "storage '" + PickleInput.shown(storage.key()) + "' is described in two ways");
      }
      return known;
    }
    long offset = source.places().offset(storage, bytes);
    if (offset < 0 || bytes > source.file().size() - offset) {
      throw new FileException(
          "storage '" + PickleInput.shown(storage.key()) + "' is not inside the file");
    }
    Tensor here =
        settings.mmap() && swap == 1 && offset % dtype.itemsize() == 0 && bytes > 0
            ? keep(TensorBytes.view(whole(), offset, bytes, DType.uint8))
            : copied(offset, bytes, swap);
    Tensor placed = keep(here.to(settings.place(storage.location())));
    raw.put(storage.key(), placed);
    return placed;
  }

  private Tensor whole() {
    if (whole == null) {
      whole = keep(TensorBytes.mapped(path, source.file().size()));
    }
    return whole;
  }

  private Tensor copied(long offset, long bytes, int swap) {
    Tensor copy = keep(TensorBytes.empty(bytes));
    if (bytes > 0) {
      MemorySegment memory = TensorBytes.of(copy);
      source.file().read(offset, memory);
      ByteSwap.swap(memory, swap);
    }
    return copy;
  }

  private Tensor keep(Tensor tensor) {
    helpers.add(tensor);
    return tensor;
  }

  @Override
  public void close() {
    helpers.forEach(Tensor::close);
  }
}
