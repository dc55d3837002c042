package jtorch.serialization;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.internal.TensorBytes;
import jtorch.internal.TensorStorage;
import org.jspecify.annotations.Nullable;

/**
 * The storages of the tensors of a file, each once: tensors that share one share it in the file.
 *
 * <p>As in Python a storage is saved whole, also if a tensor shows only a part of it. Memory that
 * LibTorch doesn't own, such as a mapped file, is saved only as far as a tensor shows it.
 */
final class SavedStorages {
  /**
   * Where a tensor is in the file.
   *
   * @param storageClass null for types that Python saves as bytes
   * @param numel how many elements (or bytes) the storage has
   * @param tensor what is written, whose strides need not be those of the tensor that was given
   */
  record Saved(
      String key,
      @Nullable String storageClass,
      String location,
      long numel,
      TensorStorage tensor) {

    long offset() {
      return tensor.offset();
    }

    long[] size() {
      return tensor.tensor().size();
    }

    long[] stride() {
      return tensor.tensor().stride();
    }
  }

  private record Memory(long address, long bytes, Device device) {}

  private record Entry(String key, DType dtype, TensorStorage storage) {}

  private final Map<Memory, Entry> entries = new LinkedHashMap<>();
  private final List<Tensor> held = new ArrayList<>();

  /** Finds the place of a tensor; it must stay as it is until all is written. */
  Saved add(Tensor given) {
    Tensor tensor = TensorStorage.plain(given);
    held.add(tensor);
    TensorStorage storage = TensorStorage.of(tensor);
    Memory memory =
        storage.bytes() == 0
            ? new Memory(-1 - entries.size(), 0, tensor.device()) // nothing has no address
            : new Memory(storage.address(), storage.bytes(), tensor.device());
    Entry entry =
        entries.computeIfAbsent(
            memory, _ -> new Entry(String.valueOf(entries.size()), tensor.dtype(), storage));
    String name = Global.storageName(tensor.dtype());
    if (name != null && entry.dtype() != tensor.dtype()) {
      throw new IllegalArgumentException(
          "torch.save: one memory is shown as "
              + entry.dtype()
              + " and as "
              + tensor.dtype()
              + ", which a file cannot hold; clone() one of the two tensors.");
    }
    long numel = name == null ? storage.bytes() : storage.bytes() / tensor.dtype().itemsize();
    return new Saved(entry.key(), name, tensor.device().toString(), numel, storage);
  }

  /** What is done with each storage. */
  @FunctionalInterface
  interface Writer<E extends Exception> {
    /** Writes one. */
    void write(String key, MemorySegment bytes) throws E;
  }

  /** Gives the bytes of all storages, one after the other. */
  <E extends Exception> void forEach(Writer<E> writer) throws E {
    try {
      for (Entry entry : entries.values()) {
        try (Tensor bytes = entry.storage().onCpu()) {
          writer.write(entry.key(), TensorBytes.of(bytes));
        }
      }
    } finally {
      Reference.reachabilityFence(held);
    }
  }
}
