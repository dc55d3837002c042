package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jtorch.torch;
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
  void aSignalEndsTheProcessAfterTheStepWithItsCode(String signal, int code)
      throws IOException, InterruptedException {
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "jtorch.trainer.Main",
                "train",
                "--dataset",
                "digits",
                "--log-interval",
                "1",
                "--epochs",
                "1000")
            .redirectError(err.toFile())
            .start();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      String line = out.readLine();
      while (line != null && !line.startsWith("Train Epoch")) {
        line = out.readLine();
      }
      assertTrue(line != null, Files.readString(err));
      assertEquals(
          0,
          new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor());
      while (line != null) {
        line = out.readLine();
      }
      assertTrue(process.waitFor(1, TimeUnit.MINUTES), "the process goes on");
    } finally {
      process.destroyForcibly();
    }
    assertEquals(code, process.exitValue(), Files.readString(err));
    assertTrue(Files.readString(err).startsWith("jtorch: interrupted after "), err.toString());
  }
}
