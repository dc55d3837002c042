package jtorch.vision.datasets;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a data set of MNIST's kind is downloaded from, and what has to arrive.
 *
 * @param name the data set's name, which is also its folder's: "MNIST"
 * @param mirrors the folders that hold its {@code .gz} files, tried in this order
 * @param contents its files
 */
record MnistSource(String name, List<URI> mirrors, List<Content> contents) {
  /** Handwritten digits: 60,000 to train and 10,000 to test. */
  static final MnistSource MNIST =
      new MnistSource(
          "MNIST",
          List.of(
              URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"),
              URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
              URI.create("http://yann.lecun.com/exdb/mnist/")),
          List.of(
              new Content(
                  IdxKind.IMAGES,
                  true,
                  60_000,
                  "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"),
              new Content(
                  IdxKind.LABELS,
                  true,
                  60_000,
                  "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"),
              new Content(
                  IdxKind.IMAGES,
                  false,
                  10_000,
                  "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"),
              new Content(
                  IdxKind.LABELS,
                  false,
                  10_000,
                  "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2")));

  MnistSource {
    mirrors = List.copyOf(mirrors);
    contents = List.copyOf(contents);
  }

  /**
   * One file of a data set, as it is when unpacked.
   *
   * @param kind images or labels
   * @param train whether it belongs to the training set
   * @param count how many images or labels it holds
   * @param sha256 the SHA-256 of the unpacked file, in lower-case hexadecimal
   */
  record Content(IdxKind kind, boolean train, long count, String sha256) {
    /** The name of the unpacked file. */
    String fileName() {
      return kind.fileName(train);
    }

    /** The name under which the mirrors have it. */
    String gzipName() {
      return fileName() + ".gz";
    }

    /** The exact size of the unpacked file. */
    long bytes() {
      return kind.fileBytes(count);
    }
  }

  /**
   * The mirrors, after the user's own one, if any: the system property {@code JTORCH_MNIST_MIRROR}
   * (with the data set's name for MNIST), or the environment variable of that name.
   *
   * @throws DatasetException if that is not an http or https address
   */
  List<URI> mirrorsToTry() {
    String variable = "JTORCH_" + name.toUpperCase(Locale.ROOT) + "_MIRROR";
    String own = System.getProperty(variable, System.getenv(variable));
    List<URI> all = new ArrayList<>(mirrors);
    if (own != null && !own.isBlank()) {
      all.addFirst(folder(variable, own.strip()));
    }
    return all;
  }

  private static URI folder(String variable, String address) {
    URI uri = parse(address);
    if (uri == null
        || uri.getHost() == null
        || !("http".equalsIgnoreCase(uri.getScheme())
            || "https".equalsIgnoreCase(uri.getScheme()))) {
      throw new DatasetException(
          "%s is \"%s\", which is not the http or https address of a folder; correct or unset it."
              .formatted(variable, address));
    }
    return uri;
  }

  private static @Nullable URI parse(String address) {
    try {
      // Without the final slash a file's name would replace the folder's.
      return new URI(address.endsWith("/") ? address : address + "/");
    } catch (URISyntaxException _) {
      return null;
    }
  }
}
