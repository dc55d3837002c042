package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jtorch.torch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainCommandTest {
  @TempDir private Path folder;

  private CommandLines.Result train(String... options) {
    String[] args = new String[options.length + 3];
    args[0] = "train";
    args[1] = "--data";
    args[2] = folder.toString();
    System.arraycopy(options, 0, args, 3, options.length);
    return CommandLines.run(args);
  }

  private static void assertOneSentence(CommandLines.Result result, String... words) {
    String[] lines = result.err().strip().split("\n", -1);
    assertTrue(lines.length <= 2, result.err());
    for (String word : words) {
      assertTrue(lines[0].contains(word), word + " in: " + result.err());
    }
    assertFalse(result.err().contains("\tat "), result.err());
  }

  @Test
  void withoutMnistTheBuiltInDigitsAreTrainedAndTheReasonIsSaid() {
    var result = train("--max-steps", "30", "--batch-size", "32");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().startsWith("Data: built-in digits, 12000 training"), result.out());
    assertTrue(result.out().contains("--dataset mnist"), result.out());
    assertTrue(result.out().contains("Train Epoch: 1 [928/12000 (8%)]\tLoss: "), result.out());
    assertTrue(result.out().contains("\nTest set: Average loss: "), result.out());
    assertEquals("", result.err());
  }

  @Test
  void theReportHasItsFigures() throws IOException {
    Path file = folder.resolve("run.json");
    var result =
        train(
            "--dataset", "digits", "--max-steps", "3", "--seed", "7", "--report", file.toString());
    assertEquals(0, result.code(), result.err());
    JsonObject report = JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    for (String key :
        List.of(
            "recipe",
            "dataset",
            "device",
            "libtorch_version",
            "libtorch_source",
            "blas",
            "threads",
            "seed",
            "parameter_count",
            "epochs",
            "first_losses",
            "peak_rss_bytes")) {
      assertTrue(report.has(key), key);
    }
    assertEquals("2.10.0", report.get("libtorch_version").getAsString());
    assertEquals(7, report.get("seed").getAsLong());
    assertEquals(1_007_590, report.get("parameter_count").getAsLong());
    assertEquals(3, report.getAsJsonArray("first_losses").size());
    JsonObject epoch = report.getAsJsonArray("epochs").get(0).getAsJsonObject();
    for (String key :
        List.of(
            "epoch",
            "train_loss",
            "train_accuracy",
            "test_loss",
            "test_accuracy",
            "train_seconds",
            "samples_per_second")) {
      assertTrue(epoch.has(key), key);
    }
    double accuracy = epoch.get("test_accuracy").getAsDouble();
    assertTrue(accuracy > 0 && accuracy < 1, "accuracy " + accuracy);
  }

  @Test
  void theSameSeedGivesTheSameRun() throws IOException {
    String first = losses("--seed", "3");
    assertEquals(first, losses("--seed", "3"));
    assertFalse(first.equals(losses("--seed", "4")));
  }

  private String losses(String... options) throws IOException {
    Path file = folder.resolve("run.json");
    String[] all =
        Stream.concat(
                Stream.of("--dataset", "digits", "--max-steps", "3", "--report", file.toString()),
                Stream.of(options))
            .toArray(String[]::new);
    assertEquals(0, train(all).code());
    return JsonParser.parseString(Files.readString(file))
        .getAsJsonObject()
        .get("first_losses")
        .toString();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "--batch-size, 0, --batch-size must be at least 1",
    "--batch-size, -5, --batch-size must be at least 1",
    "--batch-size, many, many",
    "--epochs, 0, --epochs must be at least 1",
    "--max-steps, 0, --max-steps must be at least 1",
    "--threads, 0, --threads must be at least 1",
    "--lr, 0, --lr must be a number above 0",
    "--lr, NaN, --lr must be a number above 0",
    "--recipe, handbok, did you mean handbook?",
    "--dataset, cifar, cifar",
    "--device, tpu, tpu",
    "--epoch, 3, did you mean --epochs?",
  })
  void aWrongOptionIsOneSentenceAndCodeTwo(String option, String value, String words) {
    var result = train(option, value);
    assertEquals(2, result.code(), result.err());
    assertOneSentence(result, words);
  }

  @Test
  void anUnknownCommandNamesTheNearest() {
    var result = CommandLines.run("trian");
    assertEquals(2, result.code());
    assertOneSentence(result, "trian", "did you mean train?");
  }

  @Test
  void mnistThatIsMissingAndMayNotBeFetchedIsOneSentence() {
    var result = train("--dataset", "mnist", "--no-download");
    assertEquals(1, result.code());
    assertOneSentence(result, folder.toString(), "--no-download", "--dataset digits");
  }

  @Test
  void aTruncatedFileIsOneSentence() throws IOException {
    for (String name :
        List.of(
            "train-images-idx3-ubyte",
            "train-labels-idx1-ubyte",
            "t10k-images-idx3-ubyte",
            "t10k-labels-idx1-ubyte")) {
      Files.writeString(folder.resolve(name), "no MNIST", StandardCharsets.UTF_8);
    }
    var result = train("--max-steps", "1");
    assertEquals(1, result.code());
    assertOneSentence(result, folder.toString(), "images");
  }

  @Test
  void aReportThatCanNotBeWrittenIsSaidBeforeTraining() {
    var result = train("--dataset", "digits", "--report", folder.resolve("no/run.json").toString());
    assertEquals(1, result.code());
    assertOneSentence(result, "--report");
    assertFalse(result.out().contains("Data:"), result.out());
  }

  @Test
  void aGpuThatIsNotThereIsOneSentence() {
    assumeFalse(torch.cuda.is_available(), "this machine has a GPU");
    var result = train("--device", "cuda");
    assertEquals(1, result.code());
    assertOneSentence(result, "--device cuda");
  }

  @Test
  void helpNamesEveryOption() {
    var result = CommandLines.run("train", "--help");
    assertEquals(0, result.code());
    for (String option :
        List.of(
            "--recipe",
            "--dataset",
            "--data",
            "--no-download",
            "--epochs",
            "--max-steps",
            "--batch-size",
            "--lr",
            "--seed",
            "--device",
            "--threads",
            "--report",
            "--cache-dir")) {
      assertTrue(result.out().contains(option), option);
    }
  }
}
