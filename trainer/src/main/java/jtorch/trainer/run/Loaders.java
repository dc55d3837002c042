package jtorch.trainer.run;

import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.num_workers;
import static jtorch.Kwargs.shuffle;

import java.util.List;
import jtorch.trainer.UserException;
import jtorch.trainer.data.TrainingData;
import jtorch.trainer.recipes.Recipe;
import jtorch.utils.data.Data;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.DeviceLoader;
import jtorch.utils.data.Subset;
import org.jspecify.annotations.Nullable;

/**
 * A run's samples in batches.
 *
 * @param train what is trained on
 * @param validation what says when to stop, where the recipe keeps something for that
 * @param test what is tested on
 */
record Loaders(DeviceLoader train, @Nullable DeviceLoader validation, DeviceLoader test) {
  /** Splits the data as the recipe says, and makes the loaders. */
  static Loaders of(RunSettings settings, TrainingData data) {
    Recipe.Batches batches = settings.recipe().batches();
    List<Dataset> parts = split(settings, data, batches);
    DeviceLoader train =
        new DeviceLoader(
            parts.get(0),
            settings.device(),
            settings.resident(),
            batch_size(batches.size()),
            shuffle(batches.shuffle()),
            num_workers(batches.workers()));
    return new Loaders(
        train,
        parts.size() == 1 ? null : tested(settings, parts.get(1), false),
        tested(settings, prepared(settings, data.test()), batches.testShuffle()));
  }

  private static DeviceLoader tested(RunSettings settings, Dataset samples, boolean shuffled) {
    return new DeviceLoader(
        samples,
        settings.device(),
        settings.resident(),
        batch_size(settings.recipe().batches().testSize()),
        shuffle(shuffled));
  }

  /** Returns the training part and, where the recipe wants one, the part for validation. */
  private static List<Dataset> split(
      RunSettings settings, TrainingData data, Recipe.Batches batches) {
    long all = data.train().size();
    long kept = batches.validation(all);
    Dataset train = prepared(settings, data.train());
    if (kept == 0) {
      return List.of(train);
    }
    if (kept >= all) {
      throw UserException.usage(
          "val_split: "
              + kept
              + " samples for validation leave nothing of "
              + all
              + " to train on; give a smaller --val-split.");
    }
    List<Subset> parts = Data.random_split(train, all - kept, kept);
    // not changed at random, as the test samples aren't
    Dataset plain = data.plainTrain().equals(data.train()) ? train : data.plainTrain();
    return List.of(parts.get(0), new Subset(plain, parts.get(1).indices()));
  }

  /** On a GPU a set is prepared there. */
  private static Dataset prepared(RunSettings settings, Dataset set) {
    return settings.resident() || settings.device().is_cuda() ? set : PreparedSet.of(set);
  }
}
