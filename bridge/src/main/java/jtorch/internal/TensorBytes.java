package jtorch.internal;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.sys.TensorMemory;
import jtorch.torch;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.LongOptional;

/** Tensors as the bytes that they are in memory and in files. */
public final class TensorBytes {
  private TensorBytes() {}

  /** Returns the memory of a contiguous tensor on the CPU, good while the tensor is reachable. */
  public static MemorySegment of(Tensor tensor) {
    long bytes = Raw.of(tensor).nbytes();
    return bytes == 0
        ? MemorySegment.NULL
        : TensorMemory.data(Raw.of(tensor).data_ptr().address(), bytes);
  }

  /** Returns a tensor of bytes that are whatever the memory holds. */
  public static Tensor empty(long length) {
    return torch.empty(DType.uint8, length);
  }

  /** Returns the bytes of a file as a tensor: what is written to it does not reach the file. */
  public static Tensor mapped(Path file, long length) {
    Natives.load();
    return Call.tensor(
        "from_file",
        () -> {
          try (BoolOptional shared = new BoolOptional(false);
              LongOptional size = new LongOptional(length)) {
            return Natives.withOptions(
                DType.uint8,
                torch.device("cpu"),
                options ->
                    org.bytedeco.pytorch.global.torch.from_file(
                        file.toString(), shared, size, options));
          }
        });
  }

  /** Returns a part of a vector of bytes as elements of a type; it shares the memory. */
  public static Tensor view(Tensor bytes, long offset, long elements, DType dtype) {
    return Call.tensor(
        "view",
        () -> {
          try (org.bytedeco.pytorch.Tensor part =
              Raw.of(bytes).narrow(0, offset, elements * dtype.itemsize())) {
            return part.view(Natives.scalarType(dtype));
          }
        });
  }

  /**
   * Returns a strided view of a vector, which has a version count of its own.
   *
   * @param offset the first element, counted from the vector's first
   */
  public static Tensor strided(Tensor vector, long[] size, long[] stride, long offset) {
    return Call.tensor(
        "as_strided",
        () -> {
          long start = Raw.of(vector).storage_offset() + offset;
          try (LongOptional first = new LongOptional(start);
              org.bytedeco.pytorch.Tensor view = Raw.of(vector).as_strided(size, stride, first)) {
            return view.variable_data();
          }
        });
  }

  /** Returns a complex tensor's conjugate, or a tensor's negative, without computing it yet. */
  public static Tensor flagged(Tensor tensor, boolean conj, boolean neg) {
    Tensor conjugated = conj ? Call.tensor("conj", () -> Raw.of(tensor).conj()) : tensor;
    return neg ? Call.tensor("_neg_view", () -> Raw.of(conjugated)._neg_view()) : conjugated;
  }
}
