package jtorch.vision.transforms;

import java.util.ArrayList;
import java.util.List;
import jtorch.Tensor;
import jtorch.utils.data.Sample;
import jtorch.vision.Image;
import jtorch.vision.Picture;

/**
 * What is done to each picture of a set before training.
 *
 * <p>A picture comes as a {@link Picture}, a tensor of uint8 of shape (C, H, W), where Python has a
 * PIL image, and is changed as Pillow changes that, to the byte. A usual tensor is changed as
 * torchvision changes tensors. A lambda is a transform.
 */
@FunctionalInterface
public interface Transform {
  /** Returns the picture as it is wanted. */
  Tensor apply(Tensor picture);

  /**
   * Returns a sample, or a batch, whose picture, its first tensor, is as it is wanted; what is
   * behind that stays. {@link MixUp} and {@link CutMix} change the labels, too.
   */
  default Sample call(Sample sample) {
    List<Tensor> changed = new ArrayList<>(sample.tensors());
    changed.set(0, apply(sample.data()));
    return new Sample(changed);
  }

  /** As the other, of a picture and its label: {@code cutmix(images, labels)} in Python. */
  default Sample call(Tensor picture, Tensor target) {
    return call(new Sample(picture, target));
  }

  /** Returns a picture from a file as it is wanted: {@code transform(img)} in Python. */
  default Tensor apply(Image picture) {
    return apply(picture.tensor());
  }

  /**
   * Returns whether {@link #apply} does the same to a whole batch (N, C, H, W) at once as to each
   * picture, so that a loader may do that.
   */
  default boolean isBatched() {
    return false;
  }
}
