package jtorch.export;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.map_location;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.DType;
import jtorch.LiveTensors;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.copy;
import jtorch.nn.F;
import jtorch.optim.SGD;
import jtorch.torch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportLoadTest {
  private static final double CLOSE = 1e-5;

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mlp",
        "conv",
        "counting",
        "counting-decomposed",
        "trees",
        "shapes",
        "types",
        "parts",
        "tied",
        "blocks",
        "recurrent",
        "batches"
      })
  void outputsGradientsAndBuffersArePythons(String name) throws IOException {
    Exports.file(folder, name + ".pt2");
    Exports.file(folder, name + ".pth");
    Exports.compare(folder, name, CLOSE);
  }

  @Test
  @Tag("long")
  void modelsThatPythonExportsNowArePythons() throws IOException {
    assumeTrue(PythonWithTorch.problem().isEmpty(), PythonWithTorch.problem());
    assumeTrue(PythonWithTorch.hasTorchvision(), "no torchvision");
    PythonWithTorch.script("exports.py", folder.toString(), "small");
    PythonWithTorch.script("exports.py", folder.toString(), "large");
    List<String> names = new ArrayList<>();
    try (var files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".pt2"))
          .forEach(name -> names.add(name.replace(".pt2", "")));
    }
    assertTrue(names.size() > 25, names::toString);
    names.forEach(name -> Exports.compare(folder, name, 1e-4));
  }

  private GraphModule module(String name) throws IOException {
    return Exports.load(folder, name).module();
  }

  @Test
  void aModelIsTrained() throws IOException {
    GraphModule module = module("mlp");
    SGD optimizer = new SGD(module.parameters(), lr(0.1));
    Tensor x = torch.randn(16, 4);
    Tensor target = torch.zeros(16, 3);
    assertThrows(IllegalArgumentException.class, () -> module.call(x)); // was exported for 5 rows
    Tensor rows = x.narrow(0, 0, 5);
    double before = F.mse_loss(module.call(rows), target.narrow(0, 0, 5)).item();
    for (int step = 0; step < 20; step++) {
      optimizer.zero_grad();
      F.mse_loss(module.call(rows), target.narrow(0, 0, 5)).backward();
      optimizer.step();
    }
    assertTrue(F.mse_loss(module.call(rows), target.narrow(0, 0, 5)).item() < before / 2);
  }

  @Test
  void parametersAndBuffersAreTheProgramsOwn() throws IOException {
    ExportedProgram program = Exports.load(folder, "counting");
    GraphModule module = program.module();
    assertSame(program.parameters().getFirst(), module.parameters().getFirst());
    assertEquals(
        List.of("norm.weight", "norm.bias"), List.copyOf(program.named_parameters().keySet()));
    assertEquals(
        List.of(
            "sum", "weight", "norm.running_mean", "norm.running_var", "norm.num_batches_tracked"),
        List.copyOf(program.named_buffers().keySet()));
    assertFalse(program.state_dict().containsKey("weight")); // it is not saved
    assertFalse(module.state_dict().containsKey("weight"));
    assertTrue(program.constants().containsKey("weight"));
    Path saved = folder.resolve("state.pth");
    torch.save(module.state_dict(), saved);
    assertTrue(module.load_state_dict(torch.load(saved)).missing_keys().isEmpty());
  }

  @Test
  void tiedWeightsShareTheirMemory() throws IOException {
    Map<String, Tensor> state = Exports.load(folder, "tied").state_dict();
    Tensor first = Objects.requireNonNull(state.get("embed.weight"));
    Tensor second = Objects.requireNonNull(state.get("out.weight"));
    try (var mode = torch.no_grad()) {
      assertNotNull(mode);
      first.fill_(3);
    }
    assertEquals(3, second.sum().item() / second.numel());
  }

  @Test
  void theSignatureIsPythons() throws IOException {
    ExportGraphSignature signature = Exports.load(folder, "counting-decomposed").graph_signature();
    assertEquals(List.of("norm.weight", "norm.bias"), signature.parameters());
    assertEquals(List.of("weight"), signature.non_persistent_buffers());
    assertTrue(signature.buffers_to_mutate().containsValue("sum"));
    assertTrue(signature.user_inputs_to_mutate().containsValue("x"));
    assertEquals(List.of("x"), signature.user_inputs());
    assertEquals(1, signature.user_outputs().size());
    assertTrue(signature.toString().contains("b_sum: BUFFER target='sum' persistent=True"));
  }

  @Test
  void theTextListsTheGraph() throws IOException {
    String text = Exports.load(folder, "batches").toString();
    assertTrue(text.contains("torch.ops.aten.linear.default(x, p_fc_weight, p_fc_bias)"), text);
    assertTrue(text.contains("x: \"f32[s"), text);
    assertTrue(text.contains("VR[2, 64]"), text);
    assertTrue(Exports.load(folder, "blocks").toString().contains("class true_graph_0("));
  }

  @Test
  void inputsThatDoNotFitAreRefusedByName() throws IOException {
    GraphModule batches = module("batches");
    Tensor x = torch.randn(7, 4);
    assertArrayEquals(
        new long[] {7, 3},
        ((Tensor) Objects.requireNonNull(batches.forward(x, torch.randn(7, 1)))).shape());
    refused(
        "y's size 0 must be 7, not 6: in the exported model it is the same size, ",
        () -> batches.forward(x, torch.randn(6, 1)));
    refused("x's size 1 must be 4", () -> batches.forward(torch.randn(7, 5), torch.randn(7, 1)));
    refused(
        "x's size 0 must be 64 or less",
        () -> batches.forward(torch.randn(65, 4), torch.randn(65, 1)));
    refused("x must have 2 dimensions", () -> batches.forward(torch.randn(7), torch.randn(7, 1)));
    refused("takes 2 arguments by place", () -> batches.forward(new Object[] {x}));
    refused("y must be a tensor", () -> batches.forward(x, 3));
    refused("by name", () -> batches.call(Map.of("z", 1), x, torch.randn(7, 1)));
  }

  @Test
  void treesAreTakenApartAndPutTogether() throws IOException {
    GraphModule trees = module("trees");
    Tensor one = torch.ones(2);
    Object output =
        trees.call(
            Map.of("k", one, "n", 3), one, new Tensor[] {one, one}, Map.of("u", one, "v", one));
    Map<?, ?> parts = (Map<?, ?>) Objects.requireNonNull(output);
    assertEquals(List.of("a", "b", "c"), List.copyOf(parts.keySet()));
    List<?> b = (List<?>) Objects.requireNonNull(parts.get("b"));
    assertNull(((List<?>) b.get(1)).get(1));
    assertEquals(
        List.of(7L, true, 1.5), ((List<?>) Objects.requireNonNull(parts.get("c"))).subList(1, 4));
    refused(
        "n must be 3",
        () ->
            trees.call(
                Map.of("k", one, "n", 4), one, List.of(one, one), Map.of("u", one, "v", one)));
    refused(
        "ys must be a list of 2",
        () -> trees.call(Map.of("k", one, "n", 3), one, List.of(one), Map.of("u", one, "v", one)));
    refused(
        "d must be a dict of [u, v]",
        () -> trees.call(Map.of("k", one, "n", 3), one, List.of(one, one), Map.of("u", one)));
  }

  @Test
  void theModeIsTheExportedOne() throws IOException {
    GraphModule module = module("conv");
    assertThrows(UnsupportedOperationException.class, module::eval);
    assertThrows(UnsupportedOperationException.class, module::train);
  }

  @Test
  void aModelIsMovedAndCopied() throws IOException {
    GraphModule module = module("mlp");
    Tensor x = torch.randn(5, 4);
    Tensor before = module.call(x);
    Tensor wide = copy.deepcopy(module).to(torch.float64).call(x.to(torch.float64));
    assertEquals(DType.float64, wide.dtype());
    assertTrue(torch.allclose(wide.to(torch.float32), before));
    assertEquals(DType.float32, module.call(x).dtype());
    GraphModule meta = torch.export.load(folder.resolve("mlp.pt2"), map_location("meta")).module();
    assertTrue(meta.parameters().stream().allMatch(p -> p.device().type().equals("meta")));
  }

  @Test
  void callsLeaveNothingBehind() throws IOException {
    GraphModule conv = module("conv");
    GraphModule blocks = module("blocks");
    Tensor x = torch.randn(2, 1, 8, 8);
    Tensor y = torch.randn(2, 3);
    for (int i = 0; i < 3; i++) {
      conv.call(x).close();
      blocks.call(y).close();
    }
    long before = LiveTensors.settled();
    long live = torch.live_tensors();
    for (int i = 0; i < 1000; i++) {
      conv.call(x).close();
      blocks.call(y).close();
      assertEquals(live, torch.live_tensors());
    }
    assertThrows(IllegalArgumentException.class, () -> conv.call(y));
    assertEquals(before, LiveTensors.settled());
  }

  private static void refused(String what, org.junit.jupiter.api.function.Executable call) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(String.valueOf(message).contains(what), message);
  }
}
