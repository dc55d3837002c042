package jtorch.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jtorch.DType;
import jtorch.PyString;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.nn.Module;
import jtorch.nn.ModuleDict;
import jtorch.nn.ModuleList;
import jtorch.nn.Parameter;
import jtorch.nn.Sequential;
import jtorch.nn.parametrize;
import org.jspecify.annotations.Nullable;

/** A part of a network, as it was found while the network computed. */
public final class LayerInfo {
  private static final Pattern KERNEL = Pattern.compile("kernel_size=(\\d+|\\([\\d, ]*\\))");

  final Module module;
  final int depth;
  final @Nullable LayerInfo parent;
  final boolean leaf;
  boolean executed;
  private boolean unknown; // a part is lazy and has no parameters yet
  boolean recursive;
  List<LayerInfo> children = List.of();
  final Map<String, Map<Column, String>> innerLayers = new LinkedHashMap<>();
  private final String name;
  private int depthIndex;
  private long[] inputSize = {};
  private long[] outputSize = {};
  private long parameters;
  private long parameterBytes;
  private long trainableParameters;
  private long outputBytes;
  private long multAdds;

  LayerInfo(String name, Module module, int depth, @Nullable LayerInfo parent) {
    this.name = name;
    this.module = module;
    this.depth = depth;
    this.parent = parent;
    leaf = module.children().stream().allMatch(LayerInfo::isEmptyContainer);
  }

  /** Python counts an empty list as nothing. */
  private static boolean isEmptyContainer(Module module) {
    return module.children().isEmpty()
        && (module instanceof Sequential
            || module instanceof ModuleList
            || module instanceof ModuleDict);
  }

  /** Returns the class of the module, under the name that Python gives it. */
  public String class_name() {
    String name = module._get_name();
    return parametrize.is_parametrized(module) ? "Parametrized" + name : name;
  }

  /** Returns the name that the module is registered under. */
  public String var_name() {
    return name;
  }

  /** Returns the shape of what went in, or nothing if the module was not called with one tensor. */
  public long[] input_size() {
    return inputSize.clone();
  }

  /** Returns the shape of what came out, or nothing if the module was not called. */
  public long[] output_size() {
    return outputSize.clone();
  }

  /** Returns the number of parameters, those of its parts included. */
  public long num_params() {
    return parameters;
  }

  /** Returns the number of parameters that are trained. */
  public long trainable_params() {
    return trainableParameters;
  }

  /** Returns the bytes of its parameters. */
  public long param_bytes() {
    return parameterBytes;
  }

  /** Returns the bytes of its output. */
  public long output_bytes() {
    return outputBytes;
  }

  /** Returns the multiplications with an addition that it makes. */
  public long macs() {
    return multAdds;
  }

  /** Returns whether it is a layer without parts. */
  public boolean is_leaf_layer() {
    return leaf;
  }

  /** Returns whether the same module is listed above already. */
  public boolean is_recursive() {
    return recursive;
  }

  void number(int index) {
    depthIndex = index;
  }

  void countParameters() {
    parameters = 0;
    parameterBytes = 0;
    trainableParameters = 0;
    innerLayers.clear();
    unknown = false;
    String last = "";
    for (Counted entry : counted()) {
      Parameter parameter = entry.parameter;
      long count = entry.count;
      parameters += count;
      parameterBytes += count * parameter.dtype().itemsize();
      trainableParameters += parameter.requires_grad() ? count : 0;
      if (parent != null || entry.name.indexOf('.') < 0) {
        last = entry.name;
        Map<Column, String> values = new LinkedHashMap<>();
        values.put(Column.kernel_size, Arrays.toString(kernel(last, parameter.size())));
        values.put(Column.num_params, PyString.format("├─{:,}", count));
        innerLayers.put(last, values);
      }
    }
    if (!innerLayers.isEmpty()) {
      innerLayers
          .getOrDefault(last, Map.of())
          .computeIfPresent(Column.num_params, (_, text) -> "└─" + text.substring(2));
    }
  }

  /** A parameter as it is counted. */
  private record Counted(String name, Parameter parameter, long count) {}

  /** Returns the parameters that are there; of a pruned one counts what its mask leaves. */
  private List<Counted> counted() {
    Map<String, Tensor> buffers = module.named_buffers();
    List<Counted> counted = new ArrayList<>();
    module
        .named_parameters()
        .forEach((name, parameter) -> {
          if (Raw.isUninitialized(parameter)) {
            unknown = true;
            return;
          }
          String former = name.endsWith("_orig") ? name.substring(0, name.length() - 5) : name;
          Tensor mask = former.equals(name) ? null : buffers.get(former + "_mask");
          counted.add(
              mask == null
                  ? new Counted(name, parameter, parameter.numel())
                  : new Counted(former, parameter, mask.sum().to(DType.int64).item_long()));
        });
    return counted;
  }

  /** A weight's shape with the inputs before the outputs. */
  private static long[] kernel(String name, long... size) {
    long[] kernel = size.clone();
    if (name.equals("weight") && kernel.length > 1) {
      kernel[0] = size[1];
      kernel[1] = size[0];
    }
    return kernel;
  }

  void done(@Nullable Tensor input, @Nullable Tensor output) {
    executed = true;
    if (unknown) {
      countParameters();
    }
    inputSize = input == null ? new long[0] : input.size();
    if (output != null) {
      outputSize = output.size();
      outputBytes = output.dtype().itemsize() * product(outputSize, 0, outputSize.length);
      countMultAdds();
    }
  }

  private void countMultAdds() {
    boolean convolution = class_name().contains("Conv");
    for (Counted entry : counted()) {
      long count = entry.count;
      String name = entry.name;
      if (name.equals("weight") || name.equals("bias")) {
        long first = product(outputSize, 0, 1);
        multAdds += count * first * (convolution ? product(outputSize, 2, outputSize.length) : 1);
      } else if (name.contains("weight") || name.contains("bias")) {
        multAdds += count * product(outputSize, 0, 2);
      }
    }
  }

  private static long product(long[] size, int from, int to) {
    long product = 1;
    for (int i = from; i < Math.min(to, size.length); i++) {
      product *= size[i];
    }
    return product;
  }

  /** Returns the parameters that none of its parts has. */
  long leftoverParameters() {
    long listed = 0;
    for (LayerInfo child : children) {
      if (!child.recursive) {
        listed += child.leaf ? child.parameters : child.leftoverParameters();
      }
    }
    return parameters - listed;
  }

  /** Returns the trained parameters that none of its parts has. */
  long leftoverTrainableParameters() {
    long listed = 0;
    for (LayerInfo child : children) {
      if (!child.recursive) {
        listed += child.leaf ? child.trainableParameters : child.leftoverTrainableParameters();
      }
    }
    return trainableParameters - listed;
  }

  String title(boolean withName, boolean withDepth) {
    String title = class_name();
    if (withName && !name.isEmpty()) {
      title += " (" + name + ")";
    }
    return withDepth && depth > 0 ? title + ": " + depth + "-" + depthIndex : title;
  }

  /** Returns what stands in each column. */
  Map<Column, String> values(boolean deepest, long total) {
    Map<Column, String> values = new LinkedHashMap<>();
    values.put(Column.kernel_size, kernelSize());
    values.put(Column.input_size, size(inputSize));
    values.put(Column.output_size, size(outputSize));
    values.put(Column.num_params, parameterText(deepest));
    values.put(Column.params_percent, percentText(deepest, total));
    values.put(Column.mult_adds, multAddText(deepest));
    values.put(Column.trainable, trainableText());
    return values;
  }

  private static String size(long... size) {
    return size.length == 0 ? "--" : Arrays.toString(size);
  }

  /** Returns Python's attribute of this name, which is printed with the module. */
  private String kernelSize() {
    int parts = parametrize.is_parametrized(module) ? 1 : 0; // its parametrizations
    boolean own = module.children().size() == parts;
    Matcher kernel = KERNEL.matcher(own ? module.toString() : "");
    if (!kernel.find()) {
      return "--";
    }
    return kernel.group(1).replace("(", "[").replace(",)", "]").replace(")", "]");
  }

  private String parameterText(boolean deepest) {
    if (parameters == 0) {
      return "--";
    }
    if (recursive) {
      return "(recursive)";
    }
    if (deepest || leaf) {
      String count = PyString.format("{:,}", parameters);
      return trainableParameters > 0 ? count : "(" + count + ")";
    }
    long leftover = leftoverParameters();
    return leftover > 0 ? PyString.format("{:,}", leftover) : "--";
  }

  private String percentText(boolean deepest, long total) {
    if (total > 0 && recursive) {
      return "(recursive)";
    }
    long count = deepest || leaf ? parameters : leftoverParameters();
    return total == 0 || count == 0
        ? " ".repeat(5) + "--"
        : PyString.format("{:>7.2%}", (double) count / total);
  }

  private String multAddText(boolean deepest) {
    if (multAdds <= 0 || !(leaf || deepest)) {
      return "--";
    }
    long count =
        leaf ? multAdds : children.stream().filter(c -> c.leaf).mapToLong(LayerInfo::macs).sum();
    return PyString.format("{:,}", count);
  }

  private String trainableText() {
    if (parameters == 0) {
      return "--";
    }
    return trainableParameters == 0
        ? "False"
        : trainableParameters == parameters ? "True" : "Partial";
  }

  @Override
  public String toString() {
    return class_name() + ": " + depth;
  }
}
