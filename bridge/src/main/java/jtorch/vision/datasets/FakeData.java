package jtorch.vision.datasets;

import java.util.Arrays;
import java.util.Objects;
import jtorch.DType;
import jtorch.DataKwargs.FakeDataKwarg;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.RandomOffset;
import jtorch.DataKwargs.TargetTransformOf;
import jtorch.DataKwargs.TransformOf;
import jtorch.Generator;
import jtorch.Kwargs;
import jtorch.LayerKwargs.Size;
import jtorch.Tensor;
import jtorch.VisionKwargs.ImageShape;
import jtorch.VisionKwargs.NumClasses;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.utils.data.Sample;
import jtorch.vision.Picture;
import jtorch.vision.transforms.Transform;

/**
 * Random pictures with random labels, the same ones for the same number: to try a program before
 * its data is there.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.FakeData.html">FakeData</a>.
 */
public class FakeData extends VisionDataset {
  private static final int WHITE = 255;
  private static final long MOST_CHANNELS = 4; // of an image

  private final long size;
  private final long[] shape;
  private final long classes;
  private final long offset;
  // as other threads may draw from the default one, which would give the same numbers
  private final ThreadLocal<Generator> generators = ThreadLocal.withInitial(Generator::new);

  /**
   * Makes pictures: 1000 of (3, 224, 224) in ten classes, unless keywords say otherwise, as in
   * {@code FakeData(size=100, image_size=(3, 32, 32), num_classes=2)}.
   *
   * @throws IllegalArgumentException if there are no pictures, pixels or classes
   */
  public FakeData(FakeDataKwarg... keywords) {
    this(1000, new long[] {3, 224, 224}, 10, keywords);
  }

  /**
   * Makes pictures.
   *
   * @param image_size (C, H, W)
   * @throws IllegalArgumentException if there are no pictures, pixels or classes
   */
  public FakeData(long size, long[] image_size, long num_classes, FakeDataKwarg... keywords) {
    this(size, image_size, num_classes, 0, keywords);
  }

  /**
   * Makes pictures that another {@code random_offset} makes others.
   *
   * @throws IllegalArgumentException if there are no pictures, pixels or classes
   */
  public FakeData(
      long size,
      long[] image_size,
      long num_classes,
      long random_offset,
      FakeDataKwarg... keywords) {
    long count = size;
    long[] sides = image_size.clone();
    long labels = num_classes;
    long start = random_offset;
    Transform change = null;
    Transform targetChange = null;
    for (FakeDataKwarg keyword : keywords) {
      switch (keyword) {
        case Size(long[] value) -> count = value.length == 1 ? value[0] : 0;
        case ImageShape(long channels, long height, long width) ->
            sides = new long[] {channels, height, width};
        case NumClasses(long value) -> labels = value;
        case RandomOffset(long value) -> start = value;
        case TransformOf(var value) -> change = value;
        case TargetTransformOf(var value) -> targetChange = value;
      }
    }
    boolean pixels = sides.length == 3 && Arrays.stream(sides).allMatch(n -> n > 0);
    if (count < 1 || !pixels || labels < 1) {
      throw new IllegalArgumentException(
          "FakeData: "
              + count
              + " pictures of shape "
              + Arrays.toString(sides)
              + " in "
              + labels
              + " classes can't be made; give at least 1 picture of (C, H, W) and 1 class.");
    }
    this.size = count;
    shape = sides;
    classes = labels;
    offset = start;
    transform = change;
    targetTransform = targetChange;
  }

  /** As the other: {@code FakeData(100, (3, 32, 32), 10, ToTensor())} in Python. */
  public FakeData(
      long size,
      long[] image_size,
      long num_classes,
      Transform transform,
      FakeDataKwarg... keywords) {
    this(size, image_size, num_classes, 0, keywords);
    this.transform = transform;
  }

  @Override
  public long size() {
    return size;
  }

  /**
   * Makes a picture; -1 is the last one. Several threads may make some, and the default generators
   * go on as if none had been made.
   *
   * @throws IndexOutOfBoundsException if there is no such picture
   */
  @Override
  public Sample get(long index) {
    long at = Objects.checkIndex(index < 0 ? index + size : index, size);
    GeneratorOf own = Kwargs.generator(generators.get().manual_seed(at + offset));
    Tensor numbers = DefaultDevice.onCpu(() -> torch.randn(shape, own));
    Tensor label = DefaultDevice.onCpu(() -> torch.randint(classes, new long[] {1}, own)).get(0);
    Tensor bytes = numbers.mul(WHITE).to(DType.uint8); // what is below 0 wraps, as in torchvision
    Tensor picture = shape[0] <= MOST_CHANNELS ? Picture.of(bytes) : bytes;
    return new Sample(
        transform == null ? picture : NanCheck.of(transform.apply(picture), transform, this, index),
        targetTransform == null ? label : targetTransform.apply(label));
  }

  @Override
  public String toString() {
    return DatasetText.of(DatasetText.name(this), size, null, null, transform, targetTransform);
  }
}
