package jtorch.vision.transforms;

import static jtorch.Kwargs.center;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.interpolation;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.VisionKwargs.AffineKwarg;
import jtorch.torch;

/** Transforms of pictures, which transforms.py makes from the same seed. */
public final class TransformRows {
  private static final Map<String, Supplier<Transform>> MAKE = new LinkedHashMap<>();
  private static final int SEEDS = 3;

  private TransformRows() {}

  /** Returns the table; a fresh one needs torchvision. */
  public static PythonTable table() {
    return new PythonTable(
        "transforms.py",
        TransformRows.class,
        "transforms.txt",
        "|",
        MAKE.keySet(),
        TransformRows::compare);
  }

  private static void add(String name, Supplier<Transform> make) {
    MAKE.put(name, make);
  }

  static {
    add("Resize", () -> new Resize(4));
    add("Resize both", () -> new Resize(9, 5));
    add("CenterCrop", () -> new CenterCrop(4));
    add("CenterCrop larger", () -> new CenterCrop(9));
    add("RandomCrop", () -> new RandomCrop(4));
    add("RandomHorizontalFlip", () -> new RandomHorizontalFlip(0.5));
    add("RandomVerticalFlip", () -> new RandomVerticalFlip(0.5));
    add("RandomAffine", () -> new RandomAffine(30));
    add("RandomAffine all", () -> affine());
    add(
        "RandomAffine smooth",
        () -> affine(interpolation(InterpolationMode.BILINEAR), fill(7), center(2, 1)));
    add("RandomRotation", () -> new RandomRotation(40));
    add(
        "RandomRotation smooth",
        () -> new RandomRotation(40, interpolation(InterpolationMode.BILINEAR)));
    add("RandomRotation expand", () -> new RandomRotation(10, 60, expand(true), fill(1, 20, 200)));
    add(
        "RandomRotation corner",
        () ->
            new RandomRotation(
                40,
                center(0, 0),
                expand(true),
                interpolation(InterpolationMode.BILINEAR),
                fill(3)));
  }

  static {
    add("Pad", () -> new Pad(2));
    add("Grayscale", () -> new Grayscale());
    add(
        "Normalize",
        () -> new Compose(new ConvertImageDtype(torch.float32), new Normalize(0.4, 0.3)));
    add("ConvertImageDtype", () -> new ConvertImageDtype(torch.float32));
    add(
        "ConvertImageDtype back",
        () ->
            new Compose(new ConvertImageDtype(torch.float32), new ConvertImageDtype(torch.uint8)));
    add("Lambda", () -> new Lambda(picture -> picture.float_().mul(2)));
    add("RandomErasing", () -> new RandomErasing(1));
    add("ColorJitter", () -> new ColorJitter(0.5, 0.5, 0.5));
    add("ColorJitter hue", () -> new ColorJitter(0.3, 0, 0.4, 0.5));
    add("ColorJitter hue only", () -> new ColorJitter(0, 0, 0, 0.2));
    add("GaussianBlur", () -> new GaussianBlur(3));
    add("RandomGrayscale", () -> new RandomGrayscale(0.7));
    add("RandomPerspective", () -> new RandomPerspective(0.5, 1));
    add("RandomResizedCrop", () -> new RandomResizedCrop(4));
  }

  private static Transform affine(AffineKwarg... keywords) {
    double[] degrees = {-30, 30};
    double[] translate = {0.2, 0.1};
    double[] scale = {0.7, 1.4};
    double[] shear = {-10, 10, -5, 5};
    return new RandomAffine(degrees, translate, scale, shear, keywords);
  }

  private static Tensor picture() {
    long[] numbers = new long[3 * 7 * 6];
    Arrays.setAll(numbers, i -> (i * 37 + 11) % 256);
    return torch.tensor(numbers).to(torch.uint8).view(3, 7, 6);
  }

  /** Each seed has a shape, the pixels and the number that is drawn next. */
  private static void compare(String... row) {
    Transform transform = Objects.requireNonNull(MAKE.get(row[0])).get();
    for (int seed = 0; seed < SEEDS; seed++) {
      torch.manual_seed(seed);
      Tensor result = transform.apply(picture());
      String where = "seed " + seed;
      assertEquals(row[1 + 3 * seed], PythonTable.words(result.shape()), where);
      PythonTable.assertClose(where, row[2 + 3 * seed], result.contiguous());
      PythonTable.assertClose(where, row[3 + 3 * seed], torch.rand(1));
    }
  }
}
