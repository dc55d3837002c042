package jtorch.vision.datasets;

import java.util.Arrays;
import java.util.Objects;
import jtorch.DType;
import jtorch.DataKwargs.GeneratorOf;
import jtorch.DataKwargs.PictureKwarg;
import jtorch.Generator;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.vision.Picture;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Random pictures with random labels, the same ones for the same number: to try a program before
 * its data is there.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.FakeData.html">FakeData</a>.
 */
public final class FakeData implements Dataset {
  private static final int WHITE = 255;
  private static final long MOST_CHANNELS = 4; // of an image

  private final long size;
  private final long[] shape;
  private final long classes;
  private final long offset;
  // as other threads may draw from the default one, which would give the same numbers
  private final ThreadLocal<Generator> generators = ThreadLocal.withInitial(Generator::new);
  private final @Nullable Transform transform;
  private final @Nullable Transform targetTransform;

  /** Makes 1000 pictures of (3, 224, 224) in ten classes. */
  public FakeData(PictureKwarg... keywords) {
    this(1000, new long[] {3, 224, 224}, 10, keywords);
  }

  /**
   * Makes pictures.
   *
   * @param image_size (C, H, W)
   * @throws IllegalArgumentException if there are no pictures, pixels or classes
   */
  public FakeData(long size, long[] image_size, long num_classes, PictureKwarg... keywords) {
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
      PictureKwarg... keywords) {
    boolean pixels = image_size.length == 3 && Arrays.stream(image_size).allMatch(n -> n > 0);
    if (size < 1 || !pixels || num_classes < 1) {
      throw new IllegalArgumentException(
          "FakeData: "
              + size
              + " pictures of shape "
              + Arrays.toString(image_size)
              + " in "
              + num_classes
              + " classes can't be made; give at least 1 picture of (C, H, W) and 1 class.");
    }
    DatasetSettings settings = DatasetSettings.of(keywords);
    this.size = size;
    shape = image_size.clone();
    classes = num_classes;
    offset = random_offset;
    transform = settings.transform();
    targetTransform = settings.targetTransform();
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
    return DatasetText.of("FakeData", size, null, null, transform, targetTransform);
  }
}
