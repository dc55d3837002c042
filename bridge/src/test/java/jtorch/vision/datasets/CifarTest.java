package jtorch.vision.datasets;

import static jtorch.Kwargs.download;
import static jtorch.Kwargs.target_transform;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static jtorch.vision.datasets.IdxBytes.failure;
import static jtorch.vision.datasets.IdxBytes.gzip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jtorch.DataKwargs.DatasetKwarg;
import jtorch.LiveTensors;
import jtorch.PythonTable;
import jtorch.PythonWithTorch;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.utils.data.Sample;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CIFAR's files, small ones, against torchvision, and those that are missing, damaged or evil. */
class CifarTest {
  private static final byte[] NO_ARCHIVE = new byte[0];

  @TempDir private Path root = Path.of("");

  private CIFAR10 ten(Map<String, byte[]> files, DatasetKwarg... keywords) {
    CifarSource source = CifarBytes.source(CifarSource.CIFAR10, files, NO_ARCHIVE);
    return new CIFAR10(source, root.toString(), DatasetSettings.of(keywords));
  }

  private static String words(long... numbers) {
    return PythonTable.words(numbers);
  }

  /** The lines that cifar.py prints of a half. */
  private static List<String> lines(
      Pictures set, List<String> classes, Map<String, Integer> labels) {
    Sample second = set.get(1);
    return List.of(
        words(set.data().shape()),
        words(set.data().view(-1).toLongs()),
        words(set.targets().toLongs()),
        String.join(" ", classes),
        labels.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" ")),
        words(second.data().mul(255).round().to(torch.int64).view(-1).toLongs()),
        Long.toString(second.target().item_long()));
  }

  private List<String> ours(boolean train) {
    DatasetSettings settings =
        DatasetSettings.of(
            train(train), transform(new ToTensor()), target_transform(y -> y.mul(3).add(1)));
    Map<String, byte[]> ten = CifarBytes.files(CifarSource.CIFAR10);
    Map<String, byte[]> hundred = CifarBytes.files(CifarSource.CIFAR100);
    CIFAR10 small =
        new CIFAR10(
            CifarBytes.source(CifarSource.CIFAR10, ten, NO_ARCHIVE), root.toString(), settings);
    CIFAR100 large =
        new CIFAR100(
            CifarBytes.source(CifarSource.CIFAR100, hundred, NO_ARCHIVE),
            root.toString(),
            settings);
    List<String> all = new ArrayList<>(lines(small, small.classes(), small.class_to_idx()));
    all.addAll(lines(large, large.classes(), large.class_to_idx()));
    return all;
  }

  private void write() throws IOException {
    for (CifarSource source : List.of(CifarSource.CIFAR10, CifarSource.CIFAR100)) {
      CifarBytes.write(root, source, CifarBytes.files(source));
    }
  }

  @Test
  void filesAreReadAsTorchvisionReadsThem() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    write();
    List<String> python = PythonWithTorch.script("cifar.py", root.toString());
    List<String> train = ours(true);
    List<String> test = ours(false);
    List<String> java = new ArrayList<>(train.subList(0, 7));
    java.addAll(test.subList(0, 7));
    java.addAll(train.subList(7, 14));
    java.addAll(test.subList(7, 14));
    for (int i = 0; i < python.size(); i++) {
      String line = i % 7 == 5 ? scaled(python.get(i)) : python.get(i);
      assertEquals(line, java.get(i), "line " + i);
    }
    assertEquals(28, python.size());
  }

  /** Python prints parts of 255. */
  private static String scaled(String shares) {
    return words(
        Arrays.stream(shares.split(" ", -1))
            .mapToLong(share -> Math.round(Double.parseDouble(share) * 255))
            .toArray());
  }

  @Test
  void coloursStandOneBehindTheOther() throws IOException {
    write();
    CIFAR10 set = ten(CifarBytes.files(CifarSource.CIFAR10));
    assertEquals(10, set.size());
    assertArrayEquals(new long[] {3, 9, 4, 9, 5, 9, 6, 9, 7, 9}, set.targets().toLongs());
    byte[] first = CifarBytes.pixels(0, 2);
    for (int picture = 0; picture < 2; picture++) {
      long[] read = set.get(picture).data().view(-1).toLongs();
      assertArrayEquals(new long[] {3, 32, 32}, set.get(picture).data().shape());
      for (int i = 0; i < read.length; i++) {
        assertEquals(first[picture * CifarBytes.PIXELS + i] & 0xff, read[i]);
      }
    }
    assertEquals(first[1024 + 33] & 0xff, set.data().get(0, 1, 1, 1).item_long());
    assertEquals("kind3", set.classes().get(3));
    assertEquals(Integer.valueOf(3), set.class_to_idx().get("kind3"));
    assertTrue(
        set.toString().startsWith("Dataset CIFAR10\n    Number of datapoints: 10\n    Root"));
    assertArrayEquals(new long[] {2, 3, 32, 32}, set.get(new long[] {0, -1}).data().shape());
  }

  @Test
  void whatIsMissingOrAnotherFileIsSaid() throws IOException {
    String folder = root.toString();
    failure(() -> new CIFAR10(folder), "CIFAR10 is not in", "batches.meta", "download(true)");
    failure(() -> new CIFAR100(folder), "cifar-100-python/meta");
    write();
    failure(() -> new CIFAR10(folder), "MD5", "5ff9c542aee3614f3951f8cda6e48888");
    Map<String, byte[]> files = CifarBytes.files(CifarSource.CIFAR10);
    Files.delete(root.resolve("cifar-10-batches-py/data_batch_4"));
    failure(() -> ten(files), "data_batch_4");
    assertEquals(3, ten(files, train(false)).size());
  }

  private void refused(String file, byte[] bytes, Object... words) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>(CifarBytes.files(CifarSource.CIFAR10));
    files.put(file, bytes);
    CifarBytes.write(root, CifarSource.CIFAR10, files);
    failure(() -> ten(files, train(false)), words);
  }

  @Test
  void whatIsNoBatchIsRefused() throws IOException {
    String file = "test_batch";
    refused(file, CifarBytes.batch("labels", 0, 1, 10), "index 1", "0 to 9");
    refused(file, CifarBytes.batch("fine_labels", 0, 1), "labels");
    refused(file, CifarBytes.batch("labels", new byte[3071], false, 1), "array");
    refused(file, CifarBytes.meta("label_names", "a"), "labels");
    refused("batches.meta", CifarBytes.meta("names", "a"), "no names");
    refused(
        file,
        "cos\nsystem\n(U\u0002lstR.".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
        "os system",
        "nothing of it was run");
    refused(file, new byte[] {'N', '.'}, "no dict");
    refused(file, new byte[0], "ends early");
    refused(file, new byte[] {'}', 'K', 1, 'K', 2, 's', '.'}, "no text");
    refused(file, new byte[] {'T', -1, -1, -1, -1, '.'}, "ends early");
    refused(file, new byte[] {'i', '.'}, "0x69");
    refused(file, new byte[] {']', 'h', 9, 'a', '.'}, "value 9");
    refused(file, new byte[] {'K', 1, 'e', '.'}, "mark");
    byte[] endless = new byte[1_200_000];
    Arrays.fill(endless, (byte) ')');
    refused(file, endless, "1000000 values");
  }

  /** Every file that is cut off or has another byte somewhere is read or refused in a sentence. */
  @Test
  void aDamagedFileNeverDoesMoreThanFail() {
    byte[] whole = Objects.requireNonNull(CifarBytes.files(CifarSource.CIFAR10).get("test_batch"));
    int refused = 0;
    for (int at = 0; at < whole.length; at += at > 250 && at < whole.length - 90 ? 500 : 1) {
      byte[] cut = Arrays.copyOf(whole, at);
      byte[] other = whole.clone();
      other[at] ^= 0x11;
      refused += isRefused(cut) ? 1 : 0;
      refused += isRefused(other) ? 1 : 0;
      assertTrue(isRefused(cut), "cut at " + at);
    }
    assertTrue(refused > 400, "only " + refused + " were refused");
  }

  private static boolean isRefused(byte[] bytes) {
    try {
      CifarPickle.read(java.lang.foreign.MemorySegment.ofArray(bytes));
      return false;
    } catch (CifarPickle.UnsoundException e) {
      return true;
    }
  }

  @Test
  void anArchiveIsFetchedOnceAndGivesItsFiles() throws IOException {
    Map<String, byte[]> files = CifarBytes.files(CifarSource.CIFAR10);
    Map<String, byte[]> inside = new LinkedHashMap<>();
    inside.put("../outside", new byte[] {1});
    files.forEach((name, bytes) -> inside.put("cifar-10-batches-py/" + name, bytes));
    inside.put("cifar-10-batches-py/readme.html", new byte[700]);
    byte[] archive = gzip(CifarBytes.tar(inside));
    CifarSource source = CifarBytes.source(CifarSource.CIFAR10, files, archive);
    try (TestMirror mirror = new TestMirror().with("cifar-10-python.tar.gz", archive)) {
      System.setProperty("JTORCH_CIFAR10_MIRROR", mirror.uri().toString());
      DatasetSettings fetching = DatasetSettings.of(download(true));
      Path below = root.resolve("new");
      for (int i = 0; i < 2; i++) {
        assertEquals(10, new CIFAR10(source, below.toString(), fetching).size());
      }
      Files.write(below.resolve("cifar-10-batches-py/data_batch_2"), new byte[5]);
      assertEquals(10, new CIFAR10(source, below.toString(), fetching).size());
      assertEquals(List.of("cifar-10-python.tar.gz"), mirror.requests());
      assertTrue(Files.notExists(root.resolve("outside")));
      assertTrue(Files.notExists(below.resolve("cifar-10-batches-py/readme.html")));
    } finally {
      System.clearProperty("JTORCH_CIFAR10_MIRROR");
    }
  }

  @Test
  void aDamagedArchiveIsSaid() throws IOException {
    Map<String, byte[]> files = CifarBytes.files(CifarSource.CIFAR10);
    byte[] tar = CifarBytes.tar(Map.of("cifar-10-batches-py/test_batch", new byte[600]));
    byte[] wrong = tar.clone();
    wrong[512] = 'C';
    for (byte[] bad : List.of(wrong, Arrays.copyOf(tar, 1100), Arrays.copyOf(tar, 1024))) {
      byte[] archive = gzip(bad);
      Files.write(root.resolve("cifar-10-python.tar.gz"), archive);
      CifarSource source = CifarBytes.source(CifarSource.CIFAR10, files, archive);
      DatasetSettings settings = DatasetSettings.of(download(true), train(false));
      failure(() -> new CIFAR10(source, root.toString(), settings), "cifar-10-python.tar.gz");
    }
    failure(
        () ->
            new CIFAR10(
                CifarBytes.source(CifarSource.CIFAR10, files, gzip(tar)),
                root.toString(),
                DatasetSettings.of(download(true))),
        "Cannot download");
  }

  @Test
  void theSourcesAreTorchvisions() {
    for (CifarSource source : List.of(CifarSource.CIFAR10, CifarSource.CIFAR100)) {
      assertEquals(1, source.mirrors().size());
      source.parts().forEach(part -> assertEquals(32, part.md5().length()));
      assertEquals(32, source.archive().digest().length());
    }
  }

  @Test
  void nothingIsLeftOfASet() throws IOException {
    write();
    long before = LiveTensors.settled();
    use();
    assertEquals(before, LiveTensors.settled());
  }

  private void use() {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      CIFAR10 set = ten(CifarBytes.files(CifarSource.CIFAR10), transform(new ToTensor()));
      set.get(new long[] {0, 1, 2});
      set.data();
    }
  }
}
