package jtorch.vision.datasets;

import java.nio.file.Path;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.Download;
import jtorch.DataKwargs.Train;
import jtorch.DataKwargs.TransformOf;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/** Sets in MNIST's form that are read from files which are there already. */
final class MnistRelative {
  private MnistRelative() {}

  /**
   * Reads one half of a set.
   *
   * @param name the set's name and its folder's
   * @param page where its files can be had
   * @throws DatasetException if the files are missing or not sound
   */
  static MnistFolder.Samples open(String name, String page, String root, DatasetKwarg... keywords) {
    boolean train = true;
    for (DatasetKwarg keyword : keywords) {
      train = keyword instanceof Train mode ? mode.value() : train;
    }
    Path folder = Path.of(root);
    String missing =
        "%s is not in %s: no %s-images-idx3-ubyte there or in %s/raw/; put the four files from %s there."
            .formatted(name, folder.toAbsolutePath(), train ? "train" : "t10k", name, page);
    return MnistFolder.find(folder, name, train)
        .orElseThrow(() -> new DatasetException(missing))
        .read();
  }

  /** Returns the transform among the keywords. */
  static @Nullable Transform transform(DatasetKwarg... keywords) {
    Transform transform = null;
    for (DatasetKwarg keyword : keywords) {
      switch (keyword) {
        case TransformOf given -> transform = given.value();
        case Train _, Download _ -> {} // read by open; and nothing is downloaded
      }
    }
    return transform;
  }
}
