package jtorch.internal;

import jtorch.sys.AutogradNode;
import org.bytedeco.pytorch.Edge;
import org.bytedeco.pytorch.EdgeVector;
import org.bytedeco.pytorch.Node;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Puts tensors into LibTorch's autograd graph whose gradients are computed in Java. */
public final class GraphNode {
  private GraphNode() {}

  /**
   * Makes one node for a computation.
   *
   * @param name what {@code grad_fn} is printed as
   * @param inputs what the computation took, null being nothing; at least one requires a gradient
   * @param outputs what it returned: fresh tensors that no gradient was recorded for
   * @return the node's address, which is valid as long as an output is part of a graph
   */
  public static long record(
      String name, @Nullable Tensor[] inputs, Tensor[] outputs, AutogradNode.Backward backward) {
    try (EdgeVector edges = new EdgeVector(inputs.length)) {
      for (int i = 0; i < inputs.length; i++) {
        Tensor input = inputs[i];
        if (input != null && input.requires_grad()) {
          AutogradNode.edge(input.address(), edges.get(i).address());
        }
      }
      return record(name, firstWithGradient(inputs), edges, outputs, backward);
    }
  }

  /**
   * Makes one node for a computation whose inputs' gradients go along edges.
   *
   * @return the node's address, which is valid as long as an output is part of a graph
   */
  public static long record(
      String name, EdgeVector edges, Tensor[] outputs, AutogradNode.Backward backward) {
    return record(name, Leaf.ONE, edges, outputs, backward);
  }

  private static long record(
      String name,
      Tensor origin,
      EdgeVector edges,
      Tensor[] outputs,
      AutogradNode.Backward backward) {
    try (Tensor alias = torch.alias(origin);
        Node node = alias.grad_fn()) {
      AutogradNode.attach(node.address(), name, (int) edges.size(), backward);
      node.set_next_edges(edges);
      node.clear_input_metadata(); // the alias's own
      for (Tensor output : outputs) {
        torch.create_gradient_edge(output, node);
      }
      return node.address();
    }
  }

  /** Makes a tensor the output of a node that is there already. */
  public static void attach(Tensor tensor, long node, int number) {
    try (Node borrowed = new Node(Raw.pointer(node));
        Node shared = borrowed.getptr();
        Edge edge = new Edge(shared, number)) {
      AutogradNode.setEdge(tensor.address(), edge.address());
    }
  }

  private static Tensor firstWithGradient(@Nullable Tensor... inputs) {
    for (Tensor input : inputs) {
      if (input != null && input.requires_grad()) {
        return input.is_mkldnn() ? Leaf.ONE : input; // blocks have no alias
      }
    }
    throw new IllegalArgumentException("none of the inputs requires a gradient");
  }

  /**
   * Something that a node can be made of; the node's edges are replaced, so nothing comes to it.
   */
  private static final class Leaf {
    static final Tensor ONE = torch.ones(1).requires_grad_(true);
  }
}
