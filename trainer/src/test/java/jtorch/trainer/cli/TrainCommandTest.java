package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.params.provider.ValueSource;

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
            "model",
            "optimizer",
            "loss",
            "recorded",
            "end",
            "steps",
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
    "--device, tpu, '--device is auto, cpu, cuda or'",
    "--device, cuda:x, not cuda:x",
    "--lr, 0, --lr must be a number above 0",
    "--lr, NaN, --lr must be a number above 0",
    "--recipe, handbok, did you mean handbook?",
    "--recipe, mine/none.yml, mine/none.yml",
    "--model, handbok, did you mean handbook?",
    "--dataset, cifar, cifar",
    "--optimizer, 'SGD,momentun=0.9', did you mean momentum?",
    "--optimizer, Adm, did you mean Adam?",
    "--optimizer, LBFGS, several times",
    "--optimizer, 'SGD,lr=-1', lr must be a number above 0",
    "--optimizer, 'SGD,lr', write name=value",
    "--optimizer, 'SGD,nesterov=true', Nesterov",
    "--scheduler, 'StepLR,gama=0.7', did you mean gamma?",
    "--scheduler, StepLR, StepLR needs step_size",
    "--scheduler, 'StepLR,step_size=0', step_size must be a whole number",
    "--loss, nl_loss, did you mean nll_loss?",
    "--label-smoothing, 0.1, cross_entropy",
    "--label-smoothing, 2, --label-smoothing must be from 0 to 1",
    "--val-split, 12000, leave nothing of 12000",
    "--val-split, 1.5, --val-split must be a whole number",
    "--augment, rotate, rotate=10",
    "--augment, rotate=200, from 0 to 180",
    "--augment, spin=3, there are rotate",
    "--clip-grad-norm, 0, --clip-grad-norm must be above 0",
    "--early-stop, 0, --early-stop must be at least 1",
    "--amp, fp8, there is no 'fp8'",
    "--workers, -1, --workers must be at least 0",
    "--log-interval, 0, --log-interval must be at least 1",
    "--device, tpu, tpu",
    "--epoch, 3, did you mean --epochs?",
  })
  void aWrongOptionIsOneSentenceAndCodeTwo(String option, String value, String words) {
    var result = train(option, value);
    assertEquals(value.endsWith("none.yml") ? 1 : 2, result.code(), result.err());
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
  void aGpusNumberThatIsNotThereIsOneSentence() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
    var result = train("--device", "cuda:99");
    assertEquals(1, result.code());
    assertOneSentence(result, "--device cuda:99 is not there", "cuda:0");
  }

  @Test
  void aNetworkWhoseOutputsDoNotFitTheLossIsOneSentence() {
    var result = train("--model", "four-layer");
    assertEquals(2, result.code());
    assertOneSentence(result, "log probabilities", "four-layer", "scores", "use cross_entropy");
  }

  @Test
  void anOptimizerWithoutAFusedKernelIsOneSentence() {
    var result = train("--optimizer", "RMSprop", "--compile-optimizer", "fused");
    assertEquals(2, result.code());
    assertOneSentence(result, "RMSprop has no fused kernel");
  }

  @ParameterizedTest
  @CsvSource({
    "--optimizer, 'adamw,lr=0.002,betas=0.8:0.99'",
    "--optimizer, momentum=0.9",
    "--scheduler, 'OneCycleLR,max_lr=0.1'",
    "--scheduler, 'CosineAnnealingLR,eta_min=0.001'",
    "--scheduler, 'ReduceLROnPlateau,patience=1'",
    "--scheduler, 'MultiStepLR,milestones=5:10'",
    "--model, three-layer",
    "--loss, cross_entropy",
    "--label-smoothing, 0.1",
    "--val-split, 0.5",
    "--val-split, 11000",
    "--augment, 'rotate=10,shift=0.1,scale=0.1,flip=0.5,erase=0.3'",
    "--clip-grad-norm, 1.0",
    "--early-stop, 1",
    "--amp, bf16",
    "--compile-optimizer, fused",
    "--workers, 2",
    "--threads, 1",
  })
  void everyOptionTrains(String option, String value) {
    var result =
        train("--recipe", "four-layer", option, value, "--max-steps", "2", "--log-interval", "1");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("Train Epoch: 1 [64/"), result.out());
    assertFalse(result.out().contains("nan"), result.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"--channels-last", "--deterministic"})
  void everySwitchTrains(String option) {
    var result = train("--recipe", "cnn", option, "--max-steps", "2", "--device", "cpu");
    torch.use_deterministic_algorithms(false);
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("\n0 : 0."), result.out());
  }

  @Test
  void aDryRunPrintsTheRecipeWithItsChangesAndTakesOneStep() {
    var result = train("--recipe", "baseline", "--lr", "0.5", "--dry-run");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("\noptimizer: {name: SGD, lr: 0.5}\n"), result.out());
    assertTrue(result.out().contains("Train loss is "), result.out());
    assertTrue(result.out().contains("Dry run: one training step"), result.out());
  }

  @Test
  void aRecipeInAFileIsTrained() throws IOException {
    Path file = folder.resolve("mine.yaml");
    assertEquals(
        0, CommandLines.run("recipes", "--copy", "three-layer", "--to", file.toString()).code());
    Files.writeString(
        file,
        Files.readString(file).replace("val_split: 10000", "val_split: 2000"),
        StandardCharsets.UTF_8);
    var result = train("--recipe", file.toString(), "--max-steps", "101");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("[    1/   80],loss:2."), result.out());
    assertTrue(result.out().contains("validation loss"), result.out());
  }

  @Test
  void quietPrintsNothing() {
    var result = train("--quiet", "--max-steps", "2");
    assertEquals(0, result.code());
    assertEquals("", result.out());
    assertEquals("", result.err());
  }

  @Test
  void theCsvFileHasALineForEachEpoch() throws IOException {
    Path file = folder.resolve("run.csv");
    var result =
        train(
            "--recipe",
            "four-layer",
            "--epochs",
            "2",
            "--val-split",
            "0.9",
            "--csv",
            file.toString());
    assertEquals(0, result.code(), result.err());
    List<String> lines = Files.readAllLines(file);
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("epoch,train_loss,train_accuracy,val_loss"), lines.get(0));
    assertEquals(9, lines.get(2).split(",", -1).length);
    assertTrue(lines.get(2).startsWith("2,"), lines.get(2));
    assertTrue(result.out().contains("epoch: 1, Train Loss: "), result.out());
    assertTrue(result.out().contains("* lowest validation loss"), result.out());
  }

  @Test
  void aRunThatDivergesSaysSoOnceAndWhatToTry() {
    var result = train("--recipe", "four-layer", "--lr", "1e30", "--max-steps", "6");
    assertEquals(0, result.code());
    assertOneSentence(result, "the loss is", "smaller --lr");
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }

  @Test
  void aRunThatGetsNoBetterStopsEarly() {
    var result =
        train(
            "--recipe",
            "four-layer",
            "--lr",
            "1e-30",
            "--early-stop",
            "2",
            "--epochs",
            "9",
            "--val-split",
            "11936");
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("Stopped early: no lower loss for 2 epochs."), result.out());
    assertTrue(result.out().contains("epoch: 2,"), result.out());
    assertFalse(result.out().contains("epoch: 8,"), result.out());
  }
}
