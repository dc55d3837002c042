package jtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.bytedeco.pytorch.Node;

/**
 * A tensor as Python's {@code repr} prints it.
 *
 * <p>PyTorch's source of the rules: {@code torch/_tensor_str.py}.
 */
final class TensorText {
  private static final String PREFIX = "tensor(";

  private static volatile PrintOptions options = new PrintOptions();

  private final PrintOptions how = options;
  private final Tensor tensor;
  private final long[] shape;
  private final double[] values;
  private final boolean summarize;
  private final NumberText numbers;

  private TensorText(Tensor tensor) {
    this.tensor = tensor;
    this.shape = tensor.shape();
    this.summarize = tensor.numel() > how.threshold();
    this.values = tensor.toDoubles();
    this.numbers = new NumberText(tensor.dtype(), shown(), how);
  }

  /** Sets how tensors are printed from now on, in all threads. */
  static void setOptions(PrintOptions printOptions) {
    options = printOptions;
  }

  static String of(Tensor tensor) {
    try (var mode = torch.no_grad()) {
      assert mode != null;
      return new TensorText(tensor).text();
    }
  }

  private String text() {
    List<String> suffixes = new ArrayList<>();
    if (tensor.is_cuda()) {
      suffixes.add("device='" + tensor.device() + "'");
    }
    boolean empty = tensor.numel() == 0;
    if (empty && shape.length != 1) {
      suffixes.add("size=" + tuple(shape));
    }
    DType dtype = tensor.dtype();
    boolean usual =
        dtype == DType.float32 || (!empty && (dtype == DType.int64 || dtype == DType.bool));
    if (!usual) {
      suffixes.add("dtype=" + dtype);
    }
    String gradient = gradient();
    if (!gradient.isEmpty()) {
      suffixes.add(gradient);
    }
    String body = empty ? "[]" : block(0, 0, PREFIX.length());
    return withSuffixes(PREFIX + body, suffixes);
  }

  private String gradient() {
    if (tensor.requires_grad() && !tensor.is_leaf()) {
      try (Node node = tensor.raw().grad_fn();
          var name = node.name()) {
        return "grad_fn=<" + name.getString() + ">";
      }
    }
    return tensor.requires_grad() ? "requires_grad=True" : "";
  }

  private static String tuple(long[] sizes) {
    StringJoiner joiner = new StringJoiner(", ", "(", sizes.length == 1 ? ",)" : ")");
    for (long size : sizes) {
      joiner.add(Long.toString(size));
    }
    return joiner.toString();
  }

  /** The part of the tensor below one index of each of its first dimensions. */
  private String block(int dim, int offset, int indent) {
    if (dim == shape.length) {
      return numbers.format(values[offset]);
    }
    int count = Math.toIntExact(shape[dim]);
    int step = stride(dim);
    List<String> parts = new ArrayList<>();
    boolean cut = summarize && count > 2 * how.edgeitems();
    boolean vector = dim == shape.length - 1;
    for (int i = 0; i < count; i++) {
      if (cut && i == how.edgeitems()) {
        parts.add(vector ? " ..." : "...");
        i = count - how.edgeitems();
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

  private int stride(int dim) {
    int step = 1;
    for (int d = dim + 1; d < shape.length; d++) {
      step *= Math.toIntExact(shape[d]);
    }
    return step;
  }

  /** The numbers that are printed: what decides the common width. */
  private double[] shown() {
    if (!summarize) {
      return values;
    }
    List<Double> kept = new ArrayList<>();
    collect(0, 0, kept);
    return kept.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void collect(int dim, int offset, List<Double> kept) {
    if (dim == shape.length) {
      kept.add(values[offset]);
      return;
    }
    int count = Math.toIntExact(shape[dim]);
    for (int i = 0; i < count; i++) {
      if (count <= 2 * how.edgeitems() || i < how.edgeitems() || i >= count - how.edgeitems()) {
        collect(dim + 1, offset + i * stride(dim), kept);
      }
    }
  }

  private String withSuffixes(String body, List<String> suffixes) {
    StringBuilder out = new StringBuilder(body);
    int lineLength = body.length() - body.lastIndexOf('\n') + 1;
    for (String suffix : suffixes) {
      if (lineLength + suffix.length() + 2 > how.linewidth()) {
        out.append(",\n").append(" ".repeat(PREFIX.length())).append(suffix);
        lineLength = PREFIX.length() + suffix.length();
      } else {
        out.append(", ").append(suffix);
        lineLength += suffix.length() + 2;
      }
    }
    return out.append(')').toString();
  }
}
