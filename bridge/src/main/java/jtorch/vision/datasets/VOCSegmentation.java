package jtorch.vision.datasets;

import java.nio.file.Path;
import java.util.List;
import jtorch.PictureSetKwargs.VocKwarg;
import jtorch.utils.data.Sample;

/**
 * Pascal VOC's pictures and the class of each of their pixels.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.VOCSegmentation.html">VOCSegmentation</a>.
 * A sample is read when it is asked for: a picture, uint8 of shape (3, H, W), and a mask, uint8 of
 * shape (1, H, W), with 0 for what is around, 1 to 20 for classes and 255 for edges. The files are
 * those that torchvision unpacks to {@code VOCdevkit}; Java doesn't fetch them.
 */
public class VOCSegmentation extends Voc {
  /**
   * Opens a list of pictures.
   *
   * @param keywords {@code year}, 2012 if not given; {@code image_set}, {@code train} if not given,
   *     {@code trainval} or {@code val}, and {@code test} of 2007; {@code transform} and {@code
   *     target_transform} change pictures and masks, {@code transforms} both together
   * @throws IllegalArgumentException if there is no such list
   * @throws DatasetException if it can't be read
   */
  public VOCSegmentation(String root, VocKwarg... keywords) {
    super("VOCSegmentation", root, "Segmentation", "SegmentationClass", ".png", keywords);
  }

  /** Returns the masks' files. */
  public List<Path> masks() {
    return targets();
  }

  @Override
  public Sample get(long index) {
    int at = at(index);
    return settings.apply(LabelledFiles.picture(images().get(at)), Mask.read(masks().get(at)));
  }
}
