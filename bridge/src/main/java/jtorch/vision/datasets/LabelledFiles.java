package jtorch.vision.datasets;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import jtorch.DataKwargs.LoaderOf;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.utils.data.Sample;
import jtorch.vision.Image;
import jtorch.vision.datasets.DatasetFolder.Classes;
import jtorch.vision.datasets.DatasetFolder.Item;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/** Labelled files, each of which is read when it is asked for. */
abstract class LabelledFiles extends VisionDataset {
  private final String root;
  private final Function<Path, Tensor> loader;
  private Classes classes = new Classes(List.of(), Map.of());
  private List<Item> samples = List.of();

  LabelledFiles(
      String root,
      Function<Path, Tensor> loader,
      @Nullable Transform transform,
      @Nullable Transform targetTransform) {
    super(transform, targetTransform);
    this.root = root;
    this.loader = loader;
  }

  /** Reads a picture as uint8 of shape (3, H, W). */
  static Tensor picture(Path file) {
    return Image.open(file).convert("RGB").tensor();
  }

  /** Sets what was found. */
  final void found(Classes kinds, List<Item> items) {
    classes = kinds;
    samples = List.copyOf(items);
  }

  /** Sets what was found, where classes have the numbers of their places. */
  final void found(List<String> kinds, List<Item> items) {
    Map<String, Integer> labels = new LinkedHashMap<>();
    kinds.forEach(name -> labels.put(name, labels.size()));
    found(new Classes(kinds, labels), items);
  }

  /** Returns the classes' names, sorted: the folders'. */
  public final List<String> classes() {
    return classes.classes();
  }

  /** Returns the label of each class. */
  public final Map<String, Integer> class_to_idx() {
    return classes.class_to_idx();
  }

  /** Returns each sample's file and label: {@code dataset.samples} in Python. */
  public final List<Item> samples() {
    return samples;
  }

  /** Makes these the samples: {@code dataset.samples = samples[:10]} in Python. */
  public final void samples(List<Item> value) {
    samples = List.copyOf(value);
  }

  /** Returns the label of each of {@link #samples()}: {@code dataset.targets} in Python. */
  public final List<Integer> targets() {
    return samples.stream().map(Item::target).toList();
  }

  /** Returns what reads a file: {@code dataset.loader} in Python. */
  public final Function<Path, Tensor> loader() {
    return loader;
  }

  /** The keyword {@link Kwargs#loader}. */
  protected static LoaderOf loader(Function<Path, Tensor> value) {
    return Kwargs.loader(value);
  }

  @Override
  public long size() {
    return samples.size();
  }

  /**
   * Reads a sample; -1 is the last one.
   *
   * @throws IndexOutOfBoundsException if there is no such sample
   * @throws UncheckedIOException if its file can't be read
   */
  @Override
  public Sample get(long index) {
    long count = samples.size();
    Item item = samples.get((int) Objects.checkIndex(index < 0 ? index + count : index, count));
    Tensor data = loader.apply(item.path());
    Tensor label = DefaultDevice.onCpu(() -> torch.tensor((long) item.target())).squeeze();
    return new Sample(
        transform == null ? data : NanCheck.of(transform.apply(data), transform, this, index),
        targetTransform == null ? label : targetTransform.apply(label));
  }

  /** Returns the text with what is told of the part that is open, if there is something. */
  final String text(@Nullable String part) {
    return DatasetText.of(DatasetText.name(this), size(), root, part, transform, targetTransform);
  }

  @Override
  public String toString() {
    return text(null);
  }
}
