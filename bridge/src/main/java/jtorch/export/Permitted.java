package jtorch.export;

import java.util.Set;
import jtorch.internal.JavaSchemas;
import jtorch.ops.Operator;
import jtorch.serialization.FileException;

/**
 * Which operators a file may call: LibTorch's own on tensors, but for those that reach files or
 * that trust what they are told of memory, and those that Java has defined.
 */
final class Permitted {
  private static final Set<String> REFUSED =
      Set.of(
          "from_file", // any file
          "set", // another's memory
          "set_",
          "_reshape_alias", // strides that nobody checks
          "_nested_view_from_buffer",
          "_nested_view_from_buffer_copy",
          "_nested_view_from_jagged",
          "_nested_view_from_jagged_copy",
          "_sparse_coo_tensor_unsafe", // indices that nobody checks
          "_sparse_coo_tensor_with_dims_and_tensors",
          "_sparse_compressed_tensor_unsafe",
          "_sparse_csr_tensor_unsafe",
          "_sparse_csc_tensor_unsafe",
          "_sparse_bsr_tensor_unsafe",
          "_sparse_bsc_tensor_unsafe");

  private Permitted() {}

  /**
   * Finds an operator.
   *
   * @param target as a file names it: {@code torch.ops.aten.add.Tensor}
   * @throws FileException if there is none, or a file may not call it
   */
  static Operator find(String target) {
    String[] parts = target.split("\\.", -1);
    if (parts.length != 5) {
      throw new FileException(
          "its model calls '" + Json.plain(target) + "', which Java has nothing for");
    }
    String name = parts[2] + "::" + parts[3];
    String overload = parts[4].equals("default") ? "" : parts[4];
    if (JavaSchemas.defines(name, overload)) {
      return Operator.find(name, overload);
    }
    if (!parts[2].equals("aten")) {
      throw new FileException(
          "its model calls the operator '"
              + Json.plain(name)
              + "', which is not LibTorch's own; define it with torch.library before");
    }
    if (REFUSED.contains(parts[3])) {
      throw new FileException(
          "its model calls '" + name + "', which reaches more than tensors of its own");
    }
    try {
      return Operator.find(name, overload);
    } catch (IllegalArgumentException e) {
      throw new FileException("its model calls what this LibTorch lacks: " + e.getMessage(), e);
    }
  }
}
