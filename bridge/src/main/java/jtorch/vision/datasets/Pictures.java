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
public abstract class Pictures extends VisionDataset implements InMemory {
  @SuppressWarnings("UnusedVariable") // under the first tensor of pictures: it must live as long
  private final MemorySegment memory;

  private Tensor pictures;
  private Tensor targets;
  private final boolean train;
  private final boolean plain = !Overriding.gets(getClass(), Pictures.class);

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
    this(memory, numbers(labels), shape, settings);
  }

  private static Tensor numbers(MemorySegment labels) {
    try (Tensor bytes = torch.from_bytes(labels, labels.byteSize())) {
      return Raw.unscope(bytes.to(DType.int64));
    }
  }

  /** Makes a set as the others do, whose labels, int64, belong to it from now on. */
  Pictures(MemorySegment memory, Tensor labels, long[] shape, DatasetSettings settings) {
    super(settings.transform(), settings.targetTransform());
    long count = labels.size(0);
    this.memory = memory;
    this.targets = labels;
    this.train = settings.train();
    this.pictures =
        Raw.wrapAddress(
            TensorMemory.over(memory, DType.uint8.code(), count, shape[0], shape[1], shape[2]),
            false);
  }

  @Override
  public long size() {
    return pictures.size(0);
  }

  /**
   * Returns a copy of all pictures, uint8 of shape (N, H, W), or (N, H, W, C) if they have colours:
   * {@code dataset.data} in Python.
   */
  public Tensor data() {
    return pictures.size(1) == 1
        ? pictures.clone().squeeze(1)
        : pictures.permute(0, 2, 3, 1).contiguous();
  }

  /**
   * Makes these the pictures, as {@link #data()} returns them: {@code dataset.data =
   * dataset.data[:100]} in Python. Their labels are set by {@link #targets(Tensor)}, too.
   *
   * @param value uint8, (N, H, W), or (N, H, W, C) if they have colours
   * @throws IllegalArgumentException if the type or the shape is another
   */
  public void data(Tensor value) {
    boolean fits = value.dim() == (pictures.size(1) == 1 ? 3 : 4);
    if (!fits || (value.dim() == 4 && value.size(3) != pictures.size(1))) {
      throw unlike(value);
    }
    keep(value, value.dim() == 3 ? value.unsqueeze(1) : value.permute(0, 3, 1, 2));
  }

  /** Keeps a copy of pictures of (N, C, H, W). */
  final void keep(Tensor given, Tensor changed) {
    if (given.dtype() != DType.uint8) {
      throw unlike(given);
    }
    pictures = Raw.unscope(changed.cpu().contiguous().clone());
  }

  final IllegalArgumentException unlike(Tensor given) {
    return new IllegalArgumentException(
        "data: a tensor of %s and shape %s is unlike the pictures, which are torch.uint8 of shape %s."
            .formatted(
                given.dtype(), Arrays.toString(given.shape()), Arrays.toString(data().shape())));
  }

  /** Returns a copy of all labels, int64 of shape (N): {@code dataset.targets} in Python. */
  public Tensor targets() {
    return targets.clone();
  }

  /**
   * Makes these the labels: {@code dataset.targets = dataset.targets % 2} in Python.
   *
   * @param value whole numbers of shape (N)
   * @throws IllegalArgumentException if the type or the shape is another
   */
  public void targets(Tensor value) {
    if (value.dim() != 1 || value.dtype().is_floating_point()) {
      throw new IllegalArgumentException(
          "targets: a tensor of %s and shape %s is not whole numbers of shape (N)."
              .formatted(value.dtype(), Arrays.toString(value.shape())));
    }
    targets = Raw.unscope(value.cpu().to(DType.int64).clone());
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
    return forAll && isSteadyOfTargets();
  }

  /** Whether whoever prepares pictures and takes the labels as they are kept has our samples. */
  @Override
  public final boolean isSteady() {
    return isBatched() && isSteadyOfTargets();
  }

  /**
   * Whether the labels are taken as they are kept, and no class of a user's own changes samples.
   */
  private boolean isSteadyOfTargets() {
    return plain && targetTransform == null && targets.size(0) == pictures.size(0);
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
  public Sample get(long index) {
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
    long count = pictures.size(0);
    if (targets.size(0) != count) {
      throw new IllegalStateException(
          "%s has %d pictures and %d labels; set both data(...) and targets(...)."
              .formatted(DatasetText.name(this), count, targets.size(0)));
    }
    long at = index < 0 ? index + count : index;
    if (at < 0 || at >= count) {
      throw new IndexOutOfBoundsException(
          "There is no sample " + index + " among " + count + " of " + this + ".");
    }
    return at;
  }

  @Override
  public Sample get(long[] indices) {
    if (!plain) {
      return InMemory.super.get(indices); // one by one, as the class's own get has it
    }
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
    Transform change = transform;
    if (change == null) {
      return batch;
    }
    if (change.isBatched()) {
      return NanCheck.of(change.apply(Picture.of(batch)), change, this, indices);
    }
    Tensor[] parts = new Tensor[Math.toIntExact(batch.size(0))];
    Arrays.setAll(parts, i -> change.apply(Picture.of(batch.get(i))));
    return NanCheck.of(torch.stack(List.of(parts), 0), change, this, indices);
  }

  /** Returns the text of a set in a folder, of which a part is open, or else one of two halves. */
  final String text(String root, @Nullable String split) {
    String half = train ? "Train" : "Test";
    return DatasetText.of(
        DatasetText.name(this),
        size(),
        root,
        "Split: " + (split == null ? half : split),
        transform,
        targetTransform);
  }

  @Override
  public String toString() {
    return DatasetText.name(this);
  }
}
