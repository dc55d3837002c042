package jtorch.trainer.cli;

import static jtorch.Kwargs.trusted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import jtorch.Tensor;
import jtorch.jit.jit;
import jtorch.nn.Module;
import jtorch.torch;
import jtorch.trainer.Python;
import jtorch.trainer.recipes.Network;
import jtorch.trainer.run.RunFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportCommandTest {
  @TempDir private Path folder;

  private Path path(String name) {
    return folder.resolve(name);
  }

  /** Trains for a second and leaves best.pth after an epoch of 12 steps, last.pth after 13. */
  private void train() {
    var result =
        CommandLines.run(
            "train",
            "--recipe",
            "cnn",
            "--model",
            "four-layer",
            "--dataset",
            "digits",
            "--batch-size",
            "1000",
            "--max-steps",
            "13",
            "--quiet",
            "--run",
            path("run").toString());
    assertEquals(0, result.code(), result.err());
  }

  private CommandLines.Result export(String in, String format, String out, String... more) {
    String[] words = new String[more.length + 5];
    words[0] = "export";
    words[1] = path(in).toString();
    words[2] = "--to";
    words[3] = format;
    words[4] = path(out).toString();
    System.arraycopy(more, 0, words, 5, more.length);
    return CommandLines.run(words);
  }

  private String done(String in, String format, String out, String... more) {
    var result = export(in, format, out, more);
    assertEquals(0, result.code(), result.err());
    return result.out();
  }

  @Test
  void aRunIsWrittenInEachFormatWithTheSameNumbers() throws IOException, InterruptedException {
    train();
    assertTrue(done("run", "pth", "out.pth").contains("best.pth, after 12 steps. Wrote"));
    assertTrue(done("run", "pth", "last.pth", "--last").contains("last.pth, after 13 steps."));
    done("run/best.pth", "safetensors", "out.safetensors");
    try (RunFolder busy = RunFolder.existing(path("run"))) { // a run that still goes on
      done("run", "torchscript", "out.pt");
      assertEquals(path("run"), busy.path());
    }
    Map<String, Tensor> state = torch.load(path("out.pth"));
    Map<String, Tensor> last = torch.load(path("last.pth"));
    Map<String, Tensor> safe = jtorch.safetensors.torch.load_file(path("out.safetensors"));
    state.forEach(
        (name, tensor) -> assertTrue(tensor.equal(Objects.requireNonNull(safe.get(name))), name));
    Tensor weight = Objects.requireNonNull(state.get("0.weight"));
    assertTrue(!weight.equal(Objects.requireNonNull(last.get("0.weight"))));
    Module network = Network.FOUR_LAYER.make();
    network.load_state_dict(state);
    network.eval();
    Tensor x = torch.rand(2, 784);
    Module script = jit.load(path("out.pt").toString(), trusted(true));
    assertTrue(network.forward(x).allclose(script.forward(x), 1e-5, 1e-6));
    assertSameFigures();
    assertEquals("(5, 10)", python());
  }

  private void assertSameFigures() {
    JsonObject expected = eval("--recipe", "four-layer", "--checkpoint", "run/best.pth");
    for (String[] network :
        new String[][] {
          {"--recipe", "four-layer", "--checkpoint", "out.pth"},
          {"--recipe", "four-layer", "--checkpoint", "out.safetensors"},
          {"--recipe", "four-layer", "--model", "out.pt"},
        }) {
      JsonObject found = eval(network);
      assertEquals(expected.get("confusion"), found.get("confusion"), String.join(" ", network));
    }
  }

  private JsonObject eval(String... network) {
    String[] words = {
      "eval",
      network[0],
      network[1],
      network[2],
      path(network[3]).toString(),
      "--dataset",
      "digits",
      "--json",
      "--trusted"
    };
    var result = CommandLines.run(words);
    assertEquals(0, result.code(), result.err());
    return JsonParser.parseString(result.out()).getAsJsonObject();
  }

  private String python() throws IOException, InterruptedException {
    return Python.run(
        "torch, safetensors.torch",
        """
        pth = torch.load(sys.argv[1] + "/out.pth", weights_only=True)
        safe = safetensors.torch.load_file(sys.argv[1] + "/out.safetensors")
        script = torch.jit.load(sys.argv[1] + "/out.pt")
        layers = [torch.nn.Linear(784, 400), torch.nn.ReLU(), torch.nn.Linear(400, 200),
                  torch.nn.ReLU(), torch.nn.Linear(200, 100), torch.nn.ReLU(),
                  torch.nn.Linear(100, 10)]
        model = torch.nn.Sequential(*layers)
        model.load_state_dict(pth)
        x = torch.rand(5, 784)
        assert torch.allclose(model(x), script(x), atol=1e-5)
        model.load_state_dict(safe)
        assert torch.allclose(model(x), script(x), atol=1e-5)
        print(tuple(script(x).shape))
        """,
        folder);
  }

  @Test
  void aFileOfWeightsIsWrittenByItsRecipe() {
    TestModels.write(folder);
    done("model.pth", "torchscript", "out.pt", "--recipe", "handbook");
    Tensor x = torch.rand(2, 1, 28, 28);
    Module script = jit.load(path("out.pt").toString(), trusted(true));
    assertTrue(
        TestModels.network(Network.HANDBOOK).forward(x).allclose(script.forward(x), 1e-5, 1e-6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 | model.pth | out.pth | '' | name it with --recipe NAME",
        "2 | model.safetensors | out.pth | '' | name it with --recipe NAME",
        "2 | model.pth | out.pth | --last | is for a run's folder",
        "1 | model.pth | out.pth | --recipe cnn | don't fit the network",
        "1 | model.pth | model.pth | --recipe handbook | is there already",
        "1 | empty | out.pth | '' | There is no last.pth",
        "1 | absent.pth | out.pth | '' | There is no file",
        "1 | text.pth | out.pth | '' | cannot be read",
        "2 | run | out.pth | --recipe four-layer | knows its own",
      })
  void aWrongCommandIsOneSentence(int code, String in, String out, String more, String words)
      throws IOException {
    TestModels.write(folder);
    Files.createDirectory(path("empty"));
    Files.writeString(path("text.pth"), "just a text");
    if (in.equals("run")) {
      train();
    }
    var result = export(in, "pth", out, more.isEmpty() ? new String[0] : more.split(" ", -1));
    assertEquals(code, result.code(), result.err());
    assertTrue(result.err().contains(words), result.err());
    assertEquals(1, result.err().strip().lines().count(), result.err());
    assertTrue(Files.notExists(path("out.pth")));
  }
}
