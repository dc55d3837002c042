package jtorch.vision.datasets;

import java.nio.file.Path;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.Download;
import jtorch.DataKwargs.Train;
import jtorch.DataKwargs.TransformOf;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * MNIST: 60,000 and 10,000 handwritten digits, grey, 28 by 28 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.MNIST.html">MNIST</a>.
 * The files, plain or {@code .gz}, are looked for in the root folder, in {@code mnist} and in
 * {@code MNIST/raw} below it; plain files are read by memory map and not copied.
 */
public final class MNIST extends Pictures {
  private final Path root;

  /**
   * Opens the set below a folder.
   *
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  public MNIST(String root, DatasetKwarg... keywords) {
    this(Path.of(root), Options.of(keywords));
  }

  private MNIST(Path root, Options options) {
    this(root, options, open(root, options));
  }

  private MNIST(Path root, Options options, MnistFolder.Samples samples) {
    super(samples.images().data(), samples.labels().data(), 28, 28, options.transform);
    this.root = root;
  }

  private static MnistFolder.Samples open(Path root, Options options) {
    if (options.download && MnistFolder.find(root, options.train).isEmpty()) {
      MnistFolder.fetch(MnistSource.MNIST, root, Progress.NONE);
    }
    return MnistFolder.find(root, options.train)
        .orElseThrow(() ->
            new DatasetException(
                "MNIST is not in "
                    + root.toAbsolutePath()
                    + ": no "
                    + (options.train ? "train" : "t10k")
                    + "-images-idx3-ubyte there, in mnist/ or in MNIST/raw/; use"
                    + " download(true) to fetch it."))
        .read();
  }

  /** Returns whether both halves of the set are below a folder. */
  public static boolean isIn(Path root) {
    return MnistFolder.find(root, true).isPresent() && MnistFolder.find(root, false).isPresent();
  }

  /**
   * Fetches what is missing below a folder, into {@code MNIST/raw} as torchvision does.
   *
   * @throws DatasetException if no mirror gives the files
   */
  public static void download(Path root, Progress progress) {
    MnistFolder.fetch(MnistSource.MNIST, root, progress);
  }

  @Override
  public String toString() {
    return "MNIST in " + root;
  }

  /** The keywords, as given or by default. */
  private static final class Options {
    private boolean train = true;
    private boolean download;
    private @Nullable Transform transform;

    static Options of(DatasetKwarg... keywords) {
      Options options = new Options();
      for (DatasetKwarg keyword : keywords) {
        switch (keyword) {
          case Train mode -> options.train = mode.value();
          case Download mode -> options.download = mode.value();
          case TransformOf given -> options.transform = given.value();
        }
      }
      return options;
    }
  }
}
