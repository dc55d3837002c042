package jtorch.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.autograd.GradientEdge;
import jtorch.autograd.Node;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.pytorch.Edge;
import org.bytedeco.pytorch.EdgeVector;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Describes the graph of a tensor in Java's objects, which need no memory of LibTorch's. */
public final class GraphView {
  private final Map<Long, Node> known = new HashMap<>();
  private final Deque<Waiting> waiting = new ArrayDeque<>();

  /** A node whose edges are to be described. */
  private record Waiting(org.bytedeco.pytorch.Node node, List<GradientEdge> edges) {}

  private GraphView() {}

  /**
   * Returns where the gradient of a tensor goes.
   *
   * @throws IllegalStateException if none is recorded for it
   */
  public static GradientEdge of(Tensor tensor) {
    org.bytedeco.pytorch.Tensor raw = Raw.of(tensor);
    if (!raw.requires_grad()) {
      throw new IllegalStateException(
          "It is not possible to get the gradient edge for a Tensor that does not require"
              + " gradients");
    }
    GraphView view = new GraphView();
    try {
      Node node = view.described(raw.is_leaf() ? end(raw) : raw.grad_fn());
      while (!view.waiting.isEmpty()) {
        view.describe(view.waiting.remove());
      }
      return new GradientEdge(node, (int) raw.output_nr());
    } finally {
      view.waiting.forEach(one -> one.node.close());
    }
  }

  /** Returns a leaf's own node, which adds to its gradient. */
  private static org.bytedeco.pytorch.Node end(org.bytedeco.pytorch.Tensor leaf) {
    try (org.bytedeco.pytorch.Tensor alias = torch.alias(leaf);
        org.bytedeco.pytorch.Node node = alias.grad_fn()) {
      return node.next_edge(0).function();
    }
  }

  /** Returns a node's description, and takes the node over. */
  private Node described(org.bytedeco.pytorch.Node node) {
    @Nullable Node present = known.get(node.address());
    if (present != null) {
      node.close();
      return present;
    }
    List<GradientEdge> edges = new ArrayList<>();
    waiting.add(new Waiting(node, edges));
    try (BytePointer name = node.name()) {
      Node made = new Node(name.getString(), edges);
      known.put(node.address(), made);
      return made;
    }
  }

  private void describe(Waiting one) {
    try (org.bytedeco.pytorch.Node node = one.node) {
      EdgeVector edges = node.next_edges();
      for (long i = 0; i < edges.size(); i++) {
        Edge edge = edges.get(i);
        one.edges.add(
            edge.is_valid()
                ? new GradientEdge(described(edge.function()), edge.input_nr())
                : new GradientEdge(null, 0));
      }
    }
  }
}
