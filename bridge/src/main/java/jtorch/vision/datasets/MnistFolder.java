package jtorch.vision.datasets;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The two files, images and labels, of one half of a data set in MNIST's form.
 *
 * @param images the file of the images, plain or {@code .gz}
 * @param labels the file of the labels, plain or {@code .gz}
 * @param part what they are of
 */
record MnistFolder(Path images, Path labels, Part part) {
  /**
   * The contents of both files, as many images as labels.
   *
   * @param images of shape (count, 28, 28)
   * @param labels of shape (count)
   */
  record Samples(Idx images, Idx labels) {}

  /** Looks for MNIST; see {@link #find(Path, String, boolean)}. */
  static Optional<MnistFolder> find(Path root, boolean train) {
    return find(root, MnistSource.MNIST.name(), train);
  }

  /** Part of a set: which files it has, and how large its labels get. */
  record Part(String set, String prefix, IdxKind labels, int largestLabel) {
    /** A half of a set that is like MNIST in everything but its name. */
    static Part of(String set, boolean train) {
      return new Part(set, train ? "train-" : "t10k-", IdxKind.LABELS, 9);
    }
  }

  /** Looks for a half of a set that is like MNIST; see {@link #find(Path, Part)}. */
  static Optional<MnistFolder> find(Path root, String name, boolean train) {
    return find(root, Part.of(name, train));
  }

  /**
   * Looks for both files in {@code root}, in {@code root/mnist} and, as torchvision lays them out,
   * in {@code root/MNIST/raw}; the first folder that has both is taken. A plain file is preferred
   * to a {@code .gz}.
   *
   * @param part the set, whose name takes the place of MNIST in those folders' names, and its part
   * @return empty if no folder has both
   * @throws DatasetException if a folder or a file is there but cannot be read
   */
  static Optional<MnistFolder> find(Path root, Part part) {
    if (Files.isRegularFile(root)) {
      throw new DatasetException(root + " is a file, not a folder; give the folder of the data.");
    }
    for (Path folder : folders(root, part.set())) {
      Optional<Path> images = file(folder, IdxKind.IMAGES.fileName(part.prefix()));
      Optional<Path> labels = file(folder, part.labels().fileName(part.prefix()));
      if (images.isPresent() && labels.isPresent()) {
        return Optional.of(new MnistFolder(images.get(), labels.get(), part));
      }
    }
    return Optional.empty();
  }

  /**
   * Reads and checks both files.
   *
   * @throws DatasetException if one of them is not sound, or they do not belong together
   */
  Samples read() {
    Idx pixels = Idx.images(images);
    Idx classes =
        part.labels() == IdxKind.LABEL_ROWS
            ? Idx.labelRows(labels)
            : Idx.labels(labels, part.largestLabel());
    Samples samples = new Samples(pixels, classes);
    long imageCount = samples.images().count();
    long labelCount = samples.labels().count();
    if (imageCount != labelCount) {
      throw new DatasetException(
          "%s has %s images, but %s has %s labels; replace them by two files that belong together."
              .formatted(images, imageCount, labels, labelCount));
    }
    return samples;
  }

  /**
   * Downloads what is missing into {@code root/<name>/raw}, compressed and plain, as torchvision
   * does. Sound files that are there are kept; a truncated or damaged one is replaced. Nothing is
   * downloaded where {@link #find(Path, Part)} finds all of them in another folder.
   *
   * @throws DatasetException if it cannot be downloaded or written
   */
  static void fetch(MnistSource source, Path root, Progress progress) {
    Path raw = raw(root, source.name());
    if (folders(root, source.name()).stream().anyMatch(folder -> isComplete(source, folder))) {
      return; // before anything is written: the folder may be read-only
    }
    try {
      Files.createDirectories(raw);
    } catch (IOException e) {
      throw FileFailure.of("create", raw, e);
    }
    FolderLock.hold(raw, () -> fetchMissing(source, raw, progress));
  }

  private static void fetchMissing(MnistSource source, Path raw, Progress progress) {
    if (isComplete(source, raw)) {
      return; // another process downloaded it while this one waited
    }
    try (MirrorDownload download = new MirrorDownload(source.mirrorsToTry(), progress)) {
      for (MnistSource.Content content : source.contents()) {
        if (isUsable(content, raw)) {
          continue;
        }
        Path gzip = raw.resolve(content.gzipName());
        if (!isSound(content, gzip)) {
          download.fetch(raw, content.wanted());
        }
        MirrorDownload.unpack(gzip, raw.resolve(content.fileName()));
      }
    }
  }

  private static boolean isComplete(MnistSource source, Path folder) {
    return source.contents().stream().allMatch(content -> isUsable(content, folder));
  }

  /** Whether {@link #read} would take what {@link #find} would choose. */
  private static boolean isUsable(MnistSource.Content content, Path folder) {
    Path plain = folder.resolve(content.fileName());
    return isSound(content, exists(plain) ? plain : folder.resolve(content.gzipName()));
  }

  private static boolean isSound(MnistSource.Content content, Path file) {
    if (!exists(file)) {
      return false;
    }
    try {
      return Idx.of(content.kind(), file).count() > 0;
    } catch (DatasetException _) {
      return false;
    }
  }

  /** Where files may be, in the order in which they are looked for. */
  private static List<Path> folders(Path root, String name) {
    return List.of(root, root.resolve(name.toLowerCase(Locale.ROOT)), raw(root, name));
  }

  static Path raw(Path root, String name) {
    return root.resolve(name).resolve("raw");
  }

  private static Optional<Path> file(Path folder, String name) {
    return Stream.of(folder.resolve(name), folder.resolve(name + ".gz"))
        .filter(MnistFolder::exists)
        .findFirst();
  }

  /**
   * {@link Files#exists} would take a file in a folder that may not be entered for a missing one.
   */
  private static boolean exists(Path file) {
    try {
      Files.readAttributes(file, BasicFileAttributes.class);
      if (!Files.isReadable(file)) {
        throw new AccessDeniedException(file.toString());
      }
      return true;
    } catch (NoSuchFileException _) {
      return false;
    } catch (IOException e) {
      throw FileFailure.of("read", file, e);
    }
  }
}
