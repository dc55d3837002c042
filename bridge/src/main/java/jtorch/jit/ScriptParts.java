package jtorch.jit;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.nn.Parameter;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.NamedJitModule;
import org.bytedeco.pytorch.NamedTensor;
import org.bytedeco.pytorch.named_buffer_iterator;
import org.bytedeco.pytorch.named_buffer_list;
import org.bytedeco.pytorch.named_module_iterator;
import org.bytedeco.pytorch.named_module_list;
import org.bytedeco.pytorch.named_parameter_iterator;
import org.bytedeco.pytorch.named_parameter_list;

/** The parts of a script's modules as Java's; a tensor that two modules share is one object. */
final class ScriptParts {
  private final Map<Long, Parameter> parameters = new HashMap<>();

  /** Calls with each parameter of a module itself, in order. */
  void parameters(JitModule module, BiConsumer<String, Parameter> consumer) {
    try (named_parameter_list list = module.named_parameters(false);
        named_parameter_iterator at = list.begin();
        named_parameter_iterator end = list.end()) {
      for (; at.notEquals(end); at.increment()) {
        try (NamedTensor named = at.multiply()) {
          consumer.accept(JavaValues.string(named.name()), parameter(named.value()));
        }
      }
    }
  }

  private Parameter parameter(org.bytedeco.pytorch.Tensor borrowed) {
    return parameters.computeIfAbsent(
        borrowed.unsafeGetTensorImpl().address(), _ -> newParameter(borrowed));
  }

  /** Makes a parameter of the very tensor that the script computes with, not of a copy. */
  private static Parameter newParameter(org.bytedeco.pytorch.Tensor borrowed) {
    try (Tensor shared = Raw.wrapUnscoped(new org.bytedeco.pytorch.Tensor(borrowed))) {
      boolean trained = shared.requires_grad();
      shared.requires_grad_(true); // else Parameter detaches it
      Parameter parameter = new Parameter(shared);
      parameter.requires_grad_(trained);
      return parameter;
    }
  }

  /** Calls with each tensor of a module itself that is no parameter, in order. */
  static void buffers(JitModule module, BiConsumer<String, Tensor> consumer) {
    try (named_buffer_list list = module.named_buffers(false);
        named_buffer_iterator at = list.begin();
        named_buffer_iterator end = list.end()) {
      for (; at.notEquals(end); at.increment()) {
        try (NamedTensor named = at.multiply()) {
          org.bytedeco.pytorch.Tensor own = new org.bytedeco.pytorch.Tensor(named.value());
          consumer.accept(JavaValues.string(named.name()), Raw.wrapUnscoped(own));
        }
      }
    }
  }

  /** Returns the modules in a module, which the caller closes, in order. */
  static Map<String, JitModule> children(JitModule module) {
    Map<String, JitModule> children = new LinkedHashMap<>();
    try (named_module_list list = module.named_children();
        named_module_iterator at = list.begin();
        named_module_iterator end = list.end()) {
      for (; at.notEquals(end); at.increment()) {
        try (NamedJitModule named = at.multiply()) {
          children.put(JavaValues.string(named.name()), new JitModule(named.value()));
        }
      }
    }
    return children;
  }
}
