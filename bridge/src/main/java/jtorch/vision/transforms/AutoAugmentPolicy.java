package jtorch.vision.transforms;

/**
 * The sets of pictures for which the pairs of changes were found that {@link AutoAugment} makes.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.AutoAugmentPolicy.html">AutoAugmentPolicy</a>.
 */
public enum AutoAugmentPolicy {
  /** Photos of a thousand kinds of things. */
  IMAGENET,
  /** Small pictures of ten kinds. */
  CIFAR10,
  /** House numbers in streets. */
  SVHN;

  /** Returns the policy as Python prints it. */
  @Override
  public String toString() {
    return "AutoAugmentPolicy." + name();
  }
}
