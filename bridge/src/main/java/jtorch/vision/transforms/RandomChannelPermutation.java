package jtorch.vision.transforms;

import jtorch.Draws;
import jtorch.Tensor;
import jtorch.torch;

/**
 * Puts the channels of a picture, (..., C, H, W), in random order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.RandomChannelPermutation.html">RandomChannelPermutation</a>.
 */
public final class RandomChannelPermutation implements Transform {
  /** Makes the transform. */
  public RandomChannelPermutation() {}

  @Override
  public Tensor apply(Tensor picture) {
    return permuted(picture);
  }

  /** Returns a picture whose channels are in an order that is drawn. */
  static Tensor permuted(Tensor picture) {
    return inOrder(picture, draw(picture));
  }

  static long[] draw(Tensor picture) {
    return Draws.randperm(Geometry.channels("RandomChannelPermutation", picture), null);
  }

  static Tensor inOrder(Tensor picture, long... order) {
    return picture.index_select(-3, torch.tensor(order).to(picture.device()));
  }

  @Override
  public String toString() {
    return "RandomChannelPermutation()";
  }
}
