package jtorch.trainer.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import jtorch.torch;
import jtorch.trainer.recipes.Recipe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a run at random moments, while it writes a checkpoint after each step: the last one always
 * opens, the run never goes back, and in the end it is the run that nobody killed.
 */
@DisabledOnOs(OS.WINDOWS)
class KilledRunTest {
  @TempDir private Path folder;

  private Path place() {
    return folder.resolve("run");
  }

  private Path last() {
    return place().resolve("last.pth");
  }

  @Test
  void aRunThatIsKilledTenTimesIsTheRunThatWasNot() throws IOException, InterruptedException {
    killed(10, 300);
  }

  @Test
  @Tag("long")
  void aRunThatIsKilledTwoHundredTimesIsTheRunThatWasNot()
      throws IOException, InterruptedException {
    killed(200, 1000);
  }

  private void killed(int times, int mostMilliseconds) throws IOException, InterruptedException {
    Random random = new Random(7);
    long steps = 0;
    // A busy machine may keep no step so soon: it gets more time then.
    for (int i = 0; i < times || (steps == 0 && i < 10 * times); i++) {
      try (ChildTrain child = start()) {
        if (random.nextInt(5) > 0) { // or else while it starts
          assertTrue(child.line("Train Epoch") != null, child.err());
        }
        Thread.sleep(random.nextInt(mostMilliseconds * (1 + i / times)));
        child.kill();
      }
      if (Files.exists(last())) {
        long reached = Checkpoint.read(last()).integer("step");
        assertTrue(reached >= steps, reached + " after " + steps);
        steps = reached;
      }
    }
    assertTrue(steps > 0, "no step was made");
    assertSameAsInOnePiece(steps + 5);
  }

  private ChildTrain start() throws IOException {
    Path err = folder.resolve("err");
    return Files.exists(last())
        ? ChildTrain.train(err, "--resume", place().toString())
        : ChildTrain.train(
            err,
            "--run",
            place().toString(),
            "--dataset",
            "digits",
            "--recipe",
            "pytorch-example",
            "--model",
            "three-layer",
            "--loss",
            "cross_entropy",
            "--batch-size",
            "16",
            "--augment",
            "shift=0.1",
            "--threads",
            "1",
            "--log-interval",
            "1",
            "--checkpoint-every",
            "1");
  }

  private void assertSameAsInOnePiece(long steps) {
    Recipe recipe =
        SmallRuns.recipe(
            "pytorch-example",
            "model: three-layer\nloss: cross_entropy\nbatch_size: 16\naugment: {shift: 0.1}");
    int threads = torch.get_num_threads();
    torch.set_num_threads(1);
    try (RunFolder opened = RunFolder.existing(place())) {
      SmallRuns.Heard whole = SmallRuns.run(recipe, steps);
      whole.run().train();
      SmallRuns.Heard rest = SmallRuns.run(recipe, steps);
      rest.run().resume(opened);
      rest.run().checkpoints(SmallRuns.into(opened, SmallRuns.NEVER, new ArrayList<>()));
      rest.run().train();
      int done = whole.losses().size();
      assertEquals(whole.losses().subList(done - 5, done), rest.losses());
      assertEquals(whole.run().firstLosses(), rest.run().firstLosses());
      assertEquals(SmallRuns.weights(whole.run()), SmallRuns.weights(rest.run()));
    } finally {
      torch.set_num_threads(threads);
    }
  }
}
