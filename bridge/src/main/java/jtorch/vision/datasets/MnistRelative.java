package jtorch.vision.datasets;

import java.nio.file.Path;

/** Sets in MNIST's form. */
final class MnistRelative {
  private MnistRelative() {}

  /**
   * Reads one half of a set.
   *
   * @param source the set and where its files can be had
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  static MnistFolder.Samples open(MnistSource source, String root, DatasetSettings settings) {
    MnistFolder.Part part = MnistFolder.Part.of(source.name(), settings.train());
    return open(part, source, root, settings);
  }

  /** As the other, for a part of a set whose files have names of their own. */
  static MnistFolder.Samples open(
      MnistFolder.Part part, MnistSource source, String root, DatasetSettings settings) {
    Path folder = Path.of(root);
    if (settings.download() && MnistFolder.find(folder, part).isEmpty()) {
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
}
