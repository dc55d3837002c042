package jtorch.export;

import java.util.List;
import java.util.Map;

/**
 * What a model computes, node by node.
 *
 * @param inputs what it is given, in order
 * @param outputs what it gives, in order
 * @param tensors what is known of the tensors in it, by name
 * @param numbers what is known of the whole numbers in it, by name
 */
record Graph(
    List<Arg> inputs,
    List<Arg> outputs,
    List<Node> nodes,
    Map<String, TensorMeta> tensors,
    Map<String, TensorMeta.Size> numbers) {
  /**
   * One step.
   *
   * @param target what is called: {@code torch.ops.aten.linear.default}
   */
  record Node(String target, List<Input> inputs, List<Arg> outputs) {}

  /**
   * What a node takes.
   *
   * @param name the argument's name in the operator's schema; empty where there is none
   * @param keyword whether the model gives it by its name
   */
  record Input(String name, Arg arg, boolean keyword) {}
}
