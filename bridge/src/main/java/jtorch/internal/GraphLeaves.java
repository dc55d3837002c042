package jtorch.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jtorch.Tensor;
import org.bytedeco.pytorch.Edge;
import org.bytedeco.pytorch.EdgeVector;
import org.bytedeco.pytorch.Node;
import org.bytedeco.pytorch.global.torch;

/** Finds out what a tensor's graph leads to. */
public final class GraphLeaves {
  private static final long LEAF = -1; // the largest unsigned number is that of each leaf's node

  private final Set<Long> seen = new HashSet<>();

  private GraphLeaves() {}

  /** Returns whether a result depends on another leaf that requires a gradient than on these. */
  public static boolean areOthers(Tensor result, List<? extends Tensor> leaves) {
    GraphLeaves walk = new GraphLeaves();
    leaves.forEach(walk::leaveOut);
    return walk.finds(Raw.of(result).grad_fn());
  }

  private void leaveOut(Tensor leaf) {
    try (org.bytedeco.pytorch.Tensor alias = torch.alias(Raw.of(leaf));
        Node node = alias.grad_fn();
        Node end = node.next_edge(0).function()) {
      seen.add(end.address());
    }
  }

  private boolean finds(Node start) {
    Deque<Node> waiting = new ArrayDeque<>();
    if (start != null) {
      waiting.add(start);
    }
    try {
      while (!waiting.isEmpty()) {
        try (Node node = waiting.remove()) {
          if (reachesLeaf(node, waiting)) {
            return true;
          }
        }
      }
      return false;
    } finally {
      waiting.forEach(Node::close);
    }
  }

  private boolean reachesLeaf(Node node, Deque<Node> waiting) {
    EdgeVector edges = node.next_edges();
    for (long i = 0; i < edges.size(); i++) {
      Edge edge = edges.get(i);
      if (!edge.is_valid()) {
        continue;
      }
      Node next = edge.function();
      if (!seen.add(next.address())) {
        next.close();
      } else if (next.sequence_nr() == LEAF) {
        next.close();
        return true;
      } else {
        waiting.add(next);
      }
    }
    return false;
  }
}
