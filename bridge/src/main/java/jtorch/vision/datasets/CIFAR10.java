package jtorch.vision.datasets;

import jtorch.DataKwargs.DatasetKwarg;

/**
 * CIFAR-10: 60,000 pictures of ten kinds of vehicles and animals, in colours, 32 by 32 pixels;
 * 50,000 are to train.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.CIFAR10.html">CIFAR10</a>.
 * A picture is uint8 of shape (3, 32, 32). The files are those that torchvision unpacks below the
 * root folder; {@code download(true)} fetches them from where torchvision does. Their MD5 sums are
 * checked, and their pickles are read without running code.
 */
public class CIFAR10 extends Cifar {
  /**
   * Opens the set below a folder.
   *
   * @throws DatasetException if the files are missing or not sound, or can't be downloaded
   */
  public CIFAR10(String root, DatasetKwarg... keywords) {
    this(CifarSource.CIFAR10, root, DatasetSettings.of(keywords));
  }

  /** Opens a set whose files may be others. */
  CIFAR10(CifarSource source, String root, DatasetSettings settings) {
    super(source, root, settings);
  }
}
