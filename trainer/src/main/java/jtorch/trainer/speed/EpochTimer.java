package jtorch.trainer.speed;

import static jtorch.Kwargs.input_data;
import static jtorch.Kwargs.verbose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import jtorch.Device;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.torchinfo;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Model;
import jtorch.trainer.recipes.Recipe;
import jtorch.trainer.run.EpochResult;
import jtorch.trainer.run.Run;
import jtorch.trainer.run.RunListener;
import jtorch.trainer.run.RunSettings;

/** Trains a recipe as {@code train} does, and keeps the seconds of each epoch's training. */
public final class EpochTimer {
  /** How operations are counted. */
  public static final String RULE =
      "the summary's multiply-adds, times 2 operations, times 3 for forward and both gradients";

  private static final int WARM_UP = 1;

  private final Recipe recipe;
  private final TrainingData data;
  private final ObjIntConsumer<Double> progress;

  /**
   * Prepares to measure.
   *
   * @param recipe the recipe, whose epochs are those to be measured and one to warm up
   * @param progress is told the seconds and the number of each epoch, 0 for the one that warms up
   */
  public EpochTimer(Recipe recipe, TrainingData data, ObjIntConsumer<Double> progress) {
    this.recipe = recipe;
    this.data = data;
    this.progress = progress;
  }

  /** Returns how many epochs a recipe must have, so that so many are measured. */
  public static int epochs(int measured) {
    return measured + WARM_UP;
  }

  /** Trains on a device. */
  public Timing on(Device device) {
    List<Double> seconds = new ArrayList<>();
    RunListener keeper =
        new RunListener() {
          @Override
          public void epoch(EpochResult result) {
            if (result.epoch() > WARM_UP) {
              seconds.add(result.trainSeconds());
            }
            progress.accept(result.trainSeconds(), result.epoch() - WARM_UP);
          }
        };
    List<RunListener> listeners =
        List.of(recipe.lines().to(line -> {}, recipe.logInterval()), keeper);
    Run run = new Run(new RunSettings(recipe, Long.MAX_VALUE, 1, device), data, listeners);
    run.train();
    long all = data.train().size();
    long samples = all - recipe.batches().validation(all);
    return new Timing(device.toString(), seconds, samples, flop(recipe, samples), Peak.of(device));
  }

  /** Returns how many operations an epoch of so many samples has. */
  public static double flop(Recipe recipe, long samples) {
    Model network = recipe.network();
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      long multiplyAdds =
          torchinfo
              .summary(network.make(), input_data(torch.rand(network.inputShape(1))), verbose(0))
              .total_mult_adds();
      return 2.0 * 3 * multiplyAdds * samples;
    }
  }
}
