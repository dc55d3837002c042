package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jtorch.trainer.run.TrainedRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredictCommandTest {
  @TempDir private Path folder;
  private Path seven;

  @BeforeEach
  void aModelAndAPicture() throws IOException {
    TestModels.write(folder);
    seven = TestModels.picture(folder);
  }

  private CommandLines.Result predict(String... words) {
    List<String> all = new ArrayList<>(List.of("predict"));
    all.addAll(List.of("--recipe", "handbook", "--checkpoint", folder + "/model.pth"));
    all.addAll(List.of(words));
    return CommandLines.run(all.toArray(String[]::new));
  }

  @Test
  void aPictureIsOneLineWithTheLikeliestClasses() {
    var result = predict(seven.toString(), "--top", "2");
    assertEquals(0, result.code(), result.err());
    assertTrue(
        result.out().matches(".*7\\.png: \\d \\(\\d+\\.\\d %\\), then \\d \\(\\d+\\.\\d %\\)\\R"),
        result.out());
  }

  @Test
  void jsonHasEachClassesProbability() {
    var result = predict(seven.toString(), folder.toString(), "--json");
    assertEquals(0, result.code(), result.err());
    JsonArray read = JsonParser.parseString(result.out()).getAsJsonArray();
    assertEquals(2, read.size());
    var first = read.get(0).getAsJsonObject();
    double sum = 0;
    double most = 0;
    for (var p : first.getAsJsonArray("probabilities")) {
      sum += p.getAsDouble();
      most = Math.max(most, p.getAsDouble());
    }
    assertEquals(1, sum, 1e-9);
    assertEquals(most, first.get("probability").getAsDouble());
    assertEquals(seven.toString(), first.get("file").getAsString());
  }

  @Test
  void showDrawsTheDigitLightOnBlack() {
    var result = predict(seven.toString(), "--show");
    assertEquals(0, result.code(), result.err());
    List<String> lines = result.out().lines().toList();
    assertEquals(15, lines.size());
    assertTrue(lines.get(2).isBlank(), result.out());
    assertTrue(lines.stream().skip(1).anyMatch(line -> line.contains("@@")), result.out());
  }

  @Test
  void standardInputIsReadWhereItIsNamed() throws IOException {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(Files.readAllBytes(seven)));
    try {
      var result = predict("-");
      assertEquals(0, result.code(), result.err());
      assertTrue(result.out().startsWith("-: "), result.out());
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void oneBrokenFileOfSeveralIsNamedAndTheOthersAreRead() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
    var result = predict(broken.toString(), seven.toString(), folder + "/none.png");
    assertEquals(1, result.code());
    assertEquals(1, result.out().lines().count());
    assertEquals(
        List.of(
            "jtorch: " + broken + " is no PNG, JPEG, BMP or GIF picture.",
            "jtorch: There is no file " + folder + "/none.png; check its name."),
        result.err().lines().toList());
  }

  @Test
  void scriptsAndRunsReadPicturesToo() {
    var weights = predict(seven.toString());
    var script = CommandLines.run("predict", "--model", folder + "/model.pt", seven.toString());
    assertEquals(weights.out(), script.out(), script.err());
    Path run = folder.resolve("runs/first");
    var trained =
        CommandLines.run(
            "train", "--dataset", "digits", "--max-steps", "2", "--quiet", "--run", run.toString());
    assertEquals(0, trained.code(), trained.err());
    var result = CommandLines.run("predict", "--run", run.toString(), seven.toString());
    assertEquals(0, result.code(), result.err());
    assertTrue(result.out().contains("7.png: "), result.out());
    var tested = CommandLines.run("eval", "--run", run.toString(), "--dataset", "digits");
    assertEquals(0, tested.code(), tested.err());
    assertTrue(tested.out().contains("Loss "), tested.out());
  }

  @Test
  void theNewestRunIsTheOneWrittenLast() throws IOException {
    assertEquals(Optional.empty(), TrainedRun.newest(folder.resolve("runs")));
    for (String name : List.of("a", "b", "c")) {
      Path run = Files.createDirectories(folder.resolve("runs").resolve(name));
      Path last = Files.createFile(run.resolve("last.pth"));
      Files.setLastModifiedTime(last, FileTime.fromMillis(name.equals("b") ? 9000 : 1000));
    }
    Files.createDirectories(folder.resolve("runs/empty"));
    assertEquals(Optional.of(folder.resolve("runs/b")), TrainedRun.newest(folder.resolve("runs")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "predict | Missing required parameter",
        "predict 7.png --json --show | --json and --show contradict",
        "predict 7.png --top 0 | --top must be at least 1",
        "predict 7.png --model a.pt --run b | Give one of --recipe NAME",
        "predict 7.png --checkpoint a.pth | say by --recipe NAME",
        "predict 7.png --model a.pt --key x | belong to --checkpoint",
        "predict 7.png --recipe cnn | A run knows its own recipe",
      })
  void aCommandWrittenWronglyIsOneSentence(String command, String part) {
    var result = CommandLines.run(command.strip().split(" ", -1));
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(part.strip()), result.err());
  }

  @Test
  void aFolderWithoutARunIsRefused() {
    var result = CommandLines.run("predict", "--run", folder.toString(), seven.toString());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("There is no last.pth in " + folder), result.err());
  }
}
