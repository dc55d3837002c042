package jtorch.autograd;

import java.util.Collections;
import java.util.List;

/**
 * What computes gradients at a place of a graph, as the graph was when it was asked for.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/docs/stable/autograd.html#torch.autograd.graph.Node">Node</a>.
 */
public final class Node {
  private final String name;
  private final List<GradientEdge> next;

  /**
   * Describes a node.
   *
   * @param next_functions where its gradients go; seen, not copied
   */
  public Node(String name, List<GradientEdge> next_functions) {
    this.name = name;
    next = Collections.unmodifiableList(next_functions);
  }

  /** Returns the name, such as {@code AddBackward0}. */
  public String name() {
    return name;
  }

  /** Returns where its gradients go, one for each input. */
  public List<GradientEdge> next_functions() {
    return next;
  }

  @Override
  public String toString() {
    return "<" + name + ">";
  }
}
