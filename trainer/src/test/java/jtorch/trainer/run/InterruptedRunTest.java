package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.torch;
import jtorch.trainer.Signals;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.vision.datasets.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterruptedRunTest {
  @TempDir private Path folder;

  @Test
  void theStepEndsAndTheEpochDoesNot() {
    Recipe recipe = Recipes.find("four-layer").orElseThrow();
    TrainingData digits =
        TrainingData.open(
            new TrainingData.Wish(DatasetName.digits, folder, false), recipe, Progress.NONE);
    List<RunListener> listeners = new ArrayList<>();
    Run run = new Run(new RunSettings(recipe, torch.device("cpu")), digits, listeners);
    listeners.add(
        new RunListener() {
          @Override
          public void step(Step step) {
            if (step.batch() == 2) {
              run.interrupt();
            }
          }
        });
    assertEquals(RunEnd.INTERRUPTED, run.train());
    assertEquals(3, run.steps());
    assertTrue(run.results().isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  @DisabledOnOs(OS.WINDOWS)
  void aSignalEndsTheProcessAfterTheStepWithItsCodeAndACheckpoint(String signal, int code)
      throws IOException, InterruptedException {
    Signals.assumeHeard(signal);
    Path place = folder.resolve("run");
    String[] options = {
      "--dataset", "digits", "--log-interval", "1", "--epochs", "1000", "--run", place.toString()
    };
    try (ChildTrain child = ChildTrain.train(folder.resolve("err"), options)) {
      assertTrue(child.line("Train Epoch") != null, child.err());
      child.signal(signal);
      assertEquals(code, child.end(), child.err());
      long steps = Checkpoint.read(place.resolve("last.pth")).integer("step");
      assertEquals(
          "jtorch: interrupted after "
              + steps
              + " steps; go on with jtorch train --resume "
              + place
              + ".",
          child.err().strip());
      assertTrue(steps > 0);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aSecondSignalEndsTheProcessAtOnceAndLeavesTheLastCheckpoint()
      throws IOException, InterruptedException {
    Signals.assumeHeard("INT");
    Path place = folder.resolve("run");
    try (ChildTrain child =
        ChildTrain.main(folder.resolve("err"), StuckStep.class, place.toString())) {
      assertTrue(child.line("stuck") != null, child.err());
      child.signal("INT");
      assertTrue(child.line("asked") != null, child.err());
      child.signal("INT");
      assertEquals(130, child.end(), child.err());
    }
    assertEquals(2, Checkpoint.read(place.resolve("last.pth")).integer("step"));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aFullDiskIsSaidOnceTheRunGoesOnAndTheOldCheckpointStays()
      throws IOException, InterruptedException {
    Path place = folder.resolve("run");
    String[] begin = {
      "--dataset", "digits", "--recipe", "four-layer", "--max-steps", "2", "--run", place.toString()
    };
    try (ChildTrain child = ChildTrain.train(folder.resolve("err"), begin)) {
      assertEquals(0, child.end(), child.err());
    }
    byte[] before = Files.readAllBytes(place.resolve("last.pth"));
    String[] on = {"--resume", place.toString(), "--max-steps", "9", "--checkpoint-every", "1"};
    try (ChildTrain child = ChildTrain.trainWithSmallFiles(folder.resolve("err"), 64, on)) {
      assertEquals(1, child.end(), child.err()); // the end of the run is not kept
      List<String> said = child.err().lines().toList();
      assertEquals(2, said.size(), child.err());
      assertTrue(said.get(0).contains("what was there before is unchanged"), child.err());
      assertTrue(said.get(0).contains("The run goes on"), child.err());
      assertTrue(said.get(1).contains("the last checkpoint is of step 2"), child.err());
    }
    assertArrayEquals(before, Files.readAllBytes(place.resolve("last.pth")));
    assertEquals(2, Checkpoint.read(place.resolve("last.pth")).integer("step"));
    try (var left = Files.list(place)) {
      assertTrue(left.noneMatch(file -> file.toString().endsWith(".tmp")));
    }
  }
}
