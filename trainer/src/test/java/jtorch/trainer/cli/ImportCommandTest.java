package jtorch.trainer.cli;

import static jtorch.Kwargs.trusted;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.serialization.Dict;
import jtorch.torch;
import jtorch.trainer.Python;
import jtorch.trainer.TestFiles;
import jtorch.trainer.recipes.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportCommandTest {
  @TempDir private Path folder;

  private Path path(String name) {
    return folder.resolve(name);
  }

  /** Runs a command, its files in the test's folder. */
  private CommandLines.Result run(String line) {
    List<String> words = new ArrayList<>();
    for (String word : line.split(" ", -1)) {
      words.add(word.matches("[a-z-]+\\.(pth|pt|safetensors)") ? path(word).toString() : word);
    }
    return CommandLines.run(words.toArray(String[]::new));
  }

  private String done(String line) {
    var result = run(line);
    assertEquals(0, result.code(), result.err());
    assertEquals(1, result.out().strip().lines().count(), result.out());
    return result.out().strip();
  }

  private static Map<String, Tensor> read(Path file) {
    return file.toString().endsWith(".safetensors")
        ? jtorch.safetensors.torch.load_file(file)
        : torch.load(file);
  }

  private static void assertSame(Map<String, Tensor> expected, Map<String, Tensor> found) {
    assertEquals(expected.keySet(), found.keySet());
    expected.forEach(
        (name, tensor) -> assertTrue(tensor.equal(Objects.requireNonNull(found.get(name))), name));
  }

  @ParameterizedTest
  @CsvSource({
    "model.pth, safetensors", "model.pth, pth", "model.safetensors, pth",
    "model.safetensors, safetensors", "model.pt, pth", "model.pt, safetensors"
  })
  void eachFormatBecomesEachOther(String in, String format) {
    TestModels.write(folder);
    String out = "out." + format;
    String said = done("import " + in + " --to " + format + " " + out + " --trusted");
    assertEquals(
        "Wrote " + path(out) + ": " + format + ", 8 tensors, 1,007,590 numbers, 4,030,360 bytes.",
        said);
    assertSame(read(path("model.pth")), read(path(out)));
  }

  @Test
  void weightsAreTakenOutOfAnExportedModel() {
    done("import " + TestModels.EXPORTED.toAbsolutePath() + " --to safetensors out.safetensors");
    Map<String, Tensor> expected = torch.export.load(TestModels.EXPORTED).state_dict();
    assertFalse(expected.isEmpty());
    assertSame(expected, read(path("out.safetensors")));
  }

  @Test
  void weightsBecomeAScriptByTheirRecipe() {
    TestModels.write(folder);
    done("import model.safetensors --recipe handbook --to torchscript out.pt");
    done("import out.pt --to torchscript again.pt --trusted");
    Tensor pictures = torch.rand(3, 1, 28, 28);
    Module network = TestModels.network(Network.HANDBOOK);
    for (String file : List.of("out.pt", "again.pt")) {
      Module script = jit.load(path(file).toString(), trusted(true));
      assertTrue(network.forward(pictures).allclose(script.forward(pictures), 1e-5, 1e-6));
    }
  }

  @Test
  void aPartOfACheckpointIsTakenAndItsNamesChanged() {
    Map<String, Tensor> wrapped = new LinkedHashMap<>();
    TestModels.network(Network.FOUR_LAYER)
        .state_dict()
        .forEach((name, tensor) -> wrapped.put("module." + name, tensor));
    Dict checkpoint = new Dict();
    checkpoint.put("epoch", 3);
    checkpoint.put("averages", new Dict(Map.of("fast", wrapped)));
    torch.save(checkpoint, path("in.pth"));
    done(
        "import in.pth --key averages --key fast --rename ^module\\.= --recipe four-layer --to pth"
            + " out.pth");
    assertSame(TestModels.network(Network.FOUR_LAYER).state_dict(), read(path("out.pth")));
  }

  @Test
  void whatDoesNotFitIsReportedInItsKinds() {
    Map<String, Tensor> state =
        new LinkedHashMap<>(TestModels.network(Network.FOUR_LAYER).state_dict());
    state.remove("6.bias");
    state.put("extra", torch.ones(2));
    state.put("0.weight", torch.ones(3, 3));
    torch.save(state, path("in.pth"));
    String line = "import in.pth --recipe four-layer --to safetensors out.safetensors";
    var strict = run(line);
    assertEquals(1, strict.code());
    assertEquals(1, strict.err().strip().lines().count(), strict.err());
    assertTrue(Files.notExists(path("out.safetensors")));
    var lenient = run(line + " --no-strict");
    assertEquals(0, lenient.code(), lenient.err());
    assertEquals(
        List.of(
            "jtorch: missing: 6.bias",
            "jtorch: unexpected: extra",
            "jtorch: of another shape: 0.weight ([3, 3] in the file, [400, 784] in the network)"),
        lenient.err().lines().toList());
    Map<String, Tensor> written = read(path("out.safetensors"));
    assertEquals(TestModels.network(Network.FOUR_LAYER).state_dict().keySet(), written.keySet());
    Tensor second = Objects.requireNonNull(state.get("2.weight"));
    assertTrue(second.equal(Objects.requireNonNull(written.get("2.weight"))));
  }

  @Test
  void aFileIsWrittenOverOnlyByForce() throws IOException {
    TestModels.write(folder);
    Files.writeString(path("out.pth"), "mine");
    String line = "import model.safetensors --to pth out.pth";
    var refused = run(line);
    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("is there already"), refused.err());
    assertArrayEquals("mine".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(path("out.pth")));
    done(line + " --force");
    assertSame(read(path("model.pth")), read(path("out.pth")));
    done("import model.pth --to pth model.pth --force"); // its own input
    assertSame(read(path("out.pth")), read(path("model.pth")));
    try (var files = Files.list(folder)) {
      assertEquals(4, files.count());
    }
  }

  @Test
  void tensorsThatShareMemoryAreWrittenApart() {
    Tensor base = torch.arange(6).view(2, 3);
    Map<String, Tensor> state = new LinkedHashMap<>();
    state.put("base", base);
    state.put("tied", base);
    state.put("turned", base.t());
    state.put("part", base.select(0, 1));
    state.put("empty", torch.zeros(0, 3));
    torch.save(state, path("in.pth"));
    done("import in.pth --to safetensors out.safetensors");
    assertSame(state, read(path("out.safetensors")));
  }

  @Test
  void pythonOpensAllThree() throws IOException, InterruptedException {
    TestModels.write(folder);
    done("import model.pth --to safetensors out.safetensors");
    done("import model.safetensors --to pth out.pth");
    done("import model.pth --recipe handbook --to torchscript out.pt");
    String said =
        Python.run(
            "torch, safetensors.torch",
            """
            pth = torch.load(sys.argv[1] + "/out.pth", weights_only=True)
            safe = safetensors.torch.load_file(sys.argv[1] + "/out.safetensors")
            script = torch.jit.load(sys.argv[1] + "/out.pt")
            for name, value in script.state_dict().items():
                assert torch.equal(value, pth[name]) and torch.equal(value, safe[name]), name
            with safetensors.safe_open(sys.argv[1] + "/out.safetensors", "pt") as f:
                assert f.metadata() == {"format": "pt"}
            print(len(pth), len(safe), tuple(script(torch.zeros(5, 1, 28, 28)).shape))
            """,
            folder);
    assertEquals("8 8 (5, 10)", said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"handbook", "three-layer", "four-layer"})
  void pythonsWeightsBecomeAScriptThatAnswersAsPythons(String name)
      throws IOException, InterruptedException {
    Path golden = TestFiles.golden();
    var result =
        CommandLines.run(
            "import",
            golden.resolve(name + ".state_dict.pth").toString(),
            "--recipe",
            name,
            "--to",
            "torchscript",
            path("out.pt").toString());
    assertEquals(0, result.code(), result.err());
    String said =
        Python.run(
            "torch",
            """
            torch.manual_seed(0)
            ours, theirs = torch.jit.load(sys.argv[1]), torch.jit.load(sys.argv[2])
            theirs.eval()
            x = torch.randn(16, 1, 28, 28)
            x = x.flatten(1) if sys.argv[3] == "four-layer" else x
            print((ours(x) - theirs(x)).abs().max().item() < 1e-5)
            """,
            path("out.pt"),
            golden.resolve(name + ".torchscript.pt"),
            name);
    assertEquals("True", said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | import model.pth | --to",
        "2 | import model.pth --to zip out.pth | --to",
        "2 | import model.pth --to torchscript out.pt | needs a network's code",
        "2 | import model.pt --key x --to torchscript out.pt | can't change a script's own names",
        "2 | import model.safetensors --key x --to pth out.pth | --key is for checkpoints",
        "2 | import model.pth --no-strict --to pth out.pth | belongs to --recipe",
        "2 | import model.pth --recipe hanbook --to pth out.pth | handbook",
        "2 | import model.pth --rename w --to pth out.pth | needs REGEX=REPL",
        "2 | import model.pth --rename .*=x --to pth out.pth | makes two tensors",
        "1 | import absent.pth --to pth out.pth | There is no file",
        "1 | import model.pth --key x --to pth out.pth | There is no 'x'",
        "1 | import model.pth --recipe cnn --to pth out.pth | don't fit the network",
        "1 | import model.pth --to pth absent-folder/out.pth | There is no folder",
        "1 | import model.pth --to pth . | is a folder",
      })
  void aWrongCommandIsOneSentenceAndWritesNothing(int code, String line, String words)
      throws IOException {
    TestModels.write(folder);
    var result = run(line.strip());
    assertEquals(code, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    long lines = result.err().strip().lines().filter(l -> !l.startsWith("Help: ")).count();
    assertEquals(1, lines, result.err());
    try (var files = Files.list(folder)) {
      assertEquals(3, files.count());
    }
  }
}
