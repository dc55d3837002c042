package jtorch.vision.datasets;

import java.nio.file.Path;
import jtorch.DataKwargs.FolderKwarg;

/**
 * EuroSAT: 27,000 satellite pictures of ten kinds of land, in colours, 64 by 64 pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.EuroSAT.html">EuroSAT</a>.
 * A picture is read when it is asked for, as uint8 of shape (3, H, W). The files are those that
 * torchvision unpacks to {@code eurosat/2750}; Java doesn't fetch them.
 */
public class EuroSAT extends ImageFolder {
  /**
   * Finds the pictures.
   *
   * @throws DatasetException if they are not there
   */
  public EuroSAT(String root, FolderKwarg... keywords) {
    super(Path.of(root, "eurosat", "2750").toString(), keywords);
  }
}
