package jtorch.nn;

/** The places of a container's parts, counted from either end as Python does. */
final class Places {
  private Places() {}

  static Module get(Module container, int index) {
    int size = container.children().size();
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
    return container.children().get(at);
  }
}
