package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.torch;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs that were stopped and went on, against the same run in one piece: equal to the last bit. */
class ResumedRunTest {
  private static final String SMALL = "batch_size: 100\nval_split: 200\nepochs: 3\n";
  private static final long STEPS = 15; // five an epoch

  @TempDir private Path folder;

  /** Stops after each of these steps, goes on in a new run each time; returns the last one. */
  private SmallRuns.Heard inPieces(Recipe recipe, List<Double> losses, long... stops) {
    for (int i = 0; i <= stops.length; i++) {
      SmallRuns.Heard part = SmallRuns.onFew(recipe, i < stops.length ? stops[i] : -1);
      if (i > 0) {
        torch.manual_seed(99 + i); // whatever the process did before
      }
      try (RunFolder place = i == 0 ? RunFolder.create(folder) : RunFolder.existing(folder)) {
        if (i > 0) {
          part.run().resume(place);
        }
        part.run().checkpoints(SmallRuns.into(place, SmallRuns.NEVER, new ArrayList<>()));
        RunEnd end = part.run().train();
        assertEquals(i < stops.length ? RunEnd.INTERRUPTED : RunEnd.FINISHED, end);
      }
      losses.addAll(part.losses());
      if (i == stops.length) {
        return part;
      }
    }
    throw new IllegalStateException("the last part is returned");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "baseline, ''", // dropout of channels
    "pytorch-example, ''", // dropout, Adadelta and a scheduler
    "handbook, 'augment: {rotate: 10, shift: 0.1, erase: 0.5}'",
    "handbook, 'augment: {rotate: 10, flip: 0.5, erase: 0.5}\nworkers: 2'",
    "four-layer, 'optimizer: {name: Adam, fused: true}\nscheduler: {name: OneCycleLR, max_lr: 0.1}'",
    "three-layer, 'optimizer: {name: NAdam, lr: 0.01}\nscheduler: {name: ReduceLROnPlateau, patience: 0}'",
    "four-layer, 'optimizer: {name: SGD, lr: 0.1, momentum: 0.9}\nscheduler: {name: MultiStepLR, milestones: [1, 2]}\ntest_shuffle: true'",
    "cnn, 'channels_last: true\nclip_grad_norm: 1'",
    "four-layer, 'amp: bf16'",
  })
  void theLossesAreThoseOfARunInOnePiece(String name, String changes) {
    Recipe recipe = SmallRuns.recipe(name, SMALL + changes);
    SmallRuns.Heard whole = SmallRuns.onFew(recipe, -1);
    assertEquals(RunEnd.FINISHED, whole.run().train());
    assertEquals(STEPS, whole.losses().size());
    List<Double> losses = new ArrayList<>();
    // within an epoch, twice in one, at an epoch's last batch, in the last epoch
    SmallRuns.Heard last = inPieces(recipe, losses, 1, 4, 5, 8, 14);
    assertEquals(whole.losses(), losses);
    assertEquals(SmallRuns.weights(whole.run()), SmallRuns.weights(last.run()));
    assertEquals(SmallRuns.scores(whole.run()), SmallRuns.scores(last.run()));
    assertEquals(
        whole.run().results().stream().map(EpochResult::test).toList(),
        last.run().results().stream().map(EpochResult::test).toList());
    assertEquals(whole.run().firstLosses(), last.run().firstLosses());
    assertEquals(STEPS, last.run().steps());
  }

  @Test
  void aRunGoesOnFromStepsThatRanOutAndWithMoreEpochs() {
    Recipe recipe = SmallRuns.recipe("pytorch-example", SMALL);
    SmallRuns.Heard whole = SmallRuns.onFew(recipe, -1);
    assertEquals(RunEnd.FINISHED, whole.run().train());
    TrainingData digits = SmallRuns.fewDigits(recipe);
    RunSettings seven = new RunSettings(recipe, 7, 1, torch.device("cpu"));
    Run first = new Run(seven, digits, List.of());
    try (RunFolder place = RunFolder.create(folder)) {
      first.checkpoints(SmallRuns.into(place, SmallRuns.NEVER, new ArrayList<>()));
      assertEquals(RunEnd.MAX_STEPS, first.train());
    }
    assertEquals(2, first.results().size()); // a whole epoch, and a part that is shown
    SmallRuns.Heard second = SmallRuns.onFew(SmallRuns.recipe("pytorch-example", SMALL), -1);
    try (RunFolder place = RunFolder.existing(folder)) {
      second.run().resume(place);
      second.run().checkpoints(SmallRuns.into(place, SmallRuns.NEVER, new ArrayList<>()));
      assertEquals(RunEnd.FINISHED, second.run().train());
    }
    assertEquals(whole.losses().subList(7, 15), second.losses());
    assertEquals(SmallRuns.weights(whole.run()), SmallRuns.weights(second.run()));
    assertEquals(3, second.run().results().size());

    SmallRuns.Heard longer =
        SmallRuns.onFew(SmallRuns.recipe("pytorch-example", SMALL.replace("3", "4")), -1);
    try (RunFolder place = RunFolder.existing(folder)) {
      longer.run().resume(place);
      assertEquals(RunEnd.FINISHED, longer.run().train());
    }
    assertEquals(20, longer.run().steps());
  }

  @Test
  void theBestEpochIsKeptBesideTheLast() {
    SmallRuns.Heard heard = SmallRuns.onFew(SmallRuns.recipe("four-layer", SMALL), -1);
    try (RunFolder place = RunFolder.create(folder)) {
      heard.run().checkpoints(SmallRuns.into(place, SmallRuns.NEVER, new ArrayList<>()));
      assertEquals(RunEnd.FINISHED, heard.run().train());
    }
    double lowest = Double.POSITIVE_INFINITY;
    long best = 0;
    for (EpochResult result : heard.run().results()) {
      if (result.deciding().loss() < lowest) {
        lowest = result.deciding().loss();
        best = result.epoch();
      }
    }
    var kept = Checkpoint.read(folder.resolve("best.pth"));
    assertEquals(lowest, kept.dict("metrics").number("best_loss"));
    assertEquals(best * 5, kept.integer("step"));
    assertEquals(STEPS, Checkpoint.read(folder.resolve("last.pth")).integer("step"));
    assertTrue(Files.exists(folder.resolve("last.pth")));
  }

  @Test
  void anInterruptionWhileTestingHasTheTestMadeAgain() {
    Recipe recipe =
        SmallRuns.recipe(
            "handbook", SMALL + "test_shuffle: true\naugment: {rotate: 10, erase: 0.5}");
    SmallRuns.Heard whole = SmallRuns.onFew(recipe, -1);
    assertEquals(RunEnd.FINISHED, whole.run().train());
    TrainingData digits = SmallRuns.fewDigits(recipe);
    List<RunListener> listeners = new ArrayList<>();
    Run first =
        new Run(new RunSettings(recipe, Long.MAX_VALUE, 1, torch.device("cpu")), digits, listeners);
    listeners.add(
        new RunListener() {
          @Override
          public void trained() {
            first.interrupt();
          }
        });
    try (RunFolder place = RunFolder.create(folder)) {
      first.checkpoints(SmallRuns.into(place, SmallRuns.NEVER, new ArrayList<>()));
      assertEquals(RunEnd.INTERRUPTED, first.train());
    }
    SmallRuns.Heard second = SmallRuns.onFew(recipe, -1);
    try (RunFolder place = RunFolder.existing(folder)) {
      second.run().resume(place);
      assertEquals(RunEnd.FINISHED, second.run().train());
    }
    assertEquals(whole.losses().subList(5, 15), second.losses());
    assertEquals(SmallRuns.weights(whole.run()), SmallRuns.weights(second.run()));
  }
}
