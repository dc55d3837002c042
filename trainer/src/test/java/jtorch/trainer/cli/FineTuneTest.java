package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.jit.ScriptModule;
import jtorch.jit.jit;
import jtorch.nn.Flatten;
import jtorch.nn.Linear;
import jtorch.nn.Module;
import jtorch.nn.Sequential;
import jtorch.torch;
import jtorch.trainer.TestFiles;
import jtorch.trainer.recipes.Network;
import jtorch.trainer.run.TrainedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trains networks further that come from TorchScript files. */
class FineTuneTest {
  @TempDir private Path folder;

  private CommandLines.Result train(String... options) {
    List<String> words = new ArrayList<>(List.of("train", "--quiet"));
    words.addAll(List.of(options));
    return CommandLines.run(words.toArray(String[]::new));
  }

  private JsonArray losses(String... options) throws IOException {
    Path report = folder.resolve("report.json");
    List<String> words = new ArrayList<>(List.of(options));
    words.addAll(List.of("--report", report.toString()));
    var result = train(words.toArray(String[]::new));
    assertEquals(0, result.code(), result.err());
    return JsonParser.parseString(Files.readString(report))
        .getAsJsonObject()
        .getAsJsonArray("first_losses");
  }

  private String script(Network network) {
    Module made = TestModels.network(network);
    String file = folder.resolve(network.id() + ".pt").toString();
    jit.export(made, file, torch.zeros(network.inputShape(1)));
    return file;
  }

  private static void refused(int code, String part, CommandLines.Result result) {
    assertEquals(code, result.code(), result.err());
    assertTrue(result.err().contains(part), result.err());
    assertEquals(1, result.err().lines().filter(line -> line.startsWith("jtorch: ")).count());
  }

  @Test
  void trainingGoesOnFromTheWeightsInTheFile() throws IOException {
    String run = folder.resolve("runs/first").toString();
    JsonArray first =
        losses("--dataset", "digits", "--batch-size", "128", "--max-steps", "40", "--run", run);
    assertTrue(first.get(0).getAsDouble() > 2, first.toString());
    Module network = Network.HANDBOOK.make();
    network.load_state_dict(TrainedRun.in(Path.of(run)).network().state_dict());
    network.eval();
    String file = folder.resolve("trained.pt").toString();
    jit.export(network, file, torch.zeros(Network.HANDBOOK.inputShape(1)));
    JsonArray further = losses("--model", file, "--dataset", "digits", "--max-steps", "20");
    assertTrue(further.get(0).getAsDouble() < 1.5, further.toString());
    assertTrue(
        further.get(19).getAsDouble() < further.get(0).getAsDouble(), "it learns: " + further);
  }

  @Test
  void aFolderThatWasMadeForNothingGoesAgain() throws IOException {
    Path run = folder.resolve("run");
    String[] words = {
      "--model", script(Network.FOUR_LAYER), "--dataset", "digits", "--run", run.toString()
    };
    refused(2, "nll_loss needs log probabilities", train(words));
    assertFalse(Files.exists(run));
    Files.createDirectory(run);
    refused(2, "nll_loss needs log probabilities", train(words));
    assertTrue(Files.exists(run), "it was there before");
  }

  @Test
  void pythonsScriptIsTrainedFurtherOnMnist() throws IOException {
    String file = TestFiles.golden().resolve("handbook.torchscript.pt").toString();
    JsonArray losses =
        losses(
            "--model",
            file,
            "--dataset",
            "mnist",
            "--data",
            TestFiles.mnist().toString(),
            "--no-download",
            "--max-steps",
            "3");
    assertTrue(losses.get(0).getAsDouble() < 0.3, losses.toString());
  }

  @Test
  void rowsOfPixelsAndScoresAreFoundOut() {
    String file = script(Network.FOUR_LAYER);
    refused(
        2,
        "nll_loss needs log probabilities, and the network " + file + " gives scores",
        train("--model", file, "--dataset", "digits", "--max-steps", "1"));
    var result =
        train("--model", file, "--recipe", "four-layer", "--dataset", "digits", "--max-steps", "1");
    assertEquals(0, result.code(), result.err());
  }

  @Test
  void aRunOfAFileGoesOnAndPredicts() throws IOException {
    String file = script(Network.HANDBOOK);
    String run = folder.resolve("runs/of-file").toString();
    var begun = train("--model", file, "--dataset", "digits", "--max-steps", "2", "--run", run);
    assertEquals(0, begun.code(), begun.err());
    var gone = train("--resume", run, "--max-steps", "3");
    assertEquals(0, gone.code(), gone.err());
    String seven = TestModels.picture(folder).toString();
    var read = CommandLines.run("predict", "--run", run, seven);
    assertEquals(0, read.code(), read.err());
    Files.delete(Path.of(file));
    refused(1, "There is no file " + file, CommandLines.run("predict", "--run", run, seven));
  }

  @Test
  void whatCanNotBeTrainedIsRefused() {
    TestModels.write(folder);
    String weights = folder.resolve("model.pth").toString();
    refused(1, "has no code in it, only weights", train("--model", weights));
    String none = folder.resolve("none.pt").toString();
    refused(1, "There is no file " + none, train("--model", none));
    ScriptModule script = jit.load(folder.resolve("model.pt").toString());
    script.eval();
    String frozen = folder.resolve("frozen.pt").toString();
    jit.save(jit.freeze(script), frozen);
    refused(1, "has nothing to train", train("--model", frozen, "--dataset", "digits"));
    refused(2, "there is no 'handbok'", train("--model", "handbok"));
  }

  @Test
  void aNetworkWithTooFewClassesIsRefusedBeforeTraining() {
    String seven = folder.resolve("seven.pt").toString();
    jit.export(
        new Sequential(new Flatten(), new Linear(784, 7)),
        seven,
        torch.zeros(Network.HANDBOOK.inputShape(1)));
    refused(
        1,
        "tells 7 classes apart, and the data has 10",
        train("--model", seven, "--loss", "cross_entropy", "--dataset", "digits"));
  }
}
