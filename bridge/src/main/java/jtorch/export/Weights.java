package jtorch.export;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import jtorch.DType;
import jtorch.OrderedDict;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.internal.StridedBounds;
import jtorch.internal.TensorBytes;
import jtorch.nn.Parameter;
import jtorch.serialization.FileException;
import jtorch.serialization.ZipEntryRange;
import jtorch.torch;

/** Reads the tensors of a model: entries of bytes, and what each tensor is of them. */
final class Weights implements AutoCloseable {
  private final Archive archive;
  private final Metas metas;
  private final String folder;
  private final Map<String, Tensor> entries = new HashMap<>();

  private Weights(Archive archive, Metas metas, String folder) {
    this.archive = archive;
    this.metas = metas;
    this.folder = folder;
  }

  /**
   * Reads all tensors of a folder; those that share memory in the file share it here.
   *
   * @param config what says which tensors there are
   */
  static OrderedDict<String, Tensor> read(
      Archive archive, Metas metas, String folder, String config) {
    OrderedDict<String, Tensor> all = new OrderedDict<>();
    try (var mode = torch.no_grad();
        var scope = torch.scope();
        Weights weights = new Weights(archive, metas, folder)) {
      assert mode != null && scope != null;
      archive
          .json(folder + config)
          .get("config")
          .members()
          .forEach((name, meta) -> all.put(name, Raw.unscope(weights.tensor(name, meta))));
    }
    return all;
  }

  private Tensor tensor(String name, Json json) {
    if (json.get("use_pickle").truth() || !json.has("tensor_meta")) {
      throw new FileException(
          "'" + Json.plain(name) + "' in it is no plain tensor but an object of Python's");
    }
    Json meta = json.get("tensor_meta");
    if (Metas.layout(meta.get("layout")) != jtorch.ops.Layout.strided) {
      throw new FileException("'" + Json.plain(name) + "' in it is a sparse tensor");
    }
    DType dtype = Metas.dtype(meta.get("dtype"));
    long[] size = Metas.numbers(meta.get("sizes"));
    long[] stride = Metas.numbers(meta.get("strides"));
    long offset = Metas.number(meta.get("storage_offset"));
    Tensor bytes = entry(json.get("path_name").text());
    long elements = bytes.numel() / dtype.itemsize();
    if (!StridedBounds.fit(size, stride, offset, elements, dtype)) {
      throw new FileException(
          "'%s' in it has sizes %s, strides %s and offset %d, which lie outside of its %d elements"
              .formatted(
                  Json.plain(name),
                  Arrays.toString(size),
                  Arrays.toString(stride),
                  offset,
                  elements));
    }
    Tensor vector = TensorBytes.view(bytes, 0, elements, dtype);
    Tensor placed =
        TensorBytes.strided(vector, size, stride, offset).to(metas.device(meta.get("device")));
    boolean trained = meta.get("requires_grad").truth();
    boolean differentiable = dtype.is_floating_point() || dtype.is_complex();
    return json.get("is_param").truth() && differentiable ? new Parameter(placed, trained) : placed;
  }

  /** Returns an entry's bytes, read once. */
  private Tensor entry(String name) {
    Tensor known = entries.get(name);
    if (known != null) {
      return known;
    }
    ZipEntryRange range = archive.range(folder + name);
    Tensor bytes = TensorBytes.empty(range.length());
    entries.put(name, bytes);
    if (range.length() > 0) {
      MemorySegment memory = TensorBytes.of(bytes);
      archive.read(range, memory);
    }
    return bytes;
  }

  @Override
  public void close() {
    entries.values().forEach(Tensor::close);
  }
}
