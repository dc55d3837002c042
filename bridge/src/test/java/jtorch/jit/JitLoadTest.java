package jtorch.jit;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.trusted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.optim.SGD;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JitLoadTest {
  @TempDir Path folder = Path.of("");

  private static ScriptModule tied() {
    return jit.load(Scripts.file("tied.pt").toString(), trusted(true));
  }

  private static Tensor input() {
    return torch.linspace(-1, 1, 12).view(3, 4);
  }

  private static String python(String pattern) throws IOException {
    Matcher found =
        Pattern.compile(pattern, Pattern.DOTALL)
            .matcher(Files.readString(Scripts.file("tied.json")));
    assertTrue(found.find(), pattern);
    return found.group(1);
  }

  @Test
  void theTreeIsPythons() throws IOException {
    ScriptModule model = tied();
    assertEquals(python("\"printed\": \"(.*?)\"").replace("\\n", "\n"), model.toString());
    assertEquals(
        List.of("first.weight", "first.bias", "second.bias", "norm.weight", "norm.bias"),
        List.copyOf(model.named_parameters().keySet()));
    assertEquals(
        List.of("offset", "norm.running_mean", "norm.running_var", "norm.num_batches_tracked"),
        List.copyOf(model.named_buffers().keySet()));
    Map<String, Parameter> parameters = model.named_parameters();
    assertFalse(Objects.requireNonNull(parameters.get("second.bias")).requires_grad());
    assertTrue(Objects.requireNonNull(parameters.get("first.bias")).requires_grad());
    assertSame(model.state_dict().get("first.weight"), model.state_dict().get("second.weight"));
  }

  @Test
  void furtherTrainingGivesPythonsLosses() throws IOException {
    ScriptModule model = tied();
    List<Parameter> trained = model.parameters().stream().filter(Tensor::requires_grad).toList();
    SGD optimizer = new SGD(trained, lr(0.1), momentum(0.9));
    for (String expected : python("\"losses\": \\[(.*?)\\]").split(",", -1)) {
      optimizer.zero_grad();
      Tensor loss = model.forward(input()).square().mean();
      loss.backward();
      optimizer.step();
      assertEquals(Double.parseDouble(expected.strip()), loss.item(), 1e-5);
    }
  }

  @Test
  void trainAndEvalReachTheScript() {
    ScriptModule model = tied();
    assertFalse(model.training());
    Tensor mean = Objects.requireNonNull(model.state_dict().get("norm.running_mean"));
    float[] before = mean.toFloats();
    model.forward(input());
    assertArrayEquals(before, mean.toFloats());
    model.train();
    model.forward(input());
    assertFalse(java.util.Arrays.equals(before, mean.toFloats()));
    model.eval();
    assertEquals(false, model.getattr("training"));
  }

  @Test
  void aStateIsLoadedAndTheTypeChanged() {
    ScriptModule model = tied();
    ScriptModule other = tied();
    model.parameters().getFirst().data().fill_(0.5);
    other.load_state_dict(model.state_dict());
    assertTrue(model.forward(input()).equal(other.forward(input())));
    other.to(DType.float64);
    assertEquals(DType.float64, other.forward(input().to(DType.float64)).dtype());
  }

  @Test
  void aModelIsSavedAndLoadedAgain() throws IOException {
    ScriptModule model = tied();
    model.parameters().getFirst().data().fill_(0.5);
    Path file = folder.resolve("Größe 1.pt");
    jit.save(model, file.toString());
    jit.save(model, file.toString());
    ScriptModule again = jit.load(file.toString(), new Device("cpu", -1));
    assertTrue(model.forward(input()).equal(again.forward(input())));
    try (var files = Files.list(folder)) {
      assertEquals(List.of(file), files.toList());
    }
  }

  @Test
  void aSaveThatFailsLeavesTheOldFile() throws IOException {
    Path file = folder.resolve("absent").resolve("model.pt");
    assertThrows(RuntimeException.class, () -> jit.save(tied(), file.toString()));
    assertFalse(Files.exists(file.getParent()));
  }

  @Test
  void aFrozenModelComputesTheSameWithoutParameters() {
    ScriptModule model = tied();
    for (ScriptModule frozen : List.of(jit.freeze(model), jit.optimize_for_inference(model))) {
      assertEquals(List.of(), frozen.parameters());
      assertTrue(model.forward(input()).allclose(frozen.forward(input())));
    }
    model.train();
    var e = assertThrows(IllegalStateException.class, () -> jit.freeze(model));
    assertTrue(e.toString().contains("call eval()"), e.toString());
  }

  @Test
  void whatIsFrozenMayBeSaved() {
    Path file = folder.resolve("frozen.pt");
    jit.save(jit.freeze(tied()), file.toString());
    ScriptModule again = jit.load(file.toString(), trusted(true));
    assertTrue(tied().forward(input()).allclose(again.forward(input())));
  }

  @ParameterizedTest
  @CsvSource({"handbook, 1, 28, 28", "four-layer, 784,,", "three-layer, 1, 28, 28"})
  void goldenFilesAreRunAndTrained(String recipe, long a, Long b, Long c) {
    Path file = Scripts.golden(recipe + ".torchscript.pt");
    ScriptModule model = jit.load(file.toString());
    long[] shape = b == null ? new long[] {5, a} : new long[] {5, a, b, c};
    Tensor x = torch.ones(shape);
    Tensor out = model.forward(x);
    assertArrayEquals(new long[] {5, 10}, out.size());
    SGD optimizer = new SGD(model.parameters(), lr(0.01));
    double first = out.square().mean().item();
    IntStream.range(0, 5)
        .forEach(_ -> {
          optimizer.zero_grad();
          model.forward(x).square().mean().backward();
          optimizer.step();
        });
    assertTrue(model.forward(x).square().mean().item() < first);
  }
}
