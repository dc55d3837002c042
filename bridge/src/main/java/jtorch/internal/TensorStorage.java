package jtorch.internal;

import jtorch.Tensor;
import jtorch.internal.transforms.Wrapped;
import org.bytedeco.pytorch.Storage;

/**
 * The memory that a tensor shows, which other tensors may show too.
 *
 * @param tensor a tensor that shows it
 * @param address where the part that counts begins
 * @param bytes how long that part is
 * @param offset the tensor's first element, counted from there
 * @param whole whether that part is all of the memory
 */
public record TensorStorage(Tensor tensor, long address, long bytes, long offset, boolean whole) {
  /**
   * Returns the tensor, or one with the same numbers that has plain memory.
   *
   * @throws IllegalArgumentException if it is sparse or quantized, or has no numbers
   */
  public static Tensor plain(Tensor tensor) {
    Wrapped.refuse("save", tensor);
    if (Raw.of(tensor).is_meta()) {
      throw new IllegalArgumentException(
          "A tensor on the device meta has no numbers to be saved; make it on cpu or cuda.");
    }
    if (Raw.of(tensor).is_sparse()
        || Raw.of(tensor).is_sparse_csr()
        || Raw.of(tensor).is_quantized()
        || !Raw.of(tensor).has_storage()) {
      throw new IllegalArgumentException(
          "A sparse or quantized tensor cannot be saved; make it dense first.");
    }
    Tensor plain =
        Raw.of(tensor)._is_zerotensor()
            ? Call.tensor("clone", () -> Raw.of(tensor).clone())
            : tensor;
    if (Raw.of(plain).is_conj()) {
      Tensor pending = plain;
      plain = Call.tensor("resolve_conj", () -> Raw.of(pending).resolve_conj());
    }
    Tensor conjugated = plain;
    return Raw.of(plain).is_neg()
        ? Call.tensor("resolve_neg", () -> Raw.of(conjugated).resolve_neg())
        : plain;
  }

  /** Finds the memory of a tensor: only what it shows if LibTorch didn't allocate the memory. */
  public static TensorStorage of(Tensor tensor) {
    Storage storage = Raw.of(tensor).storage();
    if (storage.resizable()) {
      return new TensorStorage(
          tensor,
          storage.nbytes() == 0 ? 0 : storage.data().address(), // nothing is nowhere
          storage.nbytes(),
          Raw.of(tensor).storage_offset(),
          true);
    }
    return new TensorStorage(tensor, begin(tensor), shown(tensor), 0, false);
  }

  /** Returns the address of a tensor's first element, or 0 if it has none. */
  public static long begin(Tensor tensor) {
    return Raw.address(Raw.of(tensor));
  }

  private static long shown(Tensor tensor) {
    long[] size = tensor.size();
    long[] stride = tensor.stride();
    long elements = tensor.numel() == 0 ? 0 : 1;
    for (int d = 0; d < size.length && elements > 0; d++) {
      elements += (size[d] - 1) * stride[d];
    }
    return elements * tensor.dtype().itemsize();
  }

  /**
   * Returns the memory as a vector of bytes on the CPU, which the caller closes: all of it, also
   * where it is no whole number of the tensor's elements.
   */
  public Tensor onCpu() {
    try (Tensor here = TensorBytes.empty(0);
        Tensor none = here.to(tensor.device())) {
      return Call.tensor(
          "set_",
          () -> {
            try (Storage storage = Raw.of(tensor).storage()) {
              return Raw.of(none).set_(storage, first(), new long[] {bytes}, 1).cpu();
            }
          });
    }
  }

  private long first() {
    return whole ? 0 : Raw.of(tensor).storage_offset() * tensor.dtype().itemsize();
  }
}
