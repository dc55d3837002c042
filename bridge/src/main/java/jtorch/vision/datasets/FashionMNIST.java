package jtorch.vision.datasets;

import jtorch.DataKwargs.DatasetKwarg;

/**
 * Fashion-MNIST: 60,000 and 10,000 articles of clothing, grey, 28 by 28 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.FashionMNIST.html">FashionMNIST</a>.
 * The files, plain or {@code .gz}, are looked for as {@link MNIST}'s; they are not downloaded, as
 * torchvision only knows MD5 sums of them.
 */
public final class FashionMNIST extends Pictures {
  private static final String PAGE = "https://github.com/zalandoresearch/fashion-mnist";

  private final String root;

  /**
   * Opens the set below a folder.
   *
   * @throws DatasetException if the files are missing or not sound
   */
  public FashionMNIST(String root, DatasetKwarg... keywords) {
    this(root, MnistRelative.open("FashionMNIST", PAGE, root, keywords), keywords);
  }

  private FashionMNIST(String root, MnistFolder.Samples samples, DatasetKwarg... keywords) {
    super(
        samples.images().data(),
        samples.labels().data(),
        28,
        28,
        MnistRelative.transform(keywords));
    this.root = root;
  }

  @Override
  public String toString() {
    return "FashionMNIST in " + root;
  }
}
