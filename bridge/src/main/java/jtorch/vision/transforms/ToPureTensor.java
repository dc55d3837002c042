package jtorch.vision.transforms;

import jtorch.Tensor;

/**
 * Leaves tensors as they are, as {@link ToImage} gives usual tensors already.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.v2.ToPureTensor.html">ToPureTensor</a>.
 */
public final class ToPureTensor implements Transform {
  /** Makes the transform. */
  public ToPureTensor() {}

  @Override
  public Tensor apply(Tensor picture) {
    return picture;
  }

  @Override
  public boolean isBatched() {
    return true;
  }

  @Override
  public String toString() {
    return "ToPureTensor()";
  }
}
