package jtorch.nn;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import jtorch.DType;
import jtorch.Tensor;

/** How Python prints containers of parameters. */
final class ParameterTexts {
  private ParameterTexts() {}

  /** Returns a container's text; a single entry stands on its line, as in Python. */
  static String print(String name, Map<String, Parameter> parameters, boolean oldNames) {
    var lines = parameters.entrySet().stream().map(entry -> line(entry, oldNames)).toList();
    return switch (lines.size()) {
      case 0 -> name + "()";
      case 1 -> name + "(" + lines.get(0) + ")";
      default ->
          lines.stream()
              .map(line -> "\n  " + line)
              .collect(Collectors.joining("", name + "(", "\n)"));
    };
  }

  private static String line(Map.Entry<String, Parameter> entry, boolean oldNames) {
    Tensor tensor = entry.getValue();
    String size =
        Arrays.stream(tensor.size()).mapToObj(Long::toString).collect(Collectors.joining("x"));
    return "  ("
        + entry.getKey()
        + "): Parameter containing: ["
        + (oldNames ? oldName(tensor) : tensor.dtype().toString())
        + " of size "
        + size
        + (tensor.is_cuda() ? " (" + tensor.device() + ")" : "")
        + "]";
  }

  /** Returns the name that the type had before there were dtypes, which a ParameterDict prints. */
  private static String oldName(Tensor tensor) {
    String place = tensor.is_cuda() ? "torch.cuda." : "torch.";
    DType dtype = tensor.dtype();
    if (dtype == DType.float64) {
      return place + "DoubleTensor";
    }
    if (dtype == DType.float16) {
      return place + "HalfTensor";
    }
    return place + (dtype == DType.bfloat16 ? "BFloat16Tensor" : "FloatTensor");
  }
}
