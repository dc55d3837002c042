package jtorch.serialization;

import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code torch.save} wrote before PyTorch 1.6, and writes with {@code
 * _use_new_zipfile_serialization=False}: five pickles (a magic number, a version, the system, the
 * object, the keys of the storages), then each storage with its length before it.
 */
final class LegacyFile {
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final long VERSION = 1001;
  private static final int STORAGE_ID = 6;
  private static final int VIEW = 3;

  private final PickleInput in;
  private final Map<String, Node.Storage> roots = new HashMap<>();
  private final Map<String, Long> offsets = new HashMap<>();

  private LegacyFile(PickleInput in) {
    this.in = in;
  }

  static Source read(FileBytes file) {
    return new LegacyFile(new PickleInput(file.mapped())).readAll(file);
  }

  private Source readAll(FileBytes file) {
    if (!MAGIC.equals(magic())) {
      throw new FileException(
          "it is neither a zip archive nor a legacy file that torch.save wrote");
    }
    if (!Long.valueOf(VERSION).equals(plain())) {
      throw new FileException("its version is not " + VERSION);
    }
    ByteOrder order = order(plain());
    Object value = new Unpickler(in, this::storage).load();
    if (!(plain() instanceof Node.PyList keys)) {
      throw new FileException("the list of its storages is missing");
    }
    for (Object key : keys.items()) {
      if (!(key instanceof String name)) {
        throw new FileException("the list of its storages has something in it that is no name");
      }
      place(name);
    }
    return new Source(value, file, order, this::offset);
  }

  private @Nullable Object magic() {
    try {
      return plain();
    } catch (FileException e) {
      throw new FileException(
          "it is neither a zip archive nor a legacy file that torch.save wrote", e);
    }
  }

  private @Nullable Object plain() {
    return new Unpickler(
            in,
            id -> {
              throw new FileException("a storage stands where none may be");
            })
        .load();
  }

  private static ByteOrder order(@Nullable Object system) {
    boolean big =
        system instanceof Node.PyDict dict
            && Boolean.FALSE.equals(dict.items().get("little_endian"));
    return big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
  }

  private Node.Storage storage(Tuple id) {
    if (id.size() != STORAGE_ID
        || !(id.get(1) instanceof Global.StorageClass type)
        || !(id.get(2) instanceof String key)
        || !(id.get(3) instanceof String location)
        || !(id.get(4) instanceof Long numel)
        || numel < 0) {
      throw new FileException("its pickle describes a storage in an unknown way");
    }
    Node.Storage whole = new Node.Storage(key, type.dtype(), location, numel, 0, numel);
    Node.Storage known = roots.putIfAbsent(key, whole);
    if (known != null && !known.equals(whole)) {
      throw new FileException(
          "its pickle describes storage '" + PickleInput.shown(key) + "' twice");
    }
    return id.get(5) == null ? whole : part(whole, id.get(5));
  }

  private static Node.Storage part(Node.Storage whole, @Nullable Object view) {
    if (view instanceof List<?> list
        && list.size() == VIEW
        && list.get(1) instanceof Long first
        && list.get(2) instanceof Long length
        && first >= 0
        && length >= 0
        && first <= whole.numel()
        && length <= whole.numel() - first) {
      return new Node.Storage(
          whole.key(), whole.dtype(), whole.location(), whole.numel(), first, length);
    }
    throw new FileException("its pickle describes a part of a storage in an unknown way");
  }

  /** Reads a storage's length and leaves its bytes out. */
  private void place(String key) {
    Node.Storage root = roots.get(key);
    long numel = in.i64();
    if (root == null || numel != root.numel()) {
      throw new FileException(
          "storage '"
              + PickleInput.shown(key)
              + "' has "
              + numel
              + " elements, which its pickle does not say");
    }
    try {
      int itemsize = root.dtype() == null ? 1 : root.dtype().itemsize();
      offsets.put(key, in.advance(Math.multiplyExact(numel, itemsize)));
    } catch (ArithmeticException e) {
      throw new FileException("storage '" + PickleInput.shown(key) + "' is too large", e);
    }
  }

  private long offset(Node.Storage storage, long bytes) {
    Long offset = offsets.get(storage.key());
    if (offset == null) {
      throw new FileException("storage '" + PickleInput.shown(storage.key()) + "' is missing");
    }
    return offset;
  }
}
