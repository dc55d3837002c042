package jtorch;

import java.util.ArrayList;
import java.util.List;
import jtorch.internal.Call;

/**
 * The elements of a tensor in brackets; of one with many, those at the ends of each dimension.
 *
 * <p>Only what is written is read: a tensor may be larger than Java's memory, or expanded.
 */
final class TensorBody {
  private final PrintOptions how;
  private final boolean summarize;
  private final long[] whole;
  private final long[] shape;
  private final NumberText numbers;

  private TensorBody(Tensor tensor, PrintOptions how) {
    this.how = how;
    this.whole = tensor.shape();
    this.summarize = tensor.numel() > how.threshold();
    Tensor shown = summarize ? ends(tensor, 0) : plain(tensor);
    this.shape = shown.shape();
    this.numbers = NumberText.of(shown, how);
  }

  /**
   * Returns the text of a dense tensor without what is said about it.
   *
   * @param indent where in its line the text begins
   */
  static String of(Tensor tensor, int indent, PrintOptions how) {
    if (tensor.numel() == 0) {
      return "[]";
    }
    TensorBody body = new TensorBody(tensor, how);
    boolean nothing = body.summarize && how.edgeitems() == 0 && tensor.dim() > 0;
    return nothing ? "[...]" : body.block(0, 0, indent);
  }

  /** The elements at both ends of each dimension from {@code dim} on that is cut. */
  private Tensor ends(Tensor part, int dim) {
    if (dim == whole.length) {
      return plain(part);
    }
    if (!isCut(dim)) {
      return ends(part, dim + 1);
    }
    int edge = how.edgeitems();
    Tensor first = ends(part.narrow(dim, 0, edge), dim + 1);
    Tensor last = ends(part.narrow(dim, whole[dim] - edge, edge), dim + 1);
    return torch.cat(List.of(first, last), dim);
  }

  private boolean isCut(int dim) {
    return summarize && whole[dim] > 2L * how.edgeitems();
  }

  /** Brings a tensor to a type that all of this can do with, and carries out what is pending. */
  private static Tensor plain(Tensor tensor) {
    org.bytedeco.pytorch.Tensor raw = tensor.raw();
    Tensor real = raw._is_zerotensor() ? tensor.clone() : tensor;
    DType dtype = tensor.dtype();
    if (dtype.is_complex()) {
      return Call.tensor(
          "resolve", () -> real.to(DType.complex128).resolve_conj().raw().resolve_neg());
    }
    Tensor positive = Call.tensor("resolve_neg", () -> real.raw().resolve_neg());
    return switch (dtype) {
      case bool, uint64 -> positive;
      case float4_e2m1fn_x2 -> positive.view(DType.uint8).to(DType.float64); // Python shows bytes
      default -> positive.to(dtype.is_floating_point() ? DType.float64 : DType.int64);
    };
  }

  /** The part of the tensor below one index of each of its first dimensions. */
  private String block(int dim, int offset, int indent) {
    if (dim == shape.length) {
      return numbers.at(offset);
    }
    boolean vector = dim == shape.length - 1;
    int step = step(dim);
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < shape[dim]; i++) {
      if (isCut(dim) && i == how.edgeitems()) {
        parts.add(vector ? " ..." : "...");
      }
      parts.add(block(dim + 1, offset + i * step, indent + 1));
    }
    if (vector) {
      return vector(parts, indent);
    }
    String separator = "," + "\n".repeat(shape.length - dim - 1) + " ".repeat(indent + 1);
    return "[" + String.join(separator, parts) + "]";
  }

  private String vector(List<String> parts, int indent) {
    int perLine = Math.max(1, (how.linewidth() - indent) / (numbers.width() + 2));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < parts.size(); i += perLine) {
      lines.add(String.join(", ", parts.subList(i, Math.min(parts.size(), i + perLine))));
    }
    return "[" + String.join(",\n" + " ".repeat(indent + 1), lines) + "]";
  }

  private int step(int dim) {
    int step = 1;
    for (int d = dim + 1; d < shape.length; d++) {
      step *= Math.toIntExact(shape[d]);
    }
    return step;
  }
}
