package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jtorch.Tensor;
import jtorch.serialization.Dict;
import jtorch.torch;
import jtorch.trainer.TestFiles;
import jtorch.trainer.recipes.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvalCommandTest {
  private static final double A_FEW_SAMPLES = 0.0003; // another BLAS may tip a tie

  @TempDir private Path folder;

  private static CommandLines.Result eval(String... options) {
    List<String> words = new ArrayList<>(List.of("eval"));
    words.addAll(List.of(options));
    return CommandLines.run(words.toArray(String[]::new));
  }

  private JsonObject digits(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--dataset", "digits", "--json"));
    var result = eval(words.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return JsonParser.parseString(result.out()).getAsJsonObject();
  }

  private String save(String name, Object value) {
    Path file = folder.resolve(name);
    torch.save(value, file);
    return file.toString();
  }

  private static double python(String recipe) throws IOException {
    return JsonParser.parseString(Files.readString(TestFiles.golden().resolve(recipe + ".json")))
        .getAsJsonObject()
        .get("test_accuracy_after_epoch_1")
        .getAsDouble();
  }

  private static JsonObject mnist(String... options) {
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(
        List.of("--dataset", "mnist", "--data", TestFiles.mnist().toString(), "--no-download"));
    words.add("--json");
    var result = eval(words.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return JsonParser.parseString(result.out()).getAsJsonObject();
  }

  @ParameterizedTest
  @ValueSource(strings = {"handbook", "three-layer", "four-layer"})
  void pythonsWeightsHavePythonsAccuracy(String name) throws IOException {
    String file = TestFiles.golden().resolve(name + ".state_dict.pth").toString();
    JsonObject found = mnist("--recipe", name, "--checkpoint", file);
    assertEquals(python(name), found.get("accuracy").getAsDouble(), A_FEW_SAMPLES);
    assertEquals(10_000, found.get("samples").getAsLong());
  }

  @Test
  void pythonsScriptAndCheckpointHavePythonsAccuracy() throws IOException {
    Path golden = TestFiles.golden();
    JsonObject script =
        mnist(
            "--model",
            golden.resolve("four-layer.torchscript.pt").toString(),
            "--recipe",
            "four-layer");
    assertEquals(python("four-layer"), script.get("accuracy").getAsDouble(), A_FEW_SAMPLES);
    JsonObject checkpoint =
        mnist(
            "--checkpoint",
            golden.resolve("three-layer.checkpoint.pth").toString(),
            "--recipe",
            "three-layer");
    assertEquals(python("three-layer"), checkpoint.get("accuracy").getAsDouble(), A_FEW_SAMPLES);
  }

  @Test
  void theFiguresAgreeWithEachOther() {
    TestModels.write(folder);
    JsonObject found =
        digits("--recipe", "handbook", "--checkpoint", folder.resolve("model.pth").toString());
    JsonArray confusion = found.getAsJsonArray("confusion");
    long all = 0;
    long right = 0;
    for (int row = 0; row < 10; row++) {
      JsonObject score = found.getAsJsonArray("classes").get(row).getAsJsonObject();
      long sum = 0;
      for (int column = 0; column < 10; column++) {
        sum += confusion.get(row).getAsJsonArray().get(column).getAsLong();
      }
      long hits = confusion.get(row).getAsJsonArray().get(row).getAsLong();
      assertEquals(sum, score.get("samples").getAsLong());
      assertEquals((double) hits / sum, score.get("recall").getAsDouble(), 1e-12);
      all += sum;
      right += hits;
    }
    assertEquals(2000, all);
    assertEquals((double) right / all, found.get("accuracy").getAsDouble(), 1e-12);
    assertTrue(found.get("top_k").getAsDouble() >= found.get("accuracy").getAsDouble());
    assertEquals(2.3, found.get("loss").getAsDouble(), 0.2); // it knows nothing: ln 10
    long binned = 0;
    for (var bin : found.getAsJsonObject("calibration").getAsJsonArray("bins")) {
      binned += bin.getAsJsonObject().get("samples").getAsLong();
    }
    assertEquals(all, binned);
  }

  @Test
  void eachFormatHasTheSameFigures() {
    TestModels.write(folder);
    Map<String, Tensor> state = TestModels.network(Network.HANDBOOK).state_dict();
    Dict checkpoint = new Dict();
    checkpoint.put("epoch", 1);
    checkpoint.put("ema", state);
    String odd = save("odd.pth", checkpoint);
    Map<String, Tensor> wrapped = new LinkedHashMap<>();
    state.forEach((name, tensor) -> wrapped.put("module." + name, tensor));
    String parallel = save("parallel.pth", wrapped);
    String[] first = {"--recipe", "handbook", "--checkpoint", path("model.pth")};
    JsonObject expected = digits(first);
    for (String[] options :
        new String[][] {
          {"--recipe", "handbook", "--checkpoint", path("model.safetensors")},
          {"--recipe", "handbook", "--checkpoint", path("model.pt"), "--trusted"},
          {"--model", path("model.pt"), "--trusted"},
          {"--recipe", "handbook", "--checkpoint", odd, "--key", "ema"},
          {"--recipe", "handbook", "--checkpoint", parallel, "--rename", "^module\\.="},
        }) {
      JsonObject found = digits(options);
      assertEquals(expected.get("confusion"), found.get("confusion"), String.join(" ", options));
      assertEquals(expected.get("loss").getAsDouble(), found.get("loss").getAsDouble(), 1e-5);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void theTextHasAllParts() {
    TestModels.write(folder);
    var result =
        eval("--recipe", "handbook", "--checkpoint", path("model.pth"), "--dataset", "digits");
    assertEquals(0, result.code(), result.err());
    for (String words :
        new String[] {"Loss ", "top 5", "Precision", "Confusion matrix", "Calibration"}) {
      assertTrue(result.out().contains(words), result.out());
    }
    assertTrue(result.out().lines().allMatch(line -> line.length() <= 80), result.out());
  }

  @Test
  void weightsThatDoNotFitAreNamed() {
    TestModels.write(folder);
    String[] other = {"--recipe", "cnn", "--checkpoint", path("model.pth"), "--dataset", "digits"};
    var result = eval(other);
    assertEquals(1, result.code());
    for (String words :
        new String[] {"missing: fc3.weight", "of another shape: conv1.weight ([10, 1, 5, 5]"}) {
      assertTrue(result.err().contains(words), result.err());
    }
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }

  @Test
  void weightsThatFitInPartAreTakenWhereThatIsAllowed() {
    Map<String, Tensor> state =
        new LinkedHashMap<>(TestModels.network(Network.HANDBOOK).state_dict());
    state.remove("fc2.bias");
    String part = save("part.pth", state);
    String[] options = {"--recipe", "handbook", "--checkpoint", part, "--dataset", "digits"};
    assertEquals(1, eval(options).code());
    String[] lenient = {
      "--recipe", "handbook", "--checkpoint", part, "--dataset", "digits", "--no-strict"
    };
    var result = eval(lenient);
    assertEquals(0, result.code(), result.err());
    assertEquals("jtorch: missing: fc2.bias", result.err().strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "eval | --recipe NAME --checkpoint FILE",
        "eval --checkpoint a.pth | say by --recipe NAME",
        "eval --model a.pt --key x | belong to --checkpoint",
        "eval --recipe handbook --checkpoint a.pth --batch-size 0 | must be at least 1",
        "eval --recipe handbook --checkpoint a.pth --rename x | needs REGEX=REPL",
        "eval --recipe handbook --checkpoint a.pth --rename (= | the pattern is wrong",
      })
  void aWrongCommandIsOneSentence(String line, String words) {
    var result = CommandLines.run(line.split(" ", -1));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }
}
