package jtorch;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import jtorch.internal.Call;
import jtorch.internal.transforms.Layer;
import jtorch.internal.transforms.Wrapped;
import org.bytedeco.pytorch.global.torch.Layout;

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
  private final Layout layout;
  private final List<String> suffixes = new ArrayList<>();

  private TensorText(Tensor tensor) {
    this.tensor = tensor;
    this.layout = tensor.raw().layout().intern();
  }

  /** Sets how tensors are printed from now on, in all threads. */
  static PrintOptions options() {
    return options;
  }

  static void setOptions(PrintOptions printOptions) {
    options = printOptions;
  }

  static String of(Tensor tensor) {
    try (var mode = torch.no_grad();
        var scope = torch.scope()) {
      assert mode != null && scope != null;
      return Wrapped.is(tensor.raw())
          ? Wrapped.text(tensor)
          : Layer.outside(() -> new TensorText(tensor).text());
    }
  }

  private String text() {
    if (!tensor.is_cpu()) {
      suffixes.add("device='" + tensor.device() + "'");
    }
    String body = tensor.is_meta() ? withoutData() : withData();
    if (layout != Layout.Strided) {
      suffixes.add("layout=torch." + layoutName());
    }
    String gradient = gradient();
    if (!gradient.isEmpty()) {
      suffixes.add(gradient);
    }
    return withSuffixes(PREFIX + body);
  }

  private String withoutData() {
    suffixes.add("size=" + tuple(tensor.shape()));
    if (tensor.dtype() != torch.get_default_dtype()) {
      suffixes.add("dtype=" + tensor.dtype());
    }
    return "...";
  }

  private String withData() {
    return switch (layout) {
      case Strided -> dense(tensor);
      case Mkldnn -> dense(Call.tensor("to_dense", () -> tensor.raw().to_dense()));
      default -> sparse();
    };
  }

  private String dense(Tensor elements) {
    boolean empty = tensor.numel() == 0;
    if (empty ? tensor.dim() != 1 : how.edgeitems() == 0) {
      suffixes.add("size=" + tuple(tensor.shape()));
    }
    DType dtype = tensor.dtype();
    if (empty ? dtype != torch.get_default_dtype() : !isUsual(dtype)) {
      suffixes.add("dtype=" + dtype);
    }
    return TensorBody.of(elements, PREFIX.length(), how);
  }

  /** Whether the type of elements is seen without being named. */
  private static boolean isUsual(DType dtype) {
    DType floats = torch.get_default_dtype();
    DType complex = floats == DType.float64 ? DType.complex128 : DType.complex64;
    return dtype == floats || dtype == complex || dtype == DType.int64 || dtype == DType.bool;
  }

  /** The indices and the values of the elements that are there. */
  private String sparse() {
    suffixes.add("size=" + tuple(tensor.shape()));
    suffixes.add("nnz=" + tensor.raw()._nnz());
    if (!isUsual(tensor.dtype())) {
      suffixes.add("dtype=" + tensor.dtype());
    }
    List<String> parts =
        switch (layout) {
          case Sparse -> List.of(part("indices", x -> x._indices()));
          case SparseCsr, SparseBsr ->
              List.of(
                  part("crow_indices", x -> x.crow_indices()),
                  part("col_indices", x -> x.col_indices()));
          case SparseCsc, SparseBsc ->
              List.of(
                  part("ccol_indices", x -> x.ccol_indices()),
                  part("row_indices", x -> x.row_indices()));
          default ->
              throw new IllegalStateException(
                  "toString: a tensor with layout " + layout + " has no text; make it dense.");
        };
    List<String> all = new ArrayList<>(parts);
    all.add(part("values", x -> layout == Layout.Sparse ? x._values() : x.values()));
    return String.join(",\n" + " ".repeat(PREFIX.length()), all);
  }

  private String part(
      String name, Function<org.bytedeco.pytorch.Tensor, org.bytedeco.pytorch.Tensor> read) {
    Tensor part;
    try (Tensor own = Call.tensor(name, () -> read.apply(tensor.raw()))) {
      part = own.detach(); // a view of a sparse tensor has no strides, which complex numbers need
    }
    String start = name + "=" + PREFIX;
    String size = part.numel() == 0 ? ", size=" + tuple(part.shape()) : "";
    return start + TensorBody.of(part, PREFIX.length() + start.length(), how) + size + ")";
  }

  private String layoutName() {
    return switch (layout) {
      case Sparse -> "sparse_coo";
      case SparseCsr -> "sparse_csr";
      case SparseCsc -> "sparse_csc";
      case SparseBsr -> "sparse_bsr";
      case SparseBsc -> "sparse_bsc";
      case Mkldnn -> "_mkldnn";
      default -> layout.name();
    };
  }

  private String gradient() {
    String operator = tensor.grad_fn();
    if (operator != null) {
      return "grad_fn=<" + operator + ">";
    }
    return tensor.requires_grad() ? "requires_grad=True" : "";
  }

  private static String tuple(long... sizes) {
    StringJoiner joiner = new StringJoiner(", ", "(", sizes.length == 1 ? ",)" : ")");
    for (long size : sizes) {
      joiner.add(Long.toString(size));
    }
    return joiner.toString();
  }

  private String withSuffixes(String body) {
    StringBuilder out = new StringBuilder(body);
    int lineLength = body.length() - body.lastIndexOf('\n') + 1;
    boolean newLine = layout == Layout.Sparse;
    for (String suffix : suffixes) {
      if (newLine || lineLength + suffix.length() + 2 > how.linewidth()) {
        out.append(",\n").append(" ".repeat(PREFIX.length())).append(suffix);
        lineLength = PREFIX.length() + suffix.length();
        newLine = false;
      } else {
        out.append(", ").append(suffix);
        lineLength += suffix.length() + 2;
      }
    }
    return out.append(')').toString();
  }
}
