package jtorch.jit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.nn.BatchNorm2d;
import jtorch.nn.Conv2d;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphTest {
  @TempDir private Path folder;

  private static final class Net extends Module {
    final Conv2d conv1 = register("conv1", new Conv2d(1, 4, 3));
    final BatchNorm2d norm = register("norm", new BatchNorm2d(4));
    final Sequential top = register("top", new Sequential(new Linear(4 * 6 * 6, 10)));

    @Override
    public Tensor forward(Tensor x) {
      Tensor out = F.relu(norm.forward(conv1.forward(x)));
      return top.forward(out.flatten(1, -1)).add(torch.ones(10));
    }
  }

  private static Graph.Node node(Graph graph, String name) {
    return graph.nodes().stream().filter(n -> n.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void operatorsStandWithTheirModulesAndTakeWhatWasMadeBefore() {
    Net net = new Net();
    net.eval();
    Graph graph;
    try (var mode = torch.no_grad()) {
      assertTrue(mode != null);
      graph = jit.graph(net, torch.zeros(2, 1, 8, 8));
    }
    Graph.Node conv = node(graph, "conv1/conv2d");
    assertEquals("aten::conv2d", conv.op());
    assertEquals(List.of("input", "conv1/weight", "conv1/bias"), conv.inputs());
    assertEquals(List.of(2L, 4L, 6L, 6L), conv.shape());
    assertEquals(List.of(4L, 1L, 3L, 3L), node(graph, "conv1/weight").shape());
    assertEquals("Buffer", node(graph, "norm/running_mean").op());
    assertEquals(List.of("norm/batch_norm"), node(graph, "relu").inputs());
    assertEquals("aten::linear", node(graph, "top/0/linear").op());
    Graph.Node output = graph.nodes().getLast();
    assertEquals("Output", output.op());
    assertEquals(List.of(2L, 10L), output.shape());
    Set<String> before = new HashSet<>();
    for (Graph.Node each : graph.nodes()) {
      assertTrue(before.containsAll(each.inputs()), each.toString());
      assertTrue(before.add(each.name()), each.toString());
    }
  }

  @Test
  void aScriptShowsItsOperatorsToo() {
    Net net = new Net();
    net.eval();
    Path file = folder.resolve("net.pt");
    jit.export(net, file.toString(), torch.zeros(2, 1, 8, 8));
    Graph graph = jit.graph(jit.load(file.toString()), torch.zeros(2, 1, 8, 8));
    Graph.Node output = graph.nodes().getLast();
    assertEquals(List.of(2L, 10L), output.shape());
    Graph.Node conv = node(graph, "conv1/conv2d");
    assertEquals("input", conv.inputs().getFirst());
    assertEquals(List.of("top/0/linear"), node(graph, "add").inputs().subList(0, 1));
  }

  @Test
  void nothingIsLeftOfARecording() {
    Net net = new Net();
    long before = LiveTensors.settled();
    try (var scope = torch.scope()) {
      assertTrue(scope != null);
      assertTrue(jit.graph(net, torch.zeros(2, 1, 8, 8)).nodes().size() > 10);
    }
    assertEquals(before, LiveTensors.settled());
  }
}
