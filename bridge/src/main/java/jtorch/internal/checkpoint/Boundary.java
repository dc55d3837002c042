package jtorch.internal.checkpoint;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jtorch.Tensor;
import jtorch.internal.Raw;
import org.bytedeco.pytorch.Edge;
import org.bytedeco.pytorch.EdgeVector;
import org.bytedeco.pytorch.Node;
import org.bytedeco.pytorch.global.torch;
import org.jspecify.annotations.Nullable;

/** Finds the leaves that the graph of a function leads to, other than through its inputs. */
final class Boundary {
  private static final long LEAF = -1; // the largest unsigned number is that of each leaf's node

  private final long start = number();
  private final Set<Long> seen = new HashSet<>();

  /** Begins where the present thread's next node does; nodes are numbered in their order. */
  Boundary() {}

  private static long number() {
    try (org.bytedeco.pytorch.Tensor one = torch.ones(1).requires_grad_(true);
        org.bytedeco.pytorch.Tensor alias = torch.alias(one);
        Node node = alias.grad_fn()) {
      return node.sequence_nr();
    }
  }

  /** Takes an input as it is given to the function: nothing beyond it is looked at. */
  void addInput(Tensor alias) {
    try (@Nullable Node node = Raw.of(alias).grad_fn()) {
      if (node != null) {
        seen.add(node.address());
      }
    }
  }

  /**
   * Adds the edges to leaves that results depend on, each once, in the order of the graph.
   *
   * @throws IllegalArgumentException if one depends on a tensor with a graph that is no input
   */
  void addLeaves(List<Tensor> results, EdgeVector leaves) {
    Deque<Node> waiting = new ArrayDeque<>();
    try {
      for (Tensor result : results) {
        Node node = Raw.of(result).grad_fn();
        if (node != null) {
          visit(node, result, waiting);
        }
      }
      while (!waiting.isEmpty()) {
        try (Node node = waiting.remove()) {
          addNext(node, results.getFirst(), waiting, leaves);
        }
      }
    } finally {
      waiting.forEach(Node::close);
    }
  }

  private void addNext(Node node, Tensor result, Deque<Node> waiting, EdgeVector leaves) {
    EdgeVector edges = node.next_edges();
    for (long i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (!edge.is_valid()) {
        continue;
      }
      Node next = edge.function();
      if (next.sequence_nr() != LEAF) {
        visit(next, result, waiting);
        continue;
      }
      if (seen.add(next.address())) {
        EdgeVector unused = leaves.push_back(edge);
        assert unused != null;
      }
      next.close();
    }
  }

  /** Takes a node over: into those that are to be looked at, or away. */
  private void visit(Node node, Tensor result, Deque<Node> waiting) {
    if (!seen.add(node.address())) {
      node.close();
      return;
    }
    waiting.add(node);
    if (Long.compareUnsigned(node.sequence_nr(), start) <= 0) {
      throw new IllegalArgumentException(
          "checkpoint: the result of shape "
              + Arrays.toString(result.shape())
              + " depends on a tensor that was computed before and is no input, so that its"
              + " gradient would be lost; give that tensor as an input as well.");
    }
  }
}
