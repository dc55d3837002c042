package jtorch.vision.datasets;

import static jtorch.Kwargs.allow_empty;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.image_size;
import static jtorch.Kwargs.is_valid_file;
import static jtorch.Kwargs.loader;
import static jtorch.Kwargs.num_classes;
import static jtorch.Kwargs.random_offset;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.target_transform;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.DataKwargs.FolderKwarg;
import jtorch.PythonTable;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Sample;
import jtorch.vision.Image;
import jtorch.vision.transforms.Compose;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that extend sets, beside those of torchvision; extended_sets.py makes the same. */
class ExtendedSetsTest {
  private static final class Merged extends ImageFolder {
    Merged(String root, FolderKwarg... keywords) {
      super(root, keywords);
    }

    @Override
    protected Classes find_classes(String directory) {
      return new Classes(List.of("pet", "other"), Map.of("cat", 0, "dog", 0, "empty", 1));
    }
  }

  private static final class Few extends ImageFolder {
    Few(String root, FolderKwarg... keywords) {
      super(root, keywords);
    }

    @Override
    protected List<Item> make_dataset(String directory, Map<String, Integer> class_to_idx) {
      List<Item> all = super.make_dataset(directory, class_to_idx);
      return IntStream.range(0, all.size()).filter(i -> i % 2 == 0).mapToObj(all::get).toList();
    }
  }

  private static final class Numbered extends ImageFolder {
    Numbered(String root, FolderKwarg... keywords) {
      super(root, keywords);
    }

    @Override
    public Sample get(long index) {
      Sample usual = super.get(index);
      return new Sample(usual.data(), usual.target().add(10));
    }
  }

  private static final class Inverted extends MNIST {
    Inverted(String root, DatasetKwarg... keywords) {
      super(root, keywords);
    }

    @Override
    public Sample get(long index) {
      Sample usual = super.get(index);
      return new Sample(usual.data().rsub(1), usual.target().add(100));
    }
  }

  @TempDir private Path root = Path.of("");
  private final List<String> shown = new ArrayList<>();

  private void fill() throws IOException {
    for (String name : List.of("dog/b", "dog/a", "cat/a", "cat/deep/z", "cat/y")) {
      Path file = root.resolve("pictures/" + name + ".png");
      Files.createDirectories(file.resolveSibling("."));
      Tensor bytes = torch.arange(3 * 2 * 4).mul(7).add(name.length() * 9L).remainder(256);
      Image.of(bytes.view(3, 2, 4).to(torch.uint8)).save(file.toString());
    }
    Files.createDirectories(root.resolve("pictures/empty"));
    IdxBytes.write(root.resolve("MNIST/raw/train-images-idx3-ubyte"), IdxBytes.images(6));
    IdxBytes.write(
        root.resolve("MNIST/raw/train-labels-idx1-ubyte"), IdxBytes.labels(7, 0, 2, 9, 1, 4));
    IdxBytes.write(root.resolve("MNIST/raw/t10k-images-idx3-ubyte"), IdxBytes.images(1));
    IdxBytes.write(root.resolve("MNIST/raw/t10k-labels-idx1-ubyte"), IdxBytes.labels(7));
  }

  private void show(Object... values) {
    shown.add(String.join("|", java.util.Arrays.stream(values).map(String::valueOf).toList()));
  }

  private static String words(long... values) {
    return String.join(" ", LongStream.of(values).mapToObj(Long::toString).toList());
  }

  private static String fixed(String format, Tensor values) {
    return String.format(Locale.ROOT, format, values.double_().sum().item());
  }

  private void showFolder(String name, ImageFolder set) {
    Path folder = root.resolve("pictures");
    List<String> classes = new ArrayList<>();
    new TreeMap<>(set.class_to_idx()).forEach((one, label) -> classes.add(one + "=" + label));
    assertEquals(set.samples(), set.imgs());
    show(
        name,
        String.join(" ", set.classes()),
        String.join(" ", classes),
        String.join(
            " ",
            set.samples().stream()
                .map(item -> folder.relativize(item.path()) + "=" + item.target())
                .toList()),
        words(set.targets().stream().mapToLong(Integer::longValue).toArray()));
    Sample last = set.get(-1);
    show(
        name + " last",
        PythonTable.words(last.data().shape()),
        fixed("%.6f", last.data()),
        last.target().item_long(),
        set.size());
  }

  private void showFolders() {
    String folder = root.resolve("pictures").toString();
    FolderKwarg empty = allow_empty(true);
    FolderKwarg change = transform(new ToTensor());
    showFolder("usual", new ImageFolder(folder, change, empty));
    showFolder(
        "valid", new ImageFolder(folder, change, is_valid_file(f -> f.endsWith("a.png")), empty));
    showFolder(
        "loader",
        new ImageFolder(
            folder,
            loader(f -> torch.ones(2).mul(String.valueOf(f.getFileName()).length())),
            empty));
    showFolder("merged", new Merged(folder, change, empty));
    showFolder("few", new Few(folder, change, empty));
    showFolder("numbered", new Numbered(folder, change, empty));
    ImageFolder shorter = new ImageFolder(folder, change, empty);
    shorter.samples(shorter.samples().subList(0, 2));
    shorter.set(transform(new Compose(new ToTensor(), x -> x.mul(3))));
    shorter.set(target_transform(label -> label.add(5)));
    showFolder("shorter", shorter);
  }

  private void showDigits(String name, MNIST digits) {
    Tensor labels = digits.targets();
    show(
        name,
        PythonTable.words(digits.data().shape()),
        digits.data().sum().item_long(),
        words(labels.toLongs()),
        digits.size());
    Tensor chosen = labels.gt(1);
    digits.data(digits.data().get(chosen));
    digits.targets(labels.get(chosen).remainder(2));
    for (var batch : new DataLoader(digits, batch_size(2))) {
      show(
          name + " batch",
          PythonTable.words(batch.data().shape()),
          fixed("%.4f", batch.data()),
          words(batch.target().toLongs()));
    }
  }

  @Test
  void theyMakeWhatTorchvisionsMake() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    fill();
    showFolders();
    showDigits("MNIST", new MNIST(root.toString(), transform(new ToTensor())));
    showDigits("digits", new Inverted(root.toString(), transform(new ToTensor())));
    FakeData fake =
        new FakeData(
            size(4),
            image_size(3, 2, 2),
            num_classes(7),
            random_offset(3),
            transform(new ToTensor()));
    List<String> python = PythonWithTorch.script("extended_sets.py", root.toString());
    assertEquals(python.subList(0, python.size() - 1), shown);
    String[] row = python.getLast().split("\\|", -1);
    assertEquals(List.of("fake", "4"), List.of(row[0], String.valueOf(fake.size())));
    PythonTable.assertClose("fake", row[2], fake.get(1).data());
    assertEquals(row[3], String.valueOf(fake.get(1).target().item_long()));
  }

  @Test
  void aClassOfOnesOwnIsAskedForEachSample() throws IOException {
    fill();
    MNIST usual = new MNIST(root.toString(), transform(new ToTensor()));
    MNIST own = new Inverted(root.toString(), transform(new ToTensor()));
    assertTrue(usual.isPreparedAtOnce() && usual.isSteady());
    assertFalse(own.isPreparedAtOnce() || own.isSteady());
    Sample both = own.get(new long[] {0, 3});
    assertEquals("107 109", words(both.target().toLongs()));
    assertEquals("Dataset Inverted", own.toString().lines().findFirst().orElseThrow());
    var unnamed = new MNIST(root.toString(), target_transform(x -> x.mul(2))) {};
    assertTrue(unnamed.toString().startsWith("Dataset MNIST\n"), unnamed.toString());
    assertEquals(14, unnamed.get(0).target().item_long());
    assertTrue(unnamed.transform() == null && unnamed.target_transform() != null);
    unnamed.set(transform(new ToTensor()), target_transform(null));
    assertTrue(unnamed.transform() != null && unnamed.target_transform() == null);
  }

  /** A set of one's own, as in torchvision's tutorials. */
  private static final class Squares extends VisionDataset {
    Squares() {
      super(transform(x -> x.mul(x)), target_transform(label -> label.neg()));
    }

    @Override
    public long size() {
      return 3;
    }

    @Override
    public Sample get(long index) {
      Tensor number = torch.tensor(index).squeeze();
      var change = transform();
      var labelChange = target_transform();
      return new Sample(
          change == null ? number : change.apply(number),
          labelChange == null ? number : labelChange.apply(number));
    }
  }

  @Test
  void aSetOfOnesOwnKnowsItsTransforms() {
    Squares squares = new Squares();
    assertEquals(4, squares.get(2).data().item_long());
    assertEquals(-2, squares.get(2).target().item_long());
    squares.set(transform(null));
    assertEquals(2, squares.get(2).data().item_long());
    assertEquals(-2, squares.get(2).target().item_long());
  }

  @Test
  void picturesThatDontFitAreRefused() throws IOException {
    fill();
    MNIST digits = new MNIST(root.toString());
    assertThrows(IllegalArgumentException.class, () -> digits.data(torch.zeros(2, 28, 28)));
    assertThrows(
        IllegalArgumentException.class, () -> digits.data(torch.zeros(2, 28).to(torch.uint8)));
    assertThrows(IllegalArgumentException.class, () -> digits.targets(torch.zeros(6)));
    digits.data(digits.data().narrow(0, 0, 2));
    assertFalse(digits.isPreparedAtOnce());
    var e = assertThrows(IllegalStateException.class, () -> digits.get(0));
    assertEquals(
        "MNIST has 2 pictures and 6 labels; set both data(...) and targets(...).", e.getMessage());
    digits.targets(digits.targets().narrow(0, 0, 2));
    assertEquals(7, digits.get(-2).target().item_long());
  }

  @Test
  void filesAreChosenInOneWay() throws IOException {
    fill();
    String folder = root.resolve("pictures").toString();
    var e = assertThrows(DatasetException.class, () -> new ImageFolder(folder));
    assertTrue(String.valueOf(e.getMessage()).contains("allow_empty(true)"), e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> new DatasetFolder(folder, _ -> torch.ones(1)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new DatasetFolder(
                folder, _ -> torch.ones(1), List.of(".png"), is_valid_file(_ -> true)));
    var set =
        new DatasetFolder(folder, _ -> torch.ones(1), is_valid_file(_ -> true), allow_empty(true));
    assertEquals(5, set.size());
    assertEquals(1, set.loader().apply(Path.of("any")).item());
  }
}
