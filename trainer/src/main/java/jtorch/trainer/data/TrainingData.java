package jtorch.trainer.data;

import java.nio.file.Files;
import java.nio.file.Path;
import jtorch.Kwargs;
import jtorch.trainer.UserException;
import jtorch.utils.data.Dataset;
import jtorch.vision.datasets.DatasetException;
import jtorch.vision.datasets.Digits;
import jtorch.vision.datasets.MNIST;
import jtorch.vision.datasets.Progress;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * The two halves of a set, and one line that says which it is and why.
 *
 * @param name {@code mnist} or {@code digits}
 * @param train the training samples
 * @param test the test samples
 * @param line what the user is told
 */
public record TrainingData(String name, Dataset train, Dataset test, String line) {
  /**
   * Opens the set that was asked for, or the best that is there.
   *
   * @param asked the name that the user gave, or null for MNIST if its files are there and the
   *     built-in digits if not
   * @param folder where MNIST's files are or are fetched to
   * @param download whether missing files may be fetched, when MNIST was asked for
   * @throws DatasetException if files are missing or not sound
   */
  public static TrainingData open(
      @Nullable DatasetName asked,
      Path folder,
      boolean download,
      Transform transform,
      Progress progress) {
    if (asked == DatasetName.digits) {
      return digits(transform, "as asked for");
    }
    if (asked == null && !MNIST.isIn(folder)) {
      return digits(
          transform,
          "as there is no MNIST in "
              + folder
              + "; get it with --dataset mnist, or name its folder with --data DIR");
    }
    if (asked == DatasetName.mnist && download) {
      MNIST.download(folder, progress);
    }
    if (asked == DatasetName.mnist && !MNIST.isIn(folder)) {
      throw UserException.failure(
          "MNIST is not complete in "
              + folder
              + (Files.isDirectory(folder) ? "" : " (there is no such folder)")
              + " and --no-download forbids to fetch it; leave that out, or train on --dataset"
              + " digits.");
    }
    return mnist(folder, transform);
  }

  private static TrainingData mnist(Path folder, Transform transform) {
    String root = folder.toString();
    Dataset train = new MNIST(root, Kwargs.train(true), Kwargs.transform(transform));
    Dataset test = new MNIST(root, Kwargs.train(false), Kwargs.transform(transform));
    return new TrainingData(
        "mnist", train, test, "Data: MNIST from " + folder + ", " + sizes(train, test) + ".");
  }

  private static TrainingData digits(Transform transform, String why) {
    Dataset train = new Digits(Kwargs.train(true), Kwargs.transform(transform));
    Dataset test = new Digits(Kwargs.train(false), Kwargs.transform(transform));
    return new TrainingData(
        "digits", train, test, "Data: built-in digits, " + sizes(train, test) + ", " + why + ".");
  }

  private static String sizes(Dataset train, Dataset test) {
    return train.size() + " training and " + test.size() + " test images";
  }
}
