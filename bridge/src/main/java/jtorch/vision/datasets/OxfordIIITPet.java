package jtorch.vision.datasets;

import static jtorch.Kwargs.target_types;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jtorch.PictureSetKwargs.PetKwarg;
import jtorch.PictureSetKwargs.TargetTypes;
import jtorch.PictureSetKwargs.TransformsOf;
import jtorch.Tensor;
import jtorch.internal.DefaultDevice;
import jtorch.torch;
import jtorch.utils.data.Sample;
import jtorch.vision.transforms.Transform;
import org.jspecify.annotations.Nullable;

/**
 * Oxford's pets: 3,680 pictures of 37 breeds of cats and dogs to train and 3,669 to test.
 *
 * <p>PyTorch's page: <a
 * href="https://docs.pytorch.org/vision/stable/generated/torchvision.datasets.OxfordIIITPet.html">OxfordIIITPet</a>.
 * A picture is read when it is asked for, as uint8 of shape (3, H, W); with the target {@code
 * segmentation} comes a mask of shape (1, H, W), 1 for the pet, 2 for what is around it, 3 for its
 * edge. The files are those that torchvision unpacks to {@code oxford-iiit-pet}; {@code
 * download(true)} fetches them (800 MB).
 */
public class OxfordIIITPet extends LabelledFiles {
  private static final List<String> SPLITS = List.of("trainval", "test");
  private static final List<String> TYPES = List.of("category", "binary-category", "segmentation");
  private static final int MOST = 1000; // classes

  private final List<String> types;
  private final List<Integer> kinds = new ArrayList<>();
  private final Path masks;
  private final @Nullable BiFunction<Tensor, Tensor, Sample> transforms;

  /**
   * Opens a part of the set, {@code trainval} unless {@code split} says {@code test}.
   *
   * @param keywords {@code target_types}, what a sample has behind its picture: {@code category},
   *     the breed, if not given, {@code binary-category}, 0 for cats and 1 for dogs, {@code
   *     segmentation}, or several of these; {@code transforms} changes a picture and its target
   *     together
   * @throws IllegalArgumentException if there is no such part or target
   * @throws DatasetException if its list is missing or not sound, or can't be downloaded
   */
  public OxfordIIITPet(String root, PetKwarg... keywords) {
    this(root, SplitSettings.of("OxfordIIITPet", SPLITS, (Object[]) keywords), keywords);
  }

  private OxfordIIITPet(String root, SplitSettings settings, PetKwarg... keywords) {
    super(root, LabelledFiles::picture, settings.transform(), settings.targetTransform());
    TargetTypes wanted = target_types("category");
    BiFunction<Tensor, Tensor, Sample> both = null;
    for (PetKwarg keyword : keywords) {
      wanted = keyword instanceof TargetTypes given ? given : wanted;
      both = keyword instanceof TransformsOf(var value) ? value : both;
    }
    if (wanted.value().isEmpty() || !TYPES.containsAll(wanted.value())) {
      throw new IllegalArgumentException(
          "OxfordIIITPet: the targets " + wanted.value() + " are not some of " + TYPES + ".");
    }
    types = wanted.value();
    transforms = both;
    Path folder = Path.of(root).resolve("oxford-iiit-pet");
    masks = folder.resolve("annotations").resolve("trimaps");
    if (settings.download() && !Files.isDirectory(folder.resolve("annotations"))) {
      source().fetch(folder);
    }
    read(folder, folder.resolve("annotations").resolve(settings.split() + ".txt"));
  }

  private static SetFiles source() {
    return SetFiles.of(
        "OxfordIIITPet",
        "https://www.robots.ox.ac.uk/~vgg/data/pets/data/",
        1L << 30,
        "images.tar.gz",
        "5c4f3ee8e5d25df40f4fd59a7f44e54c",
        "annotations.tar.gz",
        "95a8c909bbe2e81eed6a22bccdf3f68f");
  }

  /** Reads a line for each picture: its name, its breed and its kind, from 1 on, and a number. */
  private void read(Path folder, Path list) {
    Map<Integer, String> breeds = new TreeMap<>();
    List<DatasetFolder.Item> items = new ArrayList<>();
    for (String line : SetFiles.lines("OxfordIIITPet", list)) {
      String[] words = line.split("\\s+", -1);
      if (words.length != 4) {
        throw SetFiles.unsound("OxfordIIITPet", list, "has the line \"" + line + "\"");
      }
      int breed = SetFiles.number("OxfordIIITPet", list, words[1], MOST) - 1;
      kinds.add(SetFiles.number("OxfordIIITPet", list, words[2], MOST) - 1);
      items.add(new DatasetFolder.Item(folder.resolve("images").resolve(words[0] + ".jpg"), breed));
      breeds.put(breed, title(words[0].replaceFirst("_[^_]*$", "")));
    }
    found(List.copyOf(breeds.values()), items);
  }

  /** Returns the words of a name, each with a capital at its beginning only. */
  private static String title(String name) {
    return Stream.of(name.split("_", -1))
        .filter(word -> !word.isEmpty())
        .map(word ->
            word.substring(0, 1).toUpperCase(Locale.ROOT)
                + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** Returns "Cat" and "Dog". */
  public List<String> bin_classes() {
    return List.of("Cat", "Dog");
  }

  /** Returns the label of each of {@link #bin_classes}. */
  public Map<String, Integer> bin_class_to_idx() {
    return Map.of("Cat", 0, "Dog", 1);
  }

  @Override
  public Sample get(long index) {
    int at = (int) Objects.checkIndex(index < 0 ? index + size() : index, size());
    Tensor picture = loader().apply(samples().get(at).path());
    List<Tensor> sample = new ArrayList<>();
    sample.add(picture);
    types.forEach(type -> sample.add(target(type, at)));
    if (transforms != null) {
      return transforms.apply(picture, sample.get(1));
    }
    Transform change = transform();
    Transform targetChange = target_transform();
    sample.set(0, change == null ? picture : NanCheck.of(change.apply(picture), change, this, at));
    if (targetChange != null) {
      sample.set(1, targetChange.apply(sample.get(1)));
    }
    return new Sample(sample);
  }

  private Tensor target(String type, int at) {
    if (type.equals("segmentation")) {
      String name = FileSearch.name(samples().get(at).path());
      return Mask.read(masks.resolve(name.substring(0, name.length() - 4) + ".png"));
    }
    long label = type.equals("category") ? samples().get(at).target() : kinds.get(at);
    return DefaultDevice.onCpu(() -> torch.tensor(label)).squeeze();
  }
}
