package jtorch.vision.transforms;

import jtorch.Tensor;
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
