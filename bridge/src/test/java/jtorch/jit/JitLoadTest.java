package jtorch.jit;

import static jtorch.Kwargs.lr;
import static jtorch.Kwargs.momentum;
import static jtorch.Kwargs.trusted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import jtorch.DType;
import jtorch.Device;
import jtorch.Tensor;
import jtorch.nn.Parameter;
import jtorch.optim.SGD;
import jtorch.serialization.FileException;
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
    Map<String, Tensor> state = model.state_dict();
    Tensor first = Objects.requireNonNull(state.get("first.weight"));
    first.add_(1); // it is the second's, too
    assertTrue(first.equal(Objects.requireNonNull(state.get("second.weight"))));
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
    Path absent = folder.resolve("absent").resolve("model.pt");
    assertThrows(FileException.class, () -> jit.save(tied(), absent.toString()));
    assertFalse(Files.exists(absent.getParent()));
    Path full = folder.resolve("folder.pt");
    Files.createDirectory(full);
    var e = assertThrows(FileException.class, () -> jit.save(tied(), full.toString()));
    assertTrue(e.toString().contains("is a folder"), e.toString());
    try (var files = Files.list(folder)) {
      assertEquals(List.of(full), files.toList());
    }
  }

  @Test
  void aFullDiskIsOneSentenceAndTheOldFileStays() throws IOException, InterruptedException {
    assumeTrue(Files.exists(Path.of("/bin/sh")), "there is no shell that limits files");
    Path file = Files.writeString(folder.resolve("old.pt"), "old");
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                "/bin/sh",
                "-c",
                "ulimit -f 1000; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:-CreateCoredumpOnCrash",
                "--enable-native-access=ALL-UNNAMED",
                "-classpath",
                System.getProperty("java.class.path"),
                FullDiskMain.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    int exit = process.waitFor();
    String said = Files.readString(out);
    assertEquals(0, exit, said);
    assertTrue(said.startsWith("jit.save: " + file + " cannot be written: "), said);
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(Set.of(file, out), files.collect(Collectors.toSet()));
    }
  }

  @Test
  void theSameModelGivesTheSameBytesUnderAnyName() throws IOException {
    ScriptModule model = tied();
    for (String name : List.of("a_12:30.pt", "...pt", "n".repeat(255), "noext")) {
      Path file = folder.resolve(name);
      jit.save(model, file.toString());
      ScriptModule again = jit.load(file.toString(), trusted(true));
      assertEquals(model.toString(), again.toString());
      jit.save(model, folder.resolve("b.pt").toString());
      assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("b.pt")), name);
    }
  }

  @Test
  void aModelIsLoadedOntoAGpu() {
    assumeTrue(torch.cuda.is_available(), "there is no GPU");
    Device gpu = torch.device("cuda:0");
    ScriptModule model = jit.load(Scripts.file("tied.pt").toString(), gpu, trusted(true));
    assertEquals(gpu, model.parameters().getFirst().device());
    Tensor expected = tied().forward(input());
    assertTrue(expected.allclose(model.forward(input().to(gpu)).to(torch.device("cpu"))));
  }

  @Test
  void aFrozenModelComputesTheSameWithoutParameters() {
    ScriptModule model = tied();
    for (ScriptModule frozen : List.of(jit.freeze(model), jit.optimize_for_inference(model))) {
      assertEquals(List.of(), frozen.parameters());
      assertTrue(model.forward(input()).allclose(frozen.forward(input())));
    }
    ScriptModule twice = jit.optimize_for_inference(jit.freeze(model));
    assertTrue(model.forward(input()).allclose(twice.forward(input())));
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

  /** The first test pictures of MNIST, normalised as the recipe does. */
  private static Tensor pictures(int count, double mean, double deviation) throws IOException {
    String named = System.getenv("JTORCH_TEST_DATA");
    Path data = named != null ? Path.of(named) : Path.of("..", "..", "shared", "data");
    Path file = data.resolve("mnist").resolve("t10k-images-idx3-ubyte.gz");
    assumeTrue(
        Files.exists(file), () -> "MNIST is not in " + data + "; name it with JTORCH_TEST_DATA");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      in.skipNBytes(16);
      float[] pixels = new float[count * 784];
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] = in.read();
      }
      return torch.tensor(pixels).div(255).sub(mean).div(deviation).view(count, 1, 28, 28);
    }
  }

  @ParameterizedTest
  @CsvSource({"handbook, 0.1307, 0.3081", "four-layer, 0.5, 0.5", "three-layer, 0.1307, 0.3081"})
  void goldenFilesComputePythonsOutputsAndTrainOn(String recipe, double mean, double deviation)
      throws IOException {
    ScriptModule model = jit.load(Scripts.golden(recipe + ".torchscript.pt").toString());
    Tensor x = pictures(16, mean, deviation);
    Tensor in = recipe.equals("four-layer") ? x.view(16, 784) : x;
    float[] found = model.forward(in).flatten().toFloats();
    String outputs = Files.readString(Scripts.golden(recipe + ".outputs.json"));
    String[] expected =
        outputs.substring(outputs.indexOf("[[")).replaceAll("[^-+.e0-9,]", "").split(",", -1);
    assertEquals(found.length, expected.length);
    for (int i = 0; i < found.length; i++) {
      double value = Double.parseDouble(expected[i]);
      assertEquals(value, found[i], 1e-5 * Math.max(1, Math.abs(value)));
    }
    trains(model, in);
  }

  private static void trains(ScriptModule model, Tensor x) {
    SGD optimizer = new SGD(model.parameters(), lr(0.001));
    double first = model.forward(x).square().mean().item();
    IntStream.range(0, 5)
        .forEach(_ -> {
          optimizer.zero_grad();
          model.forward(x).square().mean().backward();
          optimizer.step();
        });
    assertTrue(model.forward(x).square().mean().item() < first);
  }
}
