package jtorch.vision.transforms;

import java.util.List;
import java.util.stream.Collectors;
import jtorch.Draws;
import jtorch.NnKwargs.P;
import jtorch.Tensor;
import jtorch.utils.data.Sample;

/**
 * Applies transforms, all or none.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.RandomApply.html">RandomApply</a>.
 */
public final class RandomApply implements Transform {
  private final List<Transform> transforms;
  private final double p;

  /** Makes the transform for every other picture. */
  public RandomApply(List<Transform> transforms) {
    this(transforms, 0.5);
  }

  /**
   * Makes the transform: {@code RandomApply([...], p=0.3)} in Python.
   *
   * @throws IllegalArgumentException if the probability is not between 0 and 1
   */
  public RandomApply(List<Transform> transforms, P p) {
    this(transforms, p.value());
  }

  /**
   * Makes the transform.
   *
   * @param p the probability that they are applied
   * @throws IllegalArgumentException if it is not between 0 and 1
   */
  public RandomApply(List<Transform> transforms, double p) {
    this.transforms = List.copyOf(transforms);
    this.p = Geometry.probability("RandomApply", p);
  }

  @Override
  public Tensor apply(Tensor picture) {
    return call(new Sample(picture)).data();
  }

  @Override
  public Sample call(Sample sample) {
    if ((float) p < Draws.rand()) {
      return sample;
    }
    Sample current = sample;
    for (Transform transform : transforms) {
      current = transform.call(current);
    }
    return current;
  }

  @Override
  public String toString() {
    return transforms.stream()
        .map(t -> "\n    " + t)
        .collect(Collectors.joining("", "RandomApply(\n    p=" + p, "\n)"));
  }
}
