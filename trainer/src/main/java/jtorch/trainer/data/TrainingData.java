package jtorch.trainer.data;

import java.nio.file.Files;
import java.nio.file.Path;
import jtorch.trainer.UserException;
import jtorch.trainer.recipes.Recipe;
import jtorch.utils.data.Dataset;
import jtorch.vision.datasets.DatasetException;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.datasets.Progress;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a set, and one line that says which it is and why.
 *
 * @param name the set's name
 * @param train the training samples, changed at random where the recipe says so
 * @param plainTrain the training samples, not changed at random
 * @param test the test samples
 * @param line what the user is told
 */
public record TrainingData(
    String name, Dataset train, Dataset plainTrain, Dataset test, String line) {
  /**
   * Which set is wanted and where it is.
   *
   * @param name the name that the user gave, or null for MNIST if its files are there and the
   *     built-in digits if not
   * @param folder where the files are or are fetched to
   * @param download whether missing files may be fetched, when MNIST was asked for
   */
  public record Wish(@Nullable DatasetName name, Path folder, boolean download) {}

  /**
   * Opens the set that was asked for, or the best that is there.
   *
   * @throws DatasetException if files are missing or not sound
   */
  public static TrainingData open(Wish wish, Recipe recipe, Progress progress) {
    if (wish.name == null && !MNIST.isIn(wish.folder)) {
      return open(
          DatasetName.digits,
          wish.folder,
          recipe,
          ", as there is no MNIST in "
              + wish.folder
              + "; get it with --dataset mnist, or name its folder with --data DIR");
    }
    DatasetName name = wish.name == null ? DatasetName.mnist : wish.name;
    if (name == DatasetName.mnist) {
      provideMnist(wish, progress);
    }
    return open(name, wish.folder, recipe, name == DatasetName.digits ? ", as asked for" : "");
  }

  private static void provideMnist(Wish wish, Progress progress) {
    if (wish.name != null && wish.download) {
      MNIST.download(wish.folder, progress);
    }
    if (!MNIST.isIn(wish.folder)) {
      throw UserException.failure(
          "MNIST is not complete in "
              + wish.folder
              + (Files.isDirectory(wish.folder) ? "" : " (there is no such folder)")
              + " and --no-download forbids to fetch it; leave that out, or train on --dataset"
              + " digits.");
    }
  }

  private static TrainingData open(DatasetName name, Path folder, Recipe recipe, String why) {
    String root = folder.toString();
    Dataset train = name.open(root, true, recipe.trainTransform());
    Dataset plain =
        recipe.pictures().augment().isEmpty() ? train : name.open(root, true, recipe.transform());
    Dataset test = name.open(root, false, recipe.transform());
    String title =
        switch (name) {
          case digits -> "built-in digits";
          case mnist -> "MNIST from " + folder;
          case fashion_mnist -> "Fashion-MNIST from " + folder;
          case kmnist -> "KMNIST from " + folder;
        };
    String sizes = train.size() + " training and " + test.size() + " test images";
    return new TrainingData(
        name.toString(), train, plain, test, "Data: " + title + ", " + sizes + why + ".");
  }
}
