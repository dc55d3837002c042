package jtorch.vision.datasets;

import java.nio.file.Path;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.Download;
import jtorch.DataKwargs.Train;
import jtorch.DataKwargs.TransformOf;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/** Sets in MNIST's form. */
final class MnistRelative {
  private MnistRelative() {}

  /**
   * Reads one half of a set.
   *
   * @param source the set and where its files can be had
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  static MnistFolder.Samples open(MnistSource source, String root, DatasetKwarg... keywords) {
    MnistFolder.Part part = MnistFolder.Part.of(source.name(), train(keywords));
    return open(part, source, root, keywords);
  }

  /** As the other, for a part of a set whose files have names of their own. */
  static MnistFolder.Samples open(
      MnistFolder.Part part, MnistSource source, String root, DatasetKwarg... keywords) {
    Path folder = Path.of(root);
    if (download(keywords) && MnistFolder.find(folder, part).isEmpty()) {
      MnistFolder.fetch(source, folder, Progress.NONE);
    }
    return find(folder, part).read();
  }

  /** Returns a part's files, or says what to do. */
  static MnistFolder find(Path folder, MnistFolder.Part part) {
    String missing =
        "%s is not in %s: no %s there or in %s/raw/; use download(true) to fetch it."
            .formatted(
                part.set(),
                folder.toAbsolutePath(),
                IdxKind.IMAGES.fileName(part.prefix()),
                part.set());
    return MnistFolder.find(folder, part).orElseThrow(() -> new DatasetException(missing));
  }

  /** Returns whether the training half is wanted. */
  static boolean train(DatasetKwarg... keywords) {
    boolean train = true;
    for (DatasetKwarg keyword : keywords) {
      train = keyword instanceof Train mode ? mode.value() : train;
    }
    return train;
  }

  /** Returns whether missing files are fetched. */
  static boolean download(DatasetKwarg... keywords) {
    boolean download = false;
    for (DatasetKwarg keyword : keywords) {
      download = keyword instanceof Download mode ? mode.value() : download;
    }
    return download;
  }

  /** Returns the transform among the keywords. */
  static @Nullable Transform transform(DatasetKwarg... keywords) {
    Transform transform = null;
    for (DatasetKwarg keyword : keywords) {
      switch (keyword) {
        case TransformOf given -> transform = given.value();
        case Train _, Download _ -> {} // read by open
      }
    }
    return transform;
  }
}
