package jtorch.vision.transforms;

import static jtorch.Kwargs.all_ops;
import static jtorch.Kwargs.alpha;
import static jtorch.Kwargs.antialias;
import static jtorch.Kwargs.center;
import static jtorch.Kwargs.chain_depth;
import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.expand;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.magnitude;
import static jtorch.Kwargs.max_size;
import static jtorch.Kwargs.mixture_width;
import static jtorch.Kwargs.num_magnitude_bins;
import static jtorch.Kwargs.num_ops;
import static jtorch.Kwargs.severity;
import static jtorch.Kwargs.vertical_flip;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.Tensor;
import jtorch.VisionKwargs.AffineKwarg;
import jtorch.VisionKwargs.Interpolation;
import jtorch.torch;

/** Transforms of pictures, which transforms.py makes from the same seed. */
public final class TransformRows {
  private static final Map<String, Supplier<Transform>> MAKE = new LinkedHashMap<>();
  private static final int SEEDS = 3;
  private static final Interpolation SMOOTH = interpolation(InterpolationMode.BILINEAR);

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
    Interpolation bicubic = interpolation(InterpolationMode.BICUBIC);
    Interpolation near = interpolation(InterpolationMode.NEAREST);
    Interpolation nearest = interpolation(InterpolationMode.NEAREST_EXACT);
    add("Resize bicubic", () -> new Resize(4, bicubic));
    add("Resize bicubic rough", () -> new Resize(new int[] {9, 5}, bicubic, antialias(false)));
    add("Resize nearest", () -> new Resize(new int[] {3, 11}, near));
    add("Resize nearest-exact", () -> new Resize(new int[] {3, 11}, nearest));
    add("Resize rough", () -> new Resize(4, antialias(false)));
    add("Resize max_size", () -> new Resize(5, max_size(6)));
    add("Resize fractions", () -> fractions(new Resize(4, bicubic)));
    int[] sides = {1, 2, 3, 0};
    add("Pad symmetric", () -> new Pad(sides, 0, "symmetric"));
    add("RandomPerspective nearest", () -> new RandomPerspective(0.5, 1, near, fill(3)));
    add("RandomResizedCrop nearest", () -> new RandomResizedCrop(4, near));
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

  static {
    add("RandomInvert", () -> new RandomInvert());
    add("RandomInvert fractions", () -> fractions(new RandomInvert(1)));
    add("RandomPosterize", () -> new RandomPosterize(3));
    add("RandomPosterize nothing", () -> new RandomPosterize(0, 1));
    add("RandomSolarize", () -> new RandomSolarize(130));
    add("RandomSolarize fractions", () -> fractions(new RandomSolarize(0.4, 1)));
    add("RandomAdjustSharpness", () -> new RandomAdjustSharpness(2));
    add("RandomAdjustSharpness soft", () -> new RandomAdjustSharpness(0.3, 1));
    add("RandomAdjustSharpness fractions", () -> fractions(new RandomAdjustSharpness(3, 1)));
    add(
        "RandomAutocontrast",
        () ->
            new Compose(
                new Lambda(picture -> picture.to(torch.int32).floor_divide(3).add(20).byte_()),
                new RandomAutocontrast()));
    add(
        "RandomAutocontrast larger",
        () -> new Compose(new Lambda(TransformRows::larger), new RandomAutocontrast(1)));
    add(
        "RandomAutocontrast fractions",
        () -> fractions(new Lambda(picture -> picture.div(2)), new RandomAutocontrast(1)));
    add("RandomEqualize", () -> new RandomEqualize());
    add(
        "RandomEqualize larger",
        () -> new Compose(new Lambda(TransformRows::larger), new RandomEqualize(1)));
    add("FiveCrop", () -> new FiveCrop(4, 3));
    add("TenCrop", () -> new TenCrop(5));
    add("TenCrop vertical", () -> new TenCrop(new int[] {4, 3}, vertical_flip(true)));
    add("ElasticTransform", () -> new ElasticTransform(40, 0.6));
    add(
        "ElasticTransform nearest",
        () ->
            new ElasticTransform(
                new double[] {30, 60},
                new double[] {0.5, 0.7},
                interpolation(InterpolationMode.NEAREST),
                fill(7)));
    add("ElasticTransform rough", () -> new ElasticTransform(3, 0, fill(1, 2, 3)));
    add(
        "LinearTransformation",
        () ->
            fractions(
                new LinearTransformation(
                    torch.linspace(-1, 1, 126 * 126).view(126, 126).cos().div(50),
                    torch.linspace(0, 1, 126))));
    add("PILToTensor", () -> throughImage(new Compose()));
    add("ToPILImage fractions", () -> throughImage(new ConvertImageDtype(torch.float32)));
  }

  static {
    add("AutoAugment", () -> new AutoAugment());
    add("AutoAugment imagenet", () -> many(new AutoAugment(AutoAugmentPolicy.IMAGENET)));
    add("AutoAugment cifar10", () -> many(new AutoAugment(AutoAugmentPolicy.CIFAR10, fill(9))));
    add(
        "AutoAugment svhn",
        () -> levels(new AutoAugment(AutoAugmentPolicy.SVHN, SMOOTH, fill(1, 2, 3))));
    add("RandAugment", () -> new RandAugment());
    add("RandAugment many", () -> many(new RandAugment()));
    add(
        "RandAugment five",
        () -> many(new RandAugment(num_ops(5), magnitude(4), num_magnitude_bins(9), fill(100))));
    add("RandAugment smooth", () -> levels(new RandAugment(2, 20, SMOOTH)));
    add("RandAugment grey", () -> many(new Compose(new Grayscale(), new RandAugment(3, 17))));
    add("AugMix", () -> new AugMix());
    Interpolation nearest = interpolation(InterpolationMode.NEAREST);
    add(
        "AugMix all",
        () ->
            new AugMix(
                severity(5),
                mixture_width(2),
                chain_depth(3),
                alpha(0.7),
                all_ops(false),
                nearest,
                fill(4)));
    Transform two = picture -> torch.stack(List.of(picture, picture.flip(-1)));
    add("AugMix batch", () -> new Compose(two, new AugMix(severity(7))));
    add(
        "AugMix grey",
        () -> new Compose(new Grayscale(), new AugMix(severity(10), chain_depth(4))));
    add("TrivialAugmentWide", () -> new TrivialAugmentWide());
    add("TrivialAugmentWide many", () -> many(new TrivialAugmentWide()));
    add(
        "TrivialAugmentWide smooth",
        () -> levels(new TrivialAugmentWide(num_magnitude_bins(12), SMOOTH, fill(5, 6, 7))));
  }

  private static Transform fractions(Transform... then) {
    return new Compose(new ConvertImageDtype(torch.float32), new Compose(then));
  }

  private static Transform throughImage(Transform first) {
    return new Lambda(
        picture -> new PILToTensor().apply(new ToPILImage().apply(first.apply(picture))));
  }

  /** 28 by 24 pixels, darker from column to column; the third channel has one level. */
  private static Tensor larger(Tensor picture) {
    Tensor large = picture.repeat(1, 4, 4).float_().mul(torch.linspace(0.2, 1, 24));
    large.get(2).fill_(77);
    return large.to(torch.uint8);
  }

  /** A number of each of many results, which any other pixel would change. */
  private static Transform many(Transform transform) {
    return new Lambda(picture -> {
      double[] sums = new double[60];
      Arrays.setAll(
          sums,
          i -> {
            double[] pixels = transform.apply(larger(picture)).toDoubles();
            double sum = 0;
            for (int place = 0; place < pixels.length; place++) {
              sum += pixels[place] * (place + 1);
            }
            return sum % 99991; // small, as what is compared is rounded
          });
      return torch.tensor(sums, dtype(torch.float64));
    });
  }

  /**
   * The mean level of each of many results, so small that a fifth of a level is let through:
   * processors round what lies between pixels otherwise.
   */
  private static Transform levels(Transform transform) {
    return new Lambda(picture -> {
      double[] means = new double[60];
      Arrays.setAll(
          means, i -> transform.apply(larger(picture)).to(torch.float64).mean().item() / 20000);
      return torch.tensor(means, dtype(torch.float32));
    });
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
    compare(Objects.requireNonNull(MAKE.get(row[0])).get(), row);
  }

  /**
   * Compares what a transform makes of the picture from each seed with the cells behind the first.
   */
  static void compare(Transform transform, String... row) {
    for (int seed = 0; seed < SEEDS; seed++) {
      torch.manual_seed(seed);
      Tensor result = transform.apply(picture());
      String where = row[0] + ", seed " + seed;
      assertEquals(row[1 + 3 * seed], PythonTable.words(result.shape()), where);
      PythonTable.assertClose(where, row[2 + 3 * seed], result.contiguous());
      PythonTable.assertClose(where, row[3 + 3 * seed], torch.rand(1));
    }
  }
}
