package jtorch.trainer.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jtorch.torch;
import jtorch.trainer.Interruption;
import jtorch.trainer.data.DatasetName;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.recipes.Recipes;
import jtorch.vision.datasets.Progress;

/** A program whose third step never ends: only a second signal can. */
final class StuckStep {
  private StuckStep() {}

  public static void main(String[] args) {
    Recipe recipe = Recipes.find("four-layer").orElseThrow();
    Path folder = Path.of(args[0]);
    TrainingData digits =
        TrainingData.open(
            new TrainingData.Wish(DatasetName.digits, folder, false), recipe, Progress.NONE);
    RunListener stuck =
        new RunListener() {
          @Override
          public void step(Step step) {
            if (step.batch() == 2) {
              System.out.println("stuck");
              sleep();
            }
          }
        };
    Run run =
        new Run(
            new RunSettings(recipe, torch.device("cpu")), digits, new ArrayList<>(List.of(stuck)));
    Runnable asked =
        () -> {
          run.interrupt();
          System.out.println("asked");
        };
    try (RunFolder place = RunFolder.create(folder);
        Interruption interruption = Interruption.asking(asked)) {
      assert interruption != null;
      run.checkpoints(SmallRuns.into(place, new Checkpoints.Often(1, 0), new ArrayList<>()));
      System.out.println(run.train());
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(Long.MAX_VALUE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
