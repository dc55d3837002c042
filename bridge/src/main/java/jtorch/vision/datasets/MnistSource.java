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
  private static final int GZIP_SLACK_BYTES = 1 << 16;

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

  /** Articles of clothing; the address and the sums are torchvision's. */
  static final MnistSource FASHION_MNIST =
      likeMnist(
          "FashionMNIST",
          "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
          "8d4fb7e6c68d591d4c3dfef9ec88bf0d",
          "25c81989df183df01b3e8a0aad5dffbe",
          "bef4ecab320f06d8554ea6380940ec79",
          "bb300cfdad3c16e7a12a480ee83cd310");

  /** Cursive Japanese characters; the address and the sums are torchvision's. */
  static final MnistSource KMNIST =
      likeMnist(
          "KMNIST",
          "http://codh.rois.ac.jp/kmnist/dataset/kmnist/",
          "bdb82020997e1d708af4cf47b453dcf7",
          "e144d726b3acfaa3e44228e80efcd344",
          "5c965bf0a639b31b8f53240b1b52f4d7",
          "7320c461ea6c1c855c0b718fb2a4b134");

  private static final URI QMNIST_FOLDER =
      URI.create("https://raw.githubusercontent.com/facebookresearch/qmnist/master/");

  /** QMNIST's training digits; the address and the sums are torchvision's. */
  static final MnistSource QMNIST_TRAIN =
      qmnist("train", "ed72d4157d28c017586c42bc6afe6370", "0058f8dd561b90ffdd0f734c6a30e5e4");

  /** QMNIST's test digits; the address and the sums are torchvision's. */
  static final MnistSource QMNIST_TEST =
      qmnist("test", "1394631089c404de565df7b7aeaf9412", "5b5b05890a5e13444e108efe57b788aa");

  private static MnistSource likeMnist(String name, String mirror, String... md5) {
    return new MnistSource(
        name,
        List.of(URI.create(mirror)),
        List.of(
            new Content(IdxKind.IMAGES, true, 60_000, md5[0]),
            new Content(IdxKind.LABELS, true, 60_000, md5[1]),
            new Content(IdxKind.IMAGES, false, 10_000, md5[2]),
            new Content(IdxKind.LABELS, false, 10_000, md5[3])));
  }

  private static MnistSource qmnist(String half, String images, String labels) {
    String prefix = "qmnist-" + half + "-";
    return new MnistSource(
        "QMNIST",
        List.of(QMNIST_FOLDER),
        List.of(
            new Content(IdxKind.IMAGES, prefix, 60_000, images),
            new Content(IdxKind.LABEL_ROWS, prefix, 60_000, labels)));
  }

  MnistSource {
    mirrors = List.copyOf(mirrors);
    contents = List.copyOf(contents);
  }

  /**
   * One file of a data set, as it is when unpacked.
   *
   * @param kind images or labels
   * @param half what its name begins with: {@code train-}
   * @param count how many images or labels it holds
   * @param digest the SHA-256 of the unpacked file or, as torchvision knows it, the MD5 of the
   *     packed one, in lower-case hexadecimal
   */
  record Content(IdxKind kind, String half, long count, String digest) {
    Content(IdxKind kind, boolean train, long count, String digest) {
      this(kind, train ? "train-" : "t10k-", count, digest);
    }

    /** The name of the unpacked file. */
    String fileName() {
      return kind.fileName(half);
    }

    /** The name under which the mirrors have it. */
    String gzipName() {
      return fileName() + ".gz";
    }

    /** What has to arrive. */
    MirrorDownload.Wanted wanted() {
      // Compressed data is hardly longer than the original even if it cannot be compressed.
      long limit = Math.addExact(bytes(), bytes() / 100 + GZIP_SLACK_BYTES);
      return new MirrorDownload.Wanted(gzipName(), limit, bytes(), digest);
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
