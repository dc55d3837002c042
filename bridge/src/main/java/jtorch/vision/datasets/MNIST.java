package jtorch.vision.datasets;

import java.nio.file.Path;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.Download;
import jtorch.Kwargs;

/**
 * MNIST: 60,000 and 10,000 handwritten digits, grey, 28 by 28 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.MNIST.html">MNIST</a>.
 * The files, plain or {@code .gz}, are looked for in the root folder, in {@code mnist} and in
 * {@code MNIST/raw} below it; plain files are read by memory map and not copied.
 */
public class MNIST extends Pictures {
  private final Path root;

  /**
   * Opens the set below a folder.
   *
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  public MNIST(String root, DatasetKwarg... keywords) {
    this(Path.of(root), DatasetSettings.of(keywords));
  }

  private MNIST(Path root, DatasetSettings settings) {
    this(root, settings, open(root, settings));
  }

  private MNIST(Path root, DatasetSettings settings, MnistFolder.Samples samples) {
    super(samples.images().data(), samples.labels().data(), 28, 28, settings);
    this.root = root;
  }

  private static MnistFolder.Samples open(Path root, DatasetSettings settings) {
    if (settings.download() && MnistFolder.find(root, settings.train()).isEmpty()) {
      MnistFolder.fetch(MnistSource.MNIST, root, Progress.NONE);
    }
    return MnistFolder.find(root, settings.train())
        .orElseThrow(() ->
            new DatasetException(
                "MNIST is not in "
                    + root.toAbsolutePath()
                    + ": no "
                    + (settings.train() ? "train" : "t10k")
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

  /** The keyword {@link Kwargs#download}: the method would hide it from a subclass. */
  protected static Download download(boolean value) {
    return Kwargs.download(value);
  }

  @Override
  public String toString() {
    return text(root.toString(), null);
  }
}
