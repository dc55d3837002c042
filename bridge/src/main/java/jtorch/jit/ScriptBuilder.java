package jtorch.jit;

import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.internal.Raw;
import jtorch.nn.Module;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.ScriptTypeParser;
import org.bytedeco.pytorch.Type;

/** A script's modules with the parts of Java's, whose tensors they share. */
final class ScriptBuilder {
  private final Module model;

  ScriptBuilder(Module model) {
    this.model = model;
  }

  /** Returns the script with a method's code. */
  ScriptModule build(Map<List<String>, Tensor> constants, String code) {
    JitModule root = module(model);
    try {
      constants.forEach((path, tensor) -> root.register_buffer(path.getFirst(), Raw.of(tensor)));
      ScriptFailure.run("jit.trace", () -> root.define(code));
    } catch (RuntimeException e) {
      root.close();
      throw e;
    }
    return ScriptModule.of(root);
  }

  private static JitModule module(Module module) {
    try (QualifiedName name = new QualifiedName("__torch__." + className(module))) {
      JitModule made = new JitModule(name);
      addTraining(made, module.training());
      module
          .named_parameters()
          .forEach((n, p) -> {
            if (isOwn(n)) {
              made.register_parameter(n, Raw.of(p), false);
            }
          });
      module
          .named_buffers()
          .forEach((n, b) -> {
            if (isOwn(n)) {
              made.register_buffer(n, Raw.of(b));
            }
          });
      module
          ._modules()
          .forEach((n, child) -> {
            try (JitModule part = module(child)) {
              made.register_module(n, part);
            }
          });
      return made;
    }
  }

  private static boolean isOwn(String name) {
    return name.indexOf('.') < 0;
  }

  private static String className(Module module) {
    String name = module._get_name();
    return name.isEmpty() ? "Module" : name;
  }

  private static void addTraining(JitModule made, boolean training) {
    try (ScriptTypeParser parser = new ScriptTypeParser();
        Type.TypePtr bool = parser.parseType("bool");
        IValue value = new IValue(training)) {
      made.register_attribute("training", bool, value);
    }
  }
}
