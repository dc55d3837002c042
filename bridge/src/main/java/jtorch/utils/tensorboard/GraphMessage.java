package jtorch.utils.tensorboard;

import jtorch.jit.Graph;

/** Builds a {@code tensorflow.GraphDef}: graph.proto and node_def.proto. */
final class GraphMessage {
  private static final int PRODUCER = 22; // of PyTorch's graphs too; TensorBoard reads from 0 on
  private static final int DT_FLOAT = 1;

  private GraphMessage() {}

  static Message of(Graph graph) {
    Message message = new Message();
    for (Graph.Node node : graph.nodes()) {
      message.message(1, of(node));
    }
    return message.message(4, new Message().whole(1, PRODUCER));
  }

  private static Message of(Graph.Node node) {
    Message message = new Message().text(1, node.name()).text(2, node.op());
    node.inputs().forEach(input -> message.text(3, input));
    message.text(4, "CPU");
    if (!node.shape().isEmpty()) {
      Message shape = new Message();
      node.shape().forEach(size -> shape.message(2, new Message().whole(1, size)));
      Message list = new Message().message(7, shape);
      attribute(message, "_output_shapes", new Message().message(1, list));
    }
    attribute(message, "dtype", new Message().whole(6, DT_FLOAT));
    return message;
  }

  private static void attribute(Message node, String name, Message value) {
    node.message(5, new Message().text(1, name).message(2, value));
  }
}
