package jtorch.vision.transforms;

import java.util.List;
import java.util.stream.Collectors;
import jtorch.Draws;
import jtorch.Tensor;
import jtorch.utils.data.Sample;

/**
 * Applies transforms in random order.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomOrder.html">RandomOrder</a>.
 * The order comes from PyTorch's random numbers, where torchvision takes Python's own.
 */
public final class RandomOrder implements Transform {
  private final List<Transform> transforms;

  /** Makes the transform. */
  public RandomOrder(Transform... transforms) {
    this.transforms = List.of(transforms);
  }

  @Override
  public Tensor apply(Tensor picture) {
    return call(new Sample(picture)).data();
  }

  @Override
  public Sample call(Sample sample) {
    Sample current = sample;
    for (long at : Draws.randperm(transforms.size(), null)) {
      current = transforms.get((int) at).call(current);
    }
    return current;
  }

  @Override
  public String toString() {
    return transforms.stream()
        .map(t -> "\n    " + t)
        .collect(Collectors.joining("", "RandomOrder(", "\n)"));
  }
}
