package jtorch.vision.transforms;

import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.antialias;
import static jtorch.Kwargs.batch_size;
import static jtorch.Kwargs.brightness;
import static jtorch.Kwargs.clip;
import static jtorch.Kwargs.collate_fn;
import static jtorch.Kwargs.contrast;
import static jtorch.Kwargs.distortion_scale;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.hue;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.max_size;
import static jtorch.Kwargs.mean;
import static jtorch.Kwargs.num_classes;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.ratio;
import static jtorch.Kwargs.saturation;
import static jtorch.Kwargs.scale;
import static jtorch.Kwargs.scale_range;
import static jtorch.Kwargs.shear;
import static jtorch.Kwargs.side_range;
import static jtorch.Kwargs.sigma;
import static jtorch.Kwargs.size;
import static jtorch.Kwargs.std;
import static jtorch.Kwargs.translate;
import static jtorch.Kwargs.value;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.utils.data.Data;
import jtorch.utils.data.DataLoader;
import jtorch.utils.data.Sample;
import jtorch.utils.data.TensorDataset;
import jtorch.vision.Picture;
import org.junit.jupiter.api.Test;

/** Transforms beside those of torchvision.transforms.v2; transforms_v2.py makes the same. */
class SecondVersionTest {
  private static final int SEEDS = 3;

  /** A transform, what it is given, and whether its text is version 2's. */
  private record Case(Supplier<Transform> make, Supplier<Sample> given, boolean told) {}

  private static final Map<String, Case> CASES = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "transforms_v2.py",
          SecondVersionTest.class,
          "transforms-v2.txt",
          "|",
          CASES.keySet(),
          SecondVersionTest::compare);

  private static Sample bytes() {
    Tensor numbers = torch.arange(3 * 7 * 6).mul(37).add(11).remainder(256);
    return new Sample(numbers.to(torch.uint8).view(3, 7, 6));
  }

  private static Sample fractions() {
    return new Sample(torch.linspace(0, 1, 3 * 3 * 5 * 4).view(3, 3, 5, 4));
  }

  private static Sample labelled() {
    return new Sample(fractions().data(), torch.tensor(new long[] {0, 2, 1}));
  }

  private static void told(String name, Supplier<Transform> make, Supplier<Sample> given) {
    CASES.put(name, new Case(make, given, true));
  }

  private static void add(String name, Supplier<Transform> make, Supplier<Sample> given) {
    CASES.put(name, new Case(make, given, false));
  }

  private static void add(String name, Supplier<Transform> make) {
    add(name, make, SecondVersionTest::bytes);
  }

  static {
    mixtures();
    kinds();
    sizes();
    both();
  }

  private static void mixtures() {
    Supplier<Sample> batch = SecondVersionTest::labelled;
    told("MixUp", () -> new MixUp(num_classes(3)), batch);
    told("MixUp alpha", () -> new MixUp(alpha(0.2), num_classes(3)), batch);
    told(
        "MixUp shares",
        () -> new MixUp(alpha(2)),
        () ->
            new Sample(
                fractions().data(),
                torch.tensor(new float[][] {{.25f, .75f}, {1, 0}, {.5f, .5f}})));
    told("CutMix", () -> new CutMix(num_classes(4)), batch);
    told(
        "CutMix alpha",
        () -> new CutMix(alpha(0.5), num_classes(3)),
        () -> new Sample(fractions().data().mul(255).to(torch.uint8), batch.get().target()));
    add(
        "RandomChoice of both",
        () -> new RandomChoice(new CutMix(num_classes(3)), new MixUp(num_classes(3))),
        batch);
    add(
        "RandomApply of one",
        () -> new RandomApply(List.of(new CutMix(num_classes(3))), p(0.6)),
        batch);
    add(
        "Compose of samples",
        () -> new Compose(new RandomCrop(3), new MixUp(num_classes(3))),
        batch);
  }

  private static void kinds() {
    Supplier<Sample> one = SecondVersionTest::bytes;
    Supplier<Sample> fractions = SecondVersionTest::fractions;
    told("ToImage", ToImage::new, one);
    told("ToPureTensor", ToPureTensor::new, one);
    told("ToDtype", () -> new ToDtype(torch.float32), one);
    told("ToDtype scaled", () -> new ToDtype(torch.float32, scale(true)), one);
    told("ToDtype to double", () -> new ToDtype(torch.float64, scale(true)), one);
    told("ToDtype to bytes", () -> new ToDtype(torch.uint8, scale(true)), fractions);
    told("ToDtype to wider", () -> new ToDtype(torch.int32, scale(true)), one);
    told(
        "ToDtype to narrower",
        () -> new ToDtype(torch.uint8, scale(true)),
        () -> new Sample(one.get().data().to(torch.int64).bitwise_left_shift(55)));
    told("ToDtype between", () -> new ToDtype(torch.float64, scale(true)), fractions);
    add(
        "tutorial",
        () ->
            new Compose(
                new ToImage(),
                new RandomResizedCrop(size(4, 3), antialias(true)),
                new RandomHorizontalFlip(p(0.5)),
                new ToDtype(torch.float32, scale(true)),
                new Normalize(mean(0.485, 0.456, 0.406), std(0.229, 0.224, 0.225))));
    told("GaussianNoise", GaussianNoise::new, fractions);
    told("GaussianNoise bytes", () -> new GaussianNoise(mean(0.1), sigma(0.3)), one);
    told("GaussianNoise unclipped", () -> new GaussianNoise(clip(false), sigma(0.5)), fractions);
    told("RGB", RGB::new, () -> new Sample(one.get().data().narrow(0, 0, 1)));
    told("RGB already", RGB::new, one);
    told("RandomChannelPermutation", RandomChannelPermutation::new, one);
    told("RandomPhotometricDistort", RandomPhotometricDistort::new, fractions);
    told(
        "RandomPhotometricDistort bytes",
        () ->
            new RandomPhotometricDistort(
                brightness(0.5, 1.5),
                contrast(0.2, 2),
                saturation(0.1, 1.9),
                hue(-0.4, 0.4),
                p(0.8)),
        one);
  }

  private static void sizes() {
    Supplier<Sample> one = SecondVersionTest::bytes;
    Supplier<Sample> fractions = SecondVersionTest::fractions;
    told("RandomZoomOut", () -> new RandomZoomOut(side_range(1, 1.7)), one);
    told(
        "RandomZoomOut named", () -> new RandomZoomOut(fill(7), side_range(1.5, 2.5), p(0.9)), one);
    told("RandomResize", () -> new RandomResize(3, 9), one);
    told("RandomResize rough", () -> new RandomResize(3, 9, antialias(false)), fractions);
    int[] lengths = {3, 5, 9};
    told("RandomShortestSize", () -> new RandomShortestSize(lengths), one);
    told("RandomShortestSize most", () -> new RandomShortestSize(lengths, max_size(8)), fractions);
    int[] target = {9, 8};
    told("ScaleJitter", () -> new ScaleJitter(target), one);
    told(
        "ScaleJitter range",
        () ->
            new ScaleJitter(target, scale_range(0.5, 1), interpolation(InterpolationMode.NEAREST)),
        one);
    add("RandomCrop", () -> new RandomCrop(size(3, 4), padding(1)));
    add("CenterCrop", () -> new CenterCrop(size(3)));
    add("Resize", () -> new Resize(size(3, 4), antialias(true)));
    add("RandomResizedCrop", () -> new RandomResizedCrop(4, scale(0.5, 1), antialias(false)));
  }

  private static void both() {
    add("RandomVerticalFlip", () -> new RandomVerticalFlip(p(0.3)));
    add(
        "ColorJitter",
        () -> new ColorJitter(brightness(0.4), contrast(0.3), saturation(0.2), hue(0.1)));
    add("RandomErasing", () -> new RandomErasing(p(0.8), scale(0.1, 0.5), ratio(0.5, 2), value(7)));
    add("RandomRotation", () -> new RandomRotation(30));
    add("RandomAffine", () -> new RandomAffine(10, translate(.1, .2), scale(.8, 1.2), shear(5)));
    add("RandomPerspective", () -> new RandomPerspective(distortion_scale(0.6), p(0.7)));
    add("GaussianBlur", () -> new GaussianBlur(3, sigma(0.1, 2)));
    add("RandomGrayscale", () -> new RandomGrayscale(p(0.6)));
    add("RandomInvert", () -> new RandomInvert(p(0.7)));
    add("RandomPosterize", () -> new RandomPosterize(2, p(0.7)));
    add("RandomPosterize none", () -> new RandomPosterize(0, p(1)));
    add("RandomSolarize", () -> new RandomSolarize(100.5, p(0.7)));
    add("RandomEqualize", () -> new RandomEqualize(p(0.7)));
    add("RandomAutocontrast", () -> new RandomAutocontrast(p(0.7)));
    add("RandomAdjustSharpness", () -> new RandomAdjustSharpness(2, p(0.7)));
    add("RandomApply", () -> new RandomApply(List.of(new Pad(1)), p(0.3)));
    add(
        "RandomChoice",
        () -> new RandomChoice(List.of(new Pad(1), new Pad(2)), new double[] {0.3, 0.7}));
    add("RandomOrder", () -> new RandomOrder(new Pad(1), new CenterCrop(2)));
  }

  private static void compare(String... row) {
    Case one = Objects.requireNonNull(CASES.get(row[0]), row[0]);
    Transform transform = one.make().get();
    if (one.told()) {
      assertEquals(row[1], transform.toString());
    }
    int cell = 2;
    for (int seed = 0; seed < SEEDS; seed++) {
      Sample given = one.given().get();
      torch.manual_seed(seed);
      Sample made = transform.call(given);
      String where = row[0] + ", seed " + seed;
      for (Tensor tensor : made.tensors()) {
        assertEquals(row[cell++], PythonTable.words(tensor.shape()), where);
        close(where, row[cell++], tensor);
      }
      PythonTable.assertClose(where, row[cell++], torch.rand(1));
    }
    assertEquals(row.length, cell, row[0]);
  }

  /**
   * Bytes between pixels may be rounded otherwise by another processor, and version 2 resizes bytes
   * as whole numbers: a level apart, also where the levels are then normalized.
   */
  private static void close(String where, String python, Tensor java) {
    boolean levels = java.dtype() == torch.uint8;
    if (!levels && !where.startsWith("tutorial")) {
      PythonTable.assertClose(where, python, java.contiguous());
      return;
    }
    double[] wanted =
        Arrays.stream(python.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    double[] made = java.contiguous().flatten().to(torch.float64).toDoubles();
    assertArrayEquals(wanted, made, levels ? 1 : 1 / 255.0 / 0.224 + 1e-5, where);
  }

  @Test
  void theyMakeWhatTheSecondVersionsMake() {
    TABLE.assertCommitted();
  }

  @Test
  void theyMakeWhatThoseOfTheTorchvisionThatIsHereMake() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void aLoaderMixesItsBatches() {
    Tensor pictures = fractions().data();
    TensorDataset set = new TensorDataset(pictures, torch.tensor(new long[] {0, 2, 1}));
    MixUp mixup = new MixUp(num_classes(3));
    var loader =
        new DataLoader(
            set, batch_size(3), collate_fn(samples -> mixup.call(Data.default_collate(samples))));
    for (var batch : loader) {
      assertArrayEquals(new long[] {3, 3}, batch.target().shape());
      assertEquals(3, batch.target().sum().item(), 1e-5);
      assertArrayEquals(pictures.shape(), batch.data().shape());
    }
    Sample cut = new CutMix(num_classes(3)).call(pictures, torch.tensor(new long[] {0, 2, 1}));
    assertArrayEquals(new long[] {3, 3}, cut.target().shape());
  }

  @Test
  void aPictureBecomesAUsualTensor() {
    Picture picture = Picture.of(bytes().data());
    Tensor plain = new ToImage().apply(picture);
    assertTrue(!(plain instanceof Picture) && plain.equal(bytes().data()));
    assertTrue(new ToImage().isBatched() && new ToDtype(torch.float32).isBatched());
  }

  @Test
  void whatCantBeMixedOrMeantIsRefused() {
    Tensor pictures = fractions().data();
    Tensor labels = labelled().target();
    MixUp mixup = new MixUp(num_classes(3));
    List<Supplier<Object>> bad =
        List.of(
            () -> mixup.apply(pictures),
            () -> mixup.call(new Sample(pictures)),
            () -> mixup.call(pictures, labels.narrow(0, 0, 2)),
            () -> mixup.call(pictures.get(0), labels),
            () -> mixup.call(pictures, torch.zeros(3, 2)),
            () -> new CutMix().call(pictures, labels),
            () -> new CutMix(alpha(0)),
            () -> new GaussianNoise(sigma(-1)),
            () -> new GaussianNoise(sigma(1, 2)),
            () -> new GaussianNoise().apply(labels),
            () -> new ToDtype(torch.int64, scale(true)).apply(pictures),
            () -> new ToDtype(torch.complex64, scale(true)).apply(labels),
            () -> new RandomPhotometricDistort(contrast(1)),
            () -> new RandomPhotometricDistort(hue(-1, 0)),
            () -> new RandomZoomOut(side_range(0.5, 2)),
            () -> new RandomResize(3, 3),
            () -> new RandomShortestSize(new int[] {}),
            () -> new ScaleJitter(new int[] {2, 2}, scale_range(2, 1)),
            () -> new Normalize(mean(0, 1), std(1, 2, 3)),
            () -> new Normalize(mean(0), std(0)),
            () -> new RandomCrop(size(1, 2, 3)));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }
}
