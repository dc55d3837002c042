package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.torch;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.vision.datasets.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Steps that read nothing until late, here on the CPU, against steps batch by batch. */
class DeviceStepsTest {
  /** A run, what it has told, and whether its steps stayed on the device. */
  private record Told(Run run, List<Step> steps) {}

  private static Told run(Recipe recipe, long maxSteps, boolean resident) {
    TrainingData digits =
        TrainingData.open(
            new TrainingData.Wish(DatasetName.digits, Path.of("data"), false),
            recipe,
            Progress.NONE);
    List<Step> steps = new ArrayList<>();
    RunListener listener =
        new RunListener() {
          @Override
          public void step(Step step) {
            steps.add(step);
          }
        };
    RunSettings settings =
        new RunSettings(recipe, maxSteps, 2, torch.device("cpu"), resident, false);
    return new Told(new Run(settings, digits, List.of(listener)), steps);
  }

  private static void assertSame(Recipe recipe, long maxSteps) {
    Told plain = run(recipe, maxSteps, false);
    assertFalse(plain.run().isOnDevice());
    RunEnd end = plain.run().train(); // before the other is made, which begins the seed anew
    Told late = run(recipe, maxSteps, true);
    assertTrue(late.run().isOnDevice());
    assertEquals(end, late.run().train());
    assertEquals(plain.steps(), late.steps());
    assertEquals(SmallRuns.scores(plain.run()), SmallRuns.scores(late.run()));
    assertEquals(plain.run().results().getLast().test(), late.run().results().getLast().test());
    assertEquals(SmallRuns.weights(plain.run()), SmallRuns.weights(late.run()));
  }

  private static final String SMALL = "val_split: 0.9\nepochs: 2\n";

  @Test
  void sgdGivesTheSameNumbersWithItsRateOnTheDevice() {
    String sgd = "optimizer: {name: SGD, lr: 0.1, momentum: 0.9, fused: true}\n";
    assertSame(SmallRuns.recipe("four-layer", SMALL + sgd), Long.MAX_VALUE);
  }

  @Test
  void adamGivesTheSameNumbersWithItsStepOnTheDevice() {
    assertSame(SmallRuns.recipe("handbook", SMALL), Long.MAX_VALUE);
  }

  @Test
  void aRateThatChangesAtEachStepIsFollowed() {
    String cycle = "scheduler: {name: OneCycleLR, max_lr: 0.01}\nclip_grad_norm: 1\n";
    assertSame(SmallRuns.recipe("handbook", SMALL + cycle), Long.MAX_VALUE);
  }

  @Test
  void dropoutDrawsTheSameMasks() {
    String adam =
        "optimizer: {name: AdamW, lr: 0.01, fused: true}\nbatch_size: 100\nscheduler: none\n";
    assertSame(SmallRuns.recipe("pytorch-example", SMALL + adam), 5);
  }

  @Test
  void theStepsCanRunOutWithinAnEpoch() {
    assertSame(SmallRuns.recipe("handbook", SMALL + "batch_size: 100\n"), 17);
  }

  @Test
  void aRunGoesOnWithinAnEpoch(@TempDir Path temp) {
    String changes = "val_split: 0.9\nepochs: 1\nbatch_size: 100\n";
    Recipe recipe = SmallRuns.recipe("handbook", changes);
    Told whole = run(recipe, Long.MAX_VALUE, true);
    assertEquals(RunEnd.FINISHED, whole.run().train());
    List<String> warnings = new ArrayList<>();
    Path folder = temp.resolve("run");
    try (RunFolder created = RunFolder.create(folder)) {
      Told first = run(recipe, 5, true);
      first.run().checkpoints(SmallRuns.into(created, SmallRuns.NEVER, warnings));
      assertEquals(RunEnd.MAX_STEPS, first.run().train());
    }
    try (RunFolder existing = RunFolder.existing(folder)) {
      Told second = run(recipe, Long.MAX_VALUE, true);
      second.run().resume(existing);
      assertEquals(RunEnd.FINISHED, second.run().train());
      assertEquals(whole.steps().subList(5, whole.steps().size()), second.steps());
      assertEquals(SmallRuns.weights(whole.run()), SmallRuns.weights(second.run()));
    }
    assertEquals(List.of(), warnings);
  }

  @Test
  void anOptimizerWithoutKernelsOfItsOwnIsSteppedBatchByBatch() {
    Recipe recipe = SmallRuns.recipe("handbook", SMALL + "optimizer: {name: Adadelta}\n");
    assertFalse(run(recipe, 1, true).run().isOnDevice());
  }

  @Test
  void float16WithItsScalerLearns() {
    String half = "amp: fp16\noptimizer: {name: SGD, lr: 0.1, fused: true}\n";
    assertSame(SmallRuns.recipe("four-layer", SMALL + half), 12);
  }
}
