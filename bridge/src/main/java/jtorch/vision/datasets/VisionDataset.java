package jtorch.vision.datasets;

import jtorch.DataKwargs.PictureKwarg;
import jtorch.DataKwargs.TargetTransformOf;
import jtorch.DataKwargs.TransformOf;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.utils.data.Dataset;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * A set of pictures that knows what is done to each picture and to each label.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.VisionDataset.html">VisionDataset</a>.
 * A set of one's own extends it and applies both in its {@code get}.
 */
public abstract class VisionDataset implements Dataset {
  @Nullable Transform transform;
  @Nullable Transform targetTransform;

  /** Makes a set with what is done to its pictures and labels. */
  protected VisionDataset(PictureKwarg... keywords) {
    change(keywords);
  }

  VisionDataset(@Nullable Transform transform, @Nullable Transform targetTransform) {
    this.transform = transform;
    this.targetTransform = targetTransform;
  }

  private void change(PictureKwarg... settings) {
    for (PictureKwarg setting : settings) {
      switch (setting) {
        case TransformOf(var value) -> transform = value;
        case TargetTransformOf(var value) -> targetTransform = value;
      }
    }
  }

  /**
   * Changes what is done to pictures and labels: {@code dataset.set(transform(f))} is {@code
   * dataset.transform = f} in Python. What isn't given stays.
   */
  public final void set(PictureKwarg... settings) {
    change(settings);
  }

  /** Returns what is done to each picture: {@code dataset.transform} in Python. */
  public final @Nullable Transform transform() {
    return transform;
  }

  /** Returns what is done to each label: {@code dataset.target_transform} in Python. */
  public final @Nullable Transform target_transform() {
    return targetTransform;
  }

  /** The keyword {@link Kwargs#transform}: the attribute would hide it from a subclass. */
  protected static TransformOf transform(@Nullable Transform value) {
    return Kwargs.transform(value);
  }

  /** The keyword {@link Kwargs#target_transform}. */
  protected static TargetTransformOf target_transform(@Nullable Transform value) {
    return Kwargs.target_transform(value);
  }

  /** The keyword {@link Kwargs#size}. */
  protected static Size size(long... value) {
    return Kwargs.size(value);
  }
}
