package jtorch.jit;

import java.util.List;

/**
 * What a model computes, operator by operator: {@code torch.jit.trace(model, example).graph} in
 * Python, without its constants' values.
 *
 * @param nodes the input first, then the parameters and buffers that are used, the operators in
 *     their order, and the output last
 */
public record Graph(List<Node> nodes) {
  /** Keeps a copy of the list. */
  public Graph {
    nodes = List.copyOf(nodes);
  }

  /**
   * An operator, or a tensor that is there before.
   *
   * @param name its name, which no other one has; what belongs to a submodule begins with its name
   *     and a slash, as in {@code conv1/weight}
   * @param op {@code Input}, {@code Parameter}, {@code Buffer}, {@code Constant}, {@code Output},
   *     or the operator's name, as in {@code aten::conv2d}
   * @param inputs the names of the nodes that it takes
   * @param shape the shape of what it gives; empty also where it gives several tensors
   */
  public record Node(String name, String op, List<String> inputs, List<Long> shape) {
    /** Keeps copies of the lists. */
    public Node {
      inputs = List.copyOf(inputs);
      shape = List.copyOf(shape);
    }
  }
}
