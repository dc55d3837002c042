package jtorch.vision.transforms;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jtorch.Tensor;
import jtorch.utils.data.Sample;

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
  public Sample call(Sample sample) {
    Sample current = sample;
    for (Transform transform : transforms) {
      current = transform.call(current);
    }
    return current;
  }

  @Override
  public boolean isBatched() {
    return transforms.stream().allMatch(Transform::isBatched);
  }

  /** Returns whether {@link #applyToAll} can do what {@link #apply} does to each picture. */
  public boolean isForAll() {
    return transforms.stream()
        .allMatch(t -> t.isBatched() || (t instanceof Drawn random && random.isForAll()));
  }

  /**
   * Changes pictures (N, C, H, W) all at once, wherever they are. The random numbers are drawn
   * picture by picture, as if each had been changed by itself.
   */
  public Tensor applyToAll(Tensor batch) {
    List<Drawn> random =
        transforms.stream().filter(Drawn.class::isInstance).map(Drawn.class::cast).toList();
    List<List<double[]>> drawn = random.stream().map(_ -> numbers()).toList();
    for (long picture = 0; picture < batch.size(0); picture++) {
      for (int i = 0; i < random.size(); i++) {
        drawn.get(i).add(random.get(i).draw(Geometry.height(batch), Geometry.width(batch)));
      }
    }
    Tensor current = batch;
    int next = 0;
    for (Transform transform : transforms) {
      current =
          transform instanceof Drawn changing
              ? changing.apply(current, drawn.get(next++))
              : transform.apply(current);
    }
    return current;
  }

  private static List<double[]> numbers() {
    return new ArrayList<>();
  }

  @Override
  public String toString() {
    return transforms.stream()
        .map(t -> "\n    " + t)
        .collect(Collectors.joining("", "Compose(", "\n)"));
  }
}
