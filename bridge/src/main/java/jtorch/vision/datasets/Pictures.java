package jtorch.vision.datasets;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import jtorch.DType;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.internal.Raw;
import jtorch.sys.TensorMemory;
import jtorch.torch;
import jtorch.utils.data.InMemory;
import jtorch.utils.data.Sample;
import jtorch.vision.Picture;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Labelled pictures of one size, kept as bytes.
 *
 * <p>A transform that does the same to a batch as to each picture is applied to whole batches; any
 * other is applied picture by picture, and what is done to labels label by label.
 */
public abstract class Pictures implements InMemory {
  private final MemorySegment memory; // under the tensor of the pictures: it must live as long
  private final Tensor pictures;
  private final Tensor targets;
  private final @Nullable Transform transform;
  private final @Nullable Transform targetTransform;
  private final boolean train;

  /**
   * Makes a set over memory that is not copied.
   *
   * @param memory the pictures, a byte a pixel, one after the other
   * @param labels a byte a picture
   */
  Pictures(
      MemorySegment memory, MemorySegment labels, int height, int width, DatasetSettings settings) {
    this(memory, labels, new long[] {1, height, width}, settings);
  }

  /** Makes a set as the other does, of pictures of the shape (C, H, W). */
  Pictures(MemorySegment memory, MemorySegment labels, long[] shape, DatasetSettings settings) {
    long count = labels.byteSize();
    this.memory = memory;
    this.transform = settings.transform();
    this.targetTransform = settings.targetTransform();
    this.train = settings.train();
    this.pictures =
        Raw.wrapAddress(
            TensorMemory.over(memory, DType.uint8.code(), count, shape[0], shape[1], shape[2]),
            false);
    try (Tensor bytes = torch.from_bytes(labels, count)) {
      this.targets = Raw.unscope(bytes.to(DType.int64));
    }
  }

  @Override
  public final long size() {
    return memory.byteSize() / (pictures.size(1) * pictures.size(2) * pictures.size(3));
  }

  /**
   * Returns a copy of all pictures, uint8 of shape (N, H, W), or (N, H, W, C) if they have colours:
   * {@code dataset.data} in Python.
   */
  public final Tensor data() {
    return pictures.size(1) == 1
        ? pictures.clone().squeeze(1)
        : pictures.permute(0, 2, 3, 1).contiguous();
  }

  /** Returns a copy of all labels, int64 of shape (N): {@code dataset.targets} in Python. */
  public final Tensor targets() {
    return targets.clone();
  }

  @Override
  public final Tensor samples() {
    return Raw.share(pictures);
  }

  @Override
  public final Tensor labels() {
    return Raw.share(targets);
  }

  @Override
  public final boolean isPreparedAtOnce() {
    boolean forAll = isBatched() || (transform instanceof Compose all && all.isForAll());
    return forAll && targetTransform == null;
  }

  /** Whether whoever prepares pictures and takes the labels as they are kept has our samples. */
  @Override
  public final boolean isSteady() {
    return isBatched() && targetTransform == null;
  }

  private boolean isBatched() {
    return transform == null || transform.isBatched();
  }

  @Override
  public final Tensor prepare(Tensor kept) {
    if (!isBatched() && transform instanceof Compose all) {
      return all.applyToAll(picture(kept));
    }
    return transform == null ? kept : transform.apply(picture(kept));
  }

  /**
   * Returns kept bytes as what transforms change as Pillow does. That is Java's arithmetic, so
   * those that were moved to a GPU are changed there, as torchvision changes tensors.
   */
  private static Tensor picture(Tensor kept) {
    return kept.is_cpu() ? Picture.of(kept) : kept;
  }

  /**
   * Returns a picture, transformed, and its label; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   */
  @Override
  public final Sample get(long index) {
    long at = at(index);
    Tensor picture = Picture.of(pictures.get(at).clone());
    return new Sample(
        transform == null ? picture : NanCheck.of(transform.apply(picture), transform, this, at),
        label(targets.get(at).clone()));
  }

  private Tensor label(Tensor kept) {
    return targetTransform == null ? kept : targetTransform.apply(kept);
  }

  private long at(long index) {
    long at = index < 0 ? index + size() : index;
    if (at < 0 || at >= size()) {
      throw new IndexOutOfBoundsException(
          "There is no sample " + index + " among " + size() + " of " + this + ".");
    }
    return at;
  }

  @Override
  public final Sample get(long[] indices) {
    try (Tensor order =
        DefaultDevice.onCpu(() -> torch.tensor(Arrays.stream(indices).map(this::at).toArray()))) {
      Tensor made = transformed(pictures.index_select(0, order), indices);
      return new Sample(made, labels(targets.index_select(0, order)));
    }
  }

  private Tensor labels(Tensor kept) {
    if (targetTransform == null || targetTransform.isBatched()) {
      return label(kept);
    }
    Tensor[] parts = new Tensor[Math.toIntExact(kept.size(0))];
    Arrays.setAll(parts, i -> label(kept.get(i)));
    return torch.stack(List.of(parts), 0);
  }

  private Tensor transformed(Tensor batch, long... indices) {
    if (transform == null) {
      return batch;
    }
    if (transform.isBatched()) {
      return NanCheck.of(transform.apply(Picture.of(batch)), transform, this, indices);
    }
    Tensor[] parts = new Tensor[Math.toIntExact(batch.size(0))];
    Arrays.setAll(parts, i -> transform.apply(Picture.of(batch.get(i))));
    return NanCheck.of(torch.stack(List.of(parts), 0), transform, this, indices);
  }

  /** Returns the text of a set in a folder, of which a part is open, or else one of two halves. */
  final String text(String root, @Nullable String split) {
    String half = train ? "Train" : "Test";
    return DatasetText.of(
        getClass().getSimpleName(),
        size(),
        root,
        split == null ? half : split,
        transform,
        targetTransform);
  }

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}
