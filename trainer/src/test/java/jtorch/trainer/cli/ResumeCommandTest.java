package jtorch.trainer.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResumeCommandTest {
  @TempDir private Path folder;

  private CommandLines.Result train(String... options) {
    List<String> words = new ArrayList<>(List.of("train", "--data", folder.toString()));
    words.addAll(List.of(options));
    return CommandLines.run(words.toArray(String[]::new));
  }

  private String place() {
    return folder.resolve("run").toString();
  }

  private void begin() {
    var result =
        train(
            "--recipe",
            "four-layer",
            "--val-split",
            "11000",
            "--epochs",
            "2",
            "--log-interval",
            "1",
            "--max-steps",
            "20",
            "--run",
            place());
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertTrue(result.out().contains("Run: " + place()), result.out());
  }

  @Test
  void aRunGoesOnWithItsOwnRecipeAndItsCsvFileHasAllEpochs() throws IOException {
    begin(); // an epoch of 16 steps, and four more
    Path csv = folder.resolve("run.csv");
    var result = train("--resume", place(), "--csv", csv.toString());
    assertEquals(0, result.code(), result.err());
    assertEquals("", result.err());
    assertFalse(result.out().contains("Train Epoch: 2 [192/"), result.out());
    assertTrue(result.out().contains("Train Epoch: 2 [256/"), result.out());
    List<String> lines = Files.readAllLines(csv);
    assertEquals(3, lines.size(), lines.toString());
    assertTrue(lines.get(1).startsWith("1,") && lines.get(2).startsWith("2,"), lines.toString());
    var again = train("--resume", place());
    assertEquals(0, again.code(), again.err());
    assertFalse(again.out().contains("Train Epoch"), again.out());
    var longer = train("--resume", place(), "--epochs", "3");
    assertEquals(0, longer.code(), longer.err());
    assertTrue(longer.out().contains("Train Epoch: 3 [0/"), longer.out());
  }

  @Test
  void aRunWithANumberWithoutEndGoesOn() {
    String rprop = "Rprop,step_sizes=1e-6:Infinity";
    var begun =
        train("--recipe", "four-layer", "--optimizer", rprop, "--max-steps", "1", "--run", place());
    assertEquals(0, begun.code(), begun.err());
    var gone = train("--resume", place(), "--max-steps", "2");
    assertEquals(0, gone.code(), gone.err());
  }

  @Test
  void aLearningRateThatIsPlannedToItsEndGoesNoFurther() {
    String[] first = {
      "--recipe",
      "four-layer",
      "--val-split",
      "11936",
      "--epochs",
      "2",
      "--scheduler",
      "OneCycleLR,max_lr=0.1",
      "--max-steps",
      "1",
      "--run",
      place()
    };
    assertEquals(0, train(first).code());
    var longer = train("--resume", place(), "--epochs", "3");
    assertEquals(2, longer.code(), longer.err());
    assertTrue(longer.err().contains("planned for 2 epochs"), longer.err());
    assertEquals(1, longer.err().strip().lines().count(), longer.err());
    assertEquals("", longer.out());
    var same = train("--resume", place(), "--epochs", "2");
    assertEquals(0, same.code(), same.err());
  }

  @ParameterizedTest
  @CsvSource({"--lr, 0.5", "--recipe, cnn", "--seed, 4", "--dataset, digits", "--run, x"})
  void whatBelongsToTheRunIsNotChanged(String option, String value) {
    begin();
    var result = train("--resume", place(), option, value);
    assertEquals(2, result.code(), result.err());
    assertTrue(result.err().contains(option + " can't be changed"), result.err());
  }

  @Test
  void aFolderWithoutARunIsOneSentence() {
    var result = train("--resume", place());
    assertEquals(1, result.code());
    assertTrue(result.err().contains("there is no last.pth in it"), result.err());
  }

  @Test
  void aFolderWithARunIsNotWrittenOver() {
    begin();
    var result = train("--run", place());
    assertEquals(2, result.code());
    assertTrue(result.err().contains("--resume " + place()), result.err());
  }

  @Test
  void aDamagedCheckpointIsOneSentence() throws IOException {
    begin();
    Files.writeString(folder.resolve("run").resolve("last.pth"), "no checkpoint");
    var result = train("--resume", place());
    assertEquals(1, result.code());
    assertEquals(1, result.err().strip().lines().count(), result.err());
    assertTrue(result.err().contains("last.pth"), result.err());
  }

  @ParameterizedTest
  @CsvSource({"--checkpoint-every, 0", "--every-seconds, -1", "--every-seconds, NaN"})
  void aWrongIntervalIsOneSentence(String option, String value) {
    var result = train(option, value);
    assertEquals(2, result.code());
    assertTrue(result.err().contains(option + " must be at least"), result.err());
  }
}
