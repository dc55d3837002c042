package jtorch.vision.datasets;

import jtorch.DataKwargs.DatasetKwarg;

/**
 * Kuzushiji-MNIST: 60,000 and 10,000 cursive Japanese characters, grey, 28 by 28 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.KMNIST.html">KMNIST</a>.
 * The files, plain or {@code .gz}, are looked for as {@link MNIST}'s; {@code download(true)}
 * fetches them from where torchvision does and checks their MD5 sums.
 */
public class KMNIST extends Pictures {
  private final String root;

  /**
   * Opens the set below a folder.
   *
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  public KMNIST(String root, DatasetKwarg... keywords) {
    this(root, DatasetSettings.of(keywords));
  }

  private KMNIST(String root, DatasetSettings settings) {
    this(root, MnistRelative.open(MnistSource.KMNIST, root, settings), settings);
  }

  private KMNIST(String root, MnistFolder.Samples samples, DatasetSettings settings) {
    super(samples.images().data(), samples.labels().data(), 28, 28, settings);
    this.root = root;
  }

  @Override
  public String toString() {
    return text(root.toString(), null);
  }
}
