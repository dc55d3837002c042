package jtorch.vision.datasets;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of CIFAR's kind: where its archive is and what is in it. The names and sums are
 * torchvision's, whose folders people have.
 *
 * @param name the set's name
 * @param folder the archive's folder, which stands in the root folder
 * @param mirrors where the archive is
 * @param archive the archive
 * @param train the files of the training pictures, in order
 * @param test the files of the test pictures, in order
 * @param meta the file of the classes' names
 * @param labels what a file calls its labels
 * @param classes what the file of names calls them
 */
record CifarSource(
    String name,
    String folder,
    List<URI> mirrors,
    MirrorDownload.Wanted archive,
    List<Part> train,
    List<Part> test,
    Part meta,
    String labels,
    String classes) {
  private static final List<URI> TORONTO = List.of(URI.create("https://www.cs.toronto.edu/~kriz/"));
  private static final long LARGEST_ARCHIVE = 1L << 28; // bytes; both have 170 million

  /** Ten classes of things and animals. */
  static final CifarSource CIFAR10 =
      new CifarSource(
          "CIFAR10",
          "cifar-10-batches-py",
          TORONTO,
          archive("cifar-10-python.tar.gz", "c58f30108f718f92721af3b95e74349a"),
          List.of(
              new Part("data_batch_1", "c99cafc152244af753f735de768cd75f"),
              new Part("data_batch_2", "d4bba439e000b95fd0a9bffe97cbabec"),
              new Part("data_batch_3", "54ebc095f3ab1f0389bbae665268c751"),
              new Part("data_batch_4", "634d18415352ddfa80567beed471001a"),
              new Part("data_batch_5", "482c414d41f54cd18b22e5b47cb7c3cb")),
          List.of(new Part("test_batch", "40351d587109b95175f43aff81a1287e")),
          new Part("batches.meta", "5ff9c542aee3614f3951f8cda6e48888"),
          "labels",
          "label_names");

  /** A hundred classes. */
  static final CifarSource CIFAR100 =
      new CifarSource(
          "CIFAR100",
          "cifar-100-python",
          TORONTO,
          archive("cifar-100-python.tar.gz", "eb9058c3a382ffc7106e4002c42a8d85"),
          List.of(new Part("train", "16019d7e3df5f24257cddd939b257f8d")),
          List.of(new Part("test", "f0ef6b0ae62326f3e7ffdfab6717acfc")),
          new Part("meta", "7973b15100ade9c7d40fb424638fde48"),
          "fine_labels",
          "fine_label_names");

  /**
   * A file of the archive.
   *
   * @param file its name
   * @param md5 its MD5 sum, in hexadecimal
   */
  record Part(String file, String md5) {}

  CifarSource {
    mirrors = List.copyOf(mirrors);
    train = List.copyOf(train);
    test = List.copyOf(test);
  }

  private static MirrorDownload.Wanted archive(String file, String md5) {
    return new MirrorDownload.Wanted(file, LARGEST_ARCHIVE, 0, md5);
  }

  /** Returns the files of one half, without the names of the classes. */
  List<Part> half(boolean train) {
    return train ? this.train : test;
  }

  /** Returns all files. */
  List<Part> parts() {
    return Stream.of(train, test, List.of(meta)).flatMap(List::stream).toList();
  }

  /** Returns the mirrors, after the user's own one, if any. */
  List<URI> mirrorsToTry() {
    return new MnistSource(name, mirrors, List.of()).mirrorsToTry();
  }
}
