package jtorch.autograd;

import static jtorch.Kwargs.requires_grad;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.SeededTests;
import jtorch.Tensor;
import jtorch.nn.F;
import jtorch.nn.Linear;
import jtorch.nn.ReLU;
import jtorch.nn.Sequential;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SeededTests.class)
class GraphTest {
  private static final Map<String, Supplier<Tensor>> PROGRAMS = new LinkedHashMap<>();

  static {
    Tensor x = torch.ones(new long[] {4, 6}, requires_grad(true));
    Tensor w = torch.ones(new long[] {6, 3}, requires_grad(true));
    PROGRAMS.put("leaf", () -> x);
    PROGRAMS.put("square", () -> x.pow(2));
    PROGRAMS.put("twice", () -> x.exp().mul(x).add(x.exp().sin()).sum());
    PROGRAMS.put("same", () -> x.exp().add(x.exp()).sum());
    PROGRAMS.put(
        "shared",
        () -> {
          Tensor y = x.exp();
          return y.mul(y).add(y).mean();
        });
    PROGRAMS.put("constant", () -> x.mul(torch.ones(6)).sub(2).sum());
    PROGRAMS.put("product", () -> x.matmul(w).softmax(1));
    PROGRAMS.put("second", () -> x.max(1).values().add(x.unbind(1).get(2)));
    PROGRAMS.put("unbound", () -> x.unbind(1).get(3));
    PROGRAMS.put(
        "network",
        () -> {
          Sequential model = new Sequential(new Linear(6, 5), new ReLU(), new Linear(5, 4));
          return F.cross_entropy(model.call(x), torch.tensor(new long[] {1, 0, 3, 2}));
        });
  }

  private static final PythonTable TABLE =
      new PythonTable(
          "graphs.py", GraphTest.class, "graphs.txt", "|", PROGRAMS.keySet(), GraphTest::check);

  private static void check(String... cells) {
    Tensor tensor = Objects.requireNonNull(PROGRAMS.get(cells[0])).get();
    GradientEdge edge = torch.autograd.graph.get_gradient_edge(tensor);
    assertEquals(cells[1], Integer.toString(edge.output_nr()), cells[0]);
    assertEquals(cells[2], printed(edge), cells[0]);
  }

  private static String printed(GradientEdge edge) {
    List<Node> nodes = new ArrayList<>(List.of(Objects.requireNonNull(edge.node())));
    StringJoiner lines = new StringJoiner(";");
    for (int i = 0; i < nodes.size(); i++) {
      StringJoiner line = new StringJoiner(" ").add(nodes.get(i).name());
      for (GradientEdge next : nodes.get(i).next_functions()) {
        Node following = next.node();
        if (following != null && !nodes.contains(following)) {
          nodes.add(following);
        }
        line.add(following == null ? "None" : nodes.indexOf(following) + "." + next.output_nr());
      }
      lines.add(line.toString());
    }
    return lines.toString();
  }

  @Test
  void graphsAreThoseOfPython() {
    TABLE.assertCommitted();
  }

  @Test
  void graphsAreThoseOfThisPython() throws IOException {
    TABLE.assertFresh();
  }

  @Test
  void aTensorWithoutAGradientHasNoGraph() {
    assertThrows(
        IllegalStateException.class, () -> torch.autograd.graph.get_gradient_edge(torch.ones(2)));
  }
}
