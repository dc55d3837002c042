package jtorch.vision.transforms;

import java.util.List;
import java.util.stream.Collectors;
import jtorch.Tensor;

/**
 * Several transforms, one after the other.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.transforms.Compose.html">Compose</a>.
 */
public final class Compose implements Transform {
  private final List<Transform> transforms;

  /** Makes the sequence. */
  public Compose(Transform... transforms) {
    this.transforms = List.of(transforms);
  }

  @Override
  public Tensor apply(Tensor picture) {
    Tensor current = picture;
    for (Transform transform : transforms) {
      current = transform.apply(current);
    }
    return current;
  }

  @Override
  public boolean isBatched() {
    return transforms.stream().allMatch(Transform::isBatched);
  }

  @Override
  public String toString() {
    return transforms.stream()
        .map(t -> "\n    " + t)
        .collect(Collectors.joining("", "Compose(", "\n)"));
  }
}
