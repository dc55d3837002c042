package jtorch.export;

import jtorch.Tensor;
import jtorch.nn.Module;
import jtorch.nn.Parameter;

/** A part of an exported model: it holds tensors, and computes nothing by itself. */
abstract class ExportedPart extends Module {
  /** What Python names {@code torch.nn.Module}. */
  private static final class Plain extends ExportedPart {
    @Override
    public String _get_name() {
      return "Module";
    }
  }

  ExportedPart() {}

  /** Registers a parameter under a name with dots; the parts on the way are made. */
  final void add(String name, Parameter parameter) {
    holder(name).register_parameter(last(name), parameter);
  }

  /** Registers a buffer under a name with dots; the parts on the way are made. */
  final void add(String name, Tensor buffer, boolean persistent) {
    holder(name).register_buffer(last(name), buffer, persistent);
  }

  private ExportedPart holder(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return this;
    }
    String first = name.substring(0, dot);
    Module known = named_children().get(first);
    ExportedPart part = known instanceof ExportedPart there ? there : register(first, new Plain());
    return part.holder(name.substring(dot + 1));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
