package jtorch.nn;

import java.util.List;

/** The places of a container's parts, counted from either end as Python does. */
final class Places {
  private Places() {}

  static Module get(Module container, int index) {
    return List.copyOf(container._modules().values()).get(at(container, index));
  }

  static void set(Module container, int index, Module module) {
    int at = at(container, index);
    container.register_module(List.copyOf(container._modules().keySet()).get(at), module);
  }

  private static int at(Module container, int index) {
    int size = container._modules().size();
    int at = index < 0 ? index + size : index;
    if (at < 0 || at >= size) {
      throw new IndexOutOfBoundsException(
          container.getClass().getSimpleName()
              + ": there is no module "
              + index
              + " among "
              + size
              + ".");
    }
    return at;
  }
}
