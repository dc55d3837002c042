package jtorch.vision.datasets;

import static jtorch.Kwargs.folds;
import static jtorch.Kwargs.image_set;
import static jtorch.Kwargs.loader;
import static jtorch.Kwargs.split;
import static jtorch.Kwargs.target_transform;
import static jtorch.Kwargs.target_types;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static jtorch.Kwargs.transforms;
import static jtorch.Kwargs.year;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import jtorch.PythonTable;
import jtorch.PythonWithTorch;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.utils.data.Dataset;
import jtorch.utils.data.Sample;
import jtorch.vision.transforms.ToTensor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Sets in small folders, beside what torchvision reads from them; picture_sets.py does. */
class PictureSetsTest {
  @TempDir private Path folder = Path.of("");
  private String root = "";
  private final List<String> shown = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    root = folder.toString();
    new SmallSets(folder).write();
  }

  private void show(Object... words) {
    shown.add(Arrays.stream(words).map(String::valueOf).collect(Collectors.joining("|")));
  }

  private static String weighed(Tensor value) {
    Tensor flat = value.flatten().double_();
    Tensor weights = torch.arange(flat.numel()).remainder(89).add(1);
    return PythonTable.words(value.shape())
        + String.format(Locale.ROOT, " %.3f", flat.mul(weights).sum().item());
  }

  private void showText(Dataset set) {
    shown.add(set.toString().replace(root, "ROOT").replace("\n", "\\n"));
  }

  private void showSamples(String name, Dataset set) {
    for (long i = 0; i < set.size(); i++) {
      List<Object> words = new ArrayList<>(List.of(name, i));
      set.get(i).tensors().forEach(tensor -> words.add(weighed(tensor)));
      show(words.toArray());
    }
  }

  private static String words(long... values) {
    return LongStream.of(values).mapToObj(Long::toString).collect(Collectors.joining(" "));
  }

  private void inMemory() {
    for (String split : List.of("train", "test")) {
      SVHN set = new SVHN(root, split(split));
      show("SVHN " + split, set.size(), words(set.data().shape()), words(set.targets().toLongs()));
      showText(set);
      showSamples("SVHN " + split, set);
    }
    List<STL10> sets =
        List.of(
            new STL10(root),
            new STL10(root, folds(1)),
            new STL10(root, split("test")),
            new STL10(root, split("unlabeled")),
            new STL10(root, split("train+unlabeled"), folds(0)));
    for (STL10 set : sets) {
      String name = "STL10 " + set.toString().replaceFirst("(?s).*Split: ", "");
      show(
          name,
          set.size(),
          words(set.data().shape()),
          words(set.targets().toLongs()),
          String.join(" ", set.classes()));
      showText(set);
      showSamples(name, set);
    }
    for (boolean half : List.of(true, false)) {
      USPS set = new USPS(root, train(half));
      show("USPS", set.size(), words(set.data().shape()), words(set.targets().toLongs()));
      showText(set);
      showSamples("USPS", set);
    }
  }

  private void files() {
    for (String split : List.of("train", "test")) {
      var set = new Food101(root, split(split), target_transform(label -> label.add(100)));
      List<Integer> labels = set.classes().stream().map(set.class_to_idx()::get).toList();
      show(
          "Food101 " + split,
          set.size(),
          String.join(" ", set.classes()),
          labels.stream().map(String::valueOf).collect(Collectors.joining(" ")));
      showSamples("Food101 " + split, set);
      showText(new Food101(root, split(split)));
    }
    for (String split : List.of("train", "val", "test")) {
      Flowers102 set = new Flowers102(root, split(split));
      show("Flowers102 " + split, set.size(), String.join(", ", set.classes()));
      showText(set);
      showSamples("Flowers102 " + split, set);
    }
    for (String split : List.of("trainval", "test")) {
      for (String types : List.of("category", "binary-category", "segmentation", "both")) {
        var wanted =
            types.equals("both") ? target_types("category", "segmentation") : target_types(types);
        OxfordIIITPet set = new OxfordIIITPet(root, split(split), wanted);
        show(
            "OxfordIIITPet " + split,
            set.size(),
            String.join(", ", set.classes()),
            String.join(" ", set.bin_classes()));
        showText(set);
        showSamples("OxfordIIITPet " + split, set);
      }
    }
    EuroSAT land = new EuroSAT(root);
    show("EuroSAT", land.size(), String.join(" ", land.classes()));
    showSamples("EuroSAT", land);
  }

  private void boxesAndMasks() {
    List<List<String>> lists =
        List.of(
            List.of("2012", "train"),
            List.of("2012", "val"),
            List.of("2007", "test"),
            List.of("2011", "trainval"));
    for (List<String> list : lists) {
      var set = new VOCSegmentation(root, year(list.get(0)), image_set(list.get(1)));
      String name = "VOCSegmentation " + list.get(0);
      List<String> masks =
          set.masks().stream().map(mask -> folder.relativize(mask).toString()).toList();
      show(name, set.size(), String.join(" ", masks));
      showText(set);
      showSamples(name, set);
    }
    VOCDetection boxes = new VOCDetection(root, image_set("train"));
    show("VOCDetection", boxes.size());
    showText(boxes);
    for (long i = 0; i < boxes.size(); i++) {
      show("VOCDetection", weighed(boxes.get(i).data()), json(boxes.target(i)));
    }
    CocoDetection coco = new CocoDetection(root + "/coco", root + "/coco/instances.json");
    show("CocoDetection", coco.size());
    showText(coco);
    for (long i = 0; i < coco.size(); i++) {
      show("CocoDetection", weighed(coco.get(i).data()), json(coco.target(i)));
    }
    show("ids", words(coco.ids().stream().mapToLong(Long::longValue).toArray()));
  }

  private static String json(Object value) {
    return switch (value) {
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> json(entry.getKey()) + ": " + json(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      case List<?> list ->
          list.stream().map(PictureSetsTest::json).collect(Collectors.joining(", ", "[", "]"));
      case String text -> "\"" + text + "\"";
      default -> String.valueOf(value);
    };
  }

  @Test
  void theyHaveWhatTorchvisionReads() throws IOException {
    String problem = PythonWithTorch.problem();
    assumeTrue(problem.isEmpty(), problem);
    assumeTrue(PythonWithTorch.hasTorchvision(), "this Python has no torchvision 0.25");
    inMemory();
    files();
    boxesAndMasks();
    assertEquals(
        String.join("\n", PythonWithTorch.script("picture_sets.py", root)),
        String.join("\n", shown));
  }

  @Test
  void samplesHaveBoxesAndTheirClasses() {
    Sample voc = new VOCDetection(root).get(1);
    assertArrayEquals(
        new float[] {1, 2.5f, 3, 4, 1, 2.5f, 3, 5}, voc.tensors().get(1).flatten().toFloats());
    assertArrayEquals(new long[] {11, 11}, voc.tensors().get(2).toLongs());
    assertEquals("dog", new VOCDetection(root).classes().get(11));
    var coco = new CocoDetection(root + "/coco", root + "/coco/instances.json");
    Sample last = coco.get(-1);
    assertArrayEquals(
        new float[] {1, 2.5f, 3, 4, 5, 6, 7, 8.125f}, last.tensors().get(1).flatten().toFloats());
    assertArrayEquals(new long[] {18, 90}, last.tensors().get(2).toLongs());
    assertArrayEquals(new long[] {0, 4}, coco.get(1).tensors().get(1).shape());
  }

  @Test
  void keywordsChangeSamples() {
    var pair = new VOCSegmentation(root, transforms((image, mask) -> new Sample(mask, image)));
    assertArrayEquals(new long[] {1, 3, 5}, pair.get(0).data().shape());
    var pet =
        new OxfordIIITPet(
            root,
            target_types("segmentation"),
            transforms((image, mask) -> new Sample(image.mul(0), mask.add(1))));
    assertEquals(0, pet.get(0).data().sum().item());
    var masks =
        new VOCSegmentation(root, transform(new ToTensor()), target_transform(m -> m.add(7)));
    assertEquals(torch.float32, masks.get(0).data().dtype());
    assertEquals(7, masks.get(0).target().min().item());
    var food = new Food101(root, loader(_ -> torch.ones(2)));
    assertEquals(2, food.get(0).data().sum().item());
    SVHN house = new SVHN(root, transform(new ToTensor()));
    house.data(house.data().narrow(0, 1, 1));
    house.targets(house.targets().narrow(0, 1, 1));
    assertEquals(3, house.get(0).target().item_long());
    assertArrayEquals(new long[] {3, 32, 32}, house.get(0).data().shape());
    assertThrows(IllegalArgumentException.class, () -> house.data(house.data().get(0)));
  }

  @Test
  void whatThereIsNotIsSaid() throws IOException {
    List<Executable> none =
        List.of(
            () -> new SVHN(root, split("valid")),
            () -> new STL10(root, folds(10)),
            () -> new OxfordIIITPet(root, target_types("colour")),
            () -> new VOCSegmentation(root, image_set("test")),
            () -> new VOCDetection(root, year("2013")),
            () ->
                new VOCSegmentation(
                    root, transform(new ToTensor()), transforms((a, b) -> new Sample(a, b))));
    for (int i = 0; i < none.size(); i++) {
      assertThrows(IllegalArgumentException.class, none.get(i), "case " + i);
    }
    String empty = Files.createDirectory(folder.resolve("none")).toString();
    List<Executable> missing =
        List.of(
            () -> new SVHN(empty),
            () -> new STL10(empty),
            () -> new USPS(empty),
            () -> new Food101(empty),
            () -> new Flowers102(empty),
            () -> new OxfordIIITPet(empty),
            () -> new EuroSAT(empty),
            () -> new VOCSegmentation(empty),
            () -> new CocoDetection(empty, empty + "/a.json"));
    for (int i = 0; i < missing.size(); i++) {
      var e = assertThrows(DatasetException.class, missing.get(i), "case " + i);
      assertTrue(String.valueOf(e.getMessage()).contains(empty), e.getMessage());
    }
  }

  @Test
  void brokenFilesAreRefused() throws IOException {
    List<String> files =
        List.of(
            "train_32x32.mat",
            "flowers-102/setid.mat",
            "flowers-102/imagelabels.mat",
            "stl10_binary/train_X.bin",
            "stl10_binary/fold_indices.txt",
            "usps.bz2",
            "food-101/meta/train.json",
            "oxford-iiit-pet/annotations/trainval.txt",
            "VOCdevkit/VOC2012/Annotations/2008_000001.xml",
            "coco/instances.json");
    for (String name : files) {
      byte[] whole = Files.readAllBytes(folder.resolve(name));
      for (int change = 0; change < 40; change++) {
        byte[] broken =
            change % 2 == 0
                ? Arrays.copyOf(whole, (int) ((long) whole.length * change / 40))
                : whole.clone();
        if (change % 2 == 1) {
          broken[Math.min(whole.length - 1, change * 13)] ^= (byte) (1 << change % 8);
        }
        Files.write(folder.resolve(name), broken);
        for (Executable open : opened()) {
          try {
            open.execute();
          } catch (Throwable e) {
            assertTrue(e instanceof DatasetException, name + ", change " + change + ": " + e);
          }
        }
      }
      Files.write(folder.resolve(name), whole);
    }
  }

  private List<Executable> opened() {
    return List.of(
        () -> new SVHN(root),
        () -> new STL10(root, folds(1)),
        () -> new USPS(root),
        () -> new Food101(root),
        () -> new Flowers102(root),
        () -> new OxfordIIITPet(root),
        () -> new VOCDetection(root).target(0),
        () -> new CocoDetection(root + "/coco", root + "/coco/instances.json").target(0));
  }

  @Test
  void bzip2IsUnpacked() throws IOException {
    byte[] packed;
    try (var in = SmallSets.resource("lines.bz2")) {
      packed = in.readAllBytes();
    }
    StringBuilder text = new StringBuilder();
    for (long i = 0; i < 40000; i++) {
      text.append(i * i % 997).append('\n');
    }
    text.append("a".repeat(1000)).append("\nbbbb").append("c".repeat(5)).append("d".repeat(259));
    text.append("\nthe end\n");
    byte[] found = Bzip2.unpack(packed, 1 << 20);
    assertEquals(text.toString(), new String(found, java.nio.charset.StandardCharsets.US_ASCII));
    assertThrows(IOException.class, () -> Bzip2.unpack(packed, found.length - 1));
    packed[packed.length / 2] ^= 4;
    assertThrows(IOException.class, () -> Bzip2.unpack(packed, 1 << 20));
  }
}
