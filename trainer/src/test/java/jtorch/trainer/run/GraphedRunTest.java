package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.sys.LibTorch;
import jtorch.torch;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.vision.datasets.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs on a GPU whose steps are recorded, against those whose steps are not. */
class GraphedRunTest {
  @BeforeEach
  void aGpuIsThere() {
    assumeTrue(torch.cuda.is_available(), "this needs a GPU and a LibTorch for CUDA");
  }

  private record Told(Run run, List<Double> losses, List<String> warnings) {}

  private static Told run(Recipe recipe, String device, boolean record) {
    TrainingData digits =
        TrainingData.open(
            new TrainingData.Wish(DatasetName.digits, Path.of("data"), false),
            recipe,
            Progress.NONE);
    List<Double> losses = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void step(Step step) {
            losses.add(step.loss());
          }

          @Override
          public void warning(String sentence) {
            warnings.add(sentence);
          }
        };
    boolean gpu = !device.equals("cpu");
    RunSettings settings =
        new RunSettings(
            recipe, Long.MAX_VALUE, Long.MAX_VALUE, torch.device(device), gpu, record && gpu);
    Run run = new Run(settings, digits, List.of(listener));
    assertEquals(RunEnd.FINISHED, run.train());
    return new Told(run, losses, warnings);
  }

  private static void assertSame(Recipe recipe, double tolerance) {
    Told eager = run(recipe, "cuda", false);
    Told recorded = run(recipe, "cuda", true);
    assertEquals(List.of(), recorded.warnings());
    assertTrue(recorded.run().isRecorded());
    assertFalse(eager.run().isRecorded());
    assertEquals(eager.losses().size(), recorded.losses().size());
    for (int i = 0; i < 30; i++) {
      assertEquals(eager.losses().get(i), recorded.losses().get(i), tolerance, "step " + i);
    }
    for (Told told : List.of(eager, recorded)) { // kernels that add in any order part their ways
      double accuracy = told.run().results().getLast().test().accuracy();
      assertTrue(accuracy > 0.7, "accuracy " + accuracy);
    }
  }

  @Test
  void adamLearnsTheSame() {
    assertSame(SmallRuns.recipe("handbook", "epochs: 4\n"), 1e-3);
  }

  @Test
  void sgdLearnsTheSame() {
    assertSame(
        SmallRuns.recipe(
            "four-layer", "epochs: 4\noptimizer: {name: SGD, lr: 0.05, fused: true}\n"),
        1e-3);
  }

  @Test
  void float16LearnsTheSame() {
    String half = "epochs: 4\namp: fp16\noptimizer: {name: SGD, lr: 0.05, fused: true}\n";
    assertSame(SmallRuns.recipe("four-layer", half), 2e-2);
  }

  @Test
  void dropoutLearns() {
    Recipe recipe =
        SmallRuns.recipe(
            "pytorch-example",
            "epochs: 3\nscheduler: none\noptimizer: {name: AdamW, lr: 0.001, fused: true}\n");
    Told recorded = run(recipe, "cuda", true);
    assertTrue(recorded.run().isRecorded());
    assertTrue(recorded.run().results().getLast().test().accuracy() > 0.8);
  }

  @Test
  void weightsInChannelsLastAreRecordedToo() {
    assertSame(SmallRuns.recipe("handbook", "epochs: 4\nchannels_last: true\n"), 1e-3);
  }

  @Test
  void whatARecordingWouldKeepIsNotRecorded() {
    String cycle = "epochs: 1\nscheduler: {name: OneCycleLR, max_lr: 0.01%s}\n";
    Told eager = run(SmallRuns.recipe("handbook", cycle.formatted("")), "cuda", true);
    assertFalse(eager.run().isRecorded());
    assertEquals(1, eager.warnings().size());
    assertTrue(eager.warnings().getFirst().contains("momentum"), eager.warnings().getFirst());
    String fixed = cycle.formatted(", cycle_momentum: false");
    Told recorded = run(SmallRuns.recipe("handbook", fixed), "cuda", true);
    assertTrue(recorded.run().isRecorded());
    assertEquals(List.of(), recorded.warnings());
  }

  @Test
  void anyOfSeveralGpusTrains() {
    assumeTrue(torch.cuda.device_count() > 1, "this needs two GPUs");
    Recipe recipe = SmallRuns.recipe("four-layer", "epochs: 1\n");
    Told first = run(recipe, "cuda:0", true);
    Told second = run(recipe, "cuda:1", true);
    assertEquals(List.of(), second.warnings());
    assertTrue(second.run().isRecorded());
    assertEquals(first.losses(), second.losses());
    assertEquals(0, torch.cuda.current_device());
  }

  @Test
  void deterministicRunsAreTheSameToTheLastBit() {
    assumeTrue(LibTorch.areProductsDeterministic(), "CUBLAS_WORKSPACE_CONFIG is not set");
    Recipe recipe = SmallRuns.recipe("cnn", "epochs: 1\ndeterministic: true\n");
    try {
      assertEquals(run(recipe, "cuda", true).losses(), run(recipe, "cuda", true).losses());
    } finally {
      torch.use_deterministic_algorithms(false);
      torch.backends.cudnn.deterministic(false);
    }
  }

  @Test
  void theGpuStartsAsTheCpuDoes() {
    Recipe recipe = SmallRuns.recipe("handbook", "epochs: 1\n");
    Told here = run(recipe, "cpu", false);
    Told there = run(recipe, "cuda", true);
    for (int i = 0; i < 5; i++) {
      assertEquals(here.losses().get(i), there.losses().get(i), 2e-3, "step " + i);
    }
  }
}
