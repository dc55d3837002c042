package jtorch.vision.transforms;

import static jtorch.Kwargs.brightness;
import static jtorch.Kwargs.contrast;
import static jtorch.Kwargs.distortion_scale;
import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.hue;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.num_output_channels;
import static jtorch.Kwargs.p;
import static jtorch.Kwargs.pad_if_needed;
import static jtorch.Kwargs.padding;
import static jtorch.Kwargs.padding_mode;
import static jtorch.Kwargs.ratio;
import static jtorch.Kwargs.saturation;
import static jtorch.Kwargs.scale;
import static jtorch.Kwargs.shear;
import static jtorch.Kwargs.sigma;
import static jtorch.Kwargs.translate;
import static jtorch.Kwargs.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import jtorch.PythonTable;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** Transforms whose arguments have names, and their texts, as named_transforms.py makes them. */
class NamedTransformsTest {
  private static final Map<String, Supplier<Object>> MAKE = new LinkedHashMap<>();
  private static final PythonTable TABLE =
      new PythonTable(
          "named_transforms.py",
          NamedTransformsTest.class,
          "named-transforms.txt",
          "|",
          MAKE.keySet(),
          NamedTransformsTest::compare);

  private static void add(String name, Supplier<Object> make) {
    MAKE.put(name, make);
  }

  static {
    crops();
    others();
  }

  private static void crops() {
    add("Pad", () -> new Pad(4));
    add("Pad two", () -> new Pad(new int[] {1, 2}, fill(3), padding_mode("constant")));
    add("Pad reflect", () -> new Pad(2, padding_mode("reflect")));
    add("Pad edge", () -> new Pad(new int[] {1, 2, 3, 4}, padding_mode("edge")));
    add("RandomCrop", () -> new RandomCrop(32));
    add("RandomCrop padding", () -> new RandomCrop(6, padding(4)));
    add("RandomCrop plain padding", () -> new RandomCrop(6, 2));
    add(
        "RandomCrop reflect",
        () -> new RandomCrop(new int[] {5, 6}, padding(1, 2), padding_mode("reflect")));
    add("RandomCrop needed", () -> new RandomCrop(12, pad_if_needed(true), fill(9)));
    add(
        "RandomCrop not needed",
        () -> new RandomCrop(new int[] {4, 9}, padding(1), pad_if_needed(true)));
    add(
        "ColorJitter",
        () -> new ColorJitter(brightness(0.4), contrast(0.3), saturation(0.2), hue(0.1)));
    add("ColorJitter ranges", () -> new ColorJitter(brightness(0.5, 1.5), hue(-0.1, 0.3)));
    add("ColorJitter contrast", () -> new ColorJitter(contrast(0.1, 0.2)));
    add("ColorJitter nothing", () -> new ColorJitter(saturation(1, 1)));
    add("RandomErasing", () -> new RandomErasing());
    add(
        "RandomErasing named",
        () -> new RandomErasing(p(0.8), scale(0.1, 0.5), ratio(0.5, 2), value(7)));
    add("RandomAffine", () -> new RandomAffine(10));
    add(
        "RandomAffine named",
        () -> new RandomAffine(10, translate(0.1, 0.2), scale(0.8, 1.2), shear(5)));
    add(
        "RandomAffine range",
        () ->
            new RandomAffine(
                new double[] {-5, 30},
                shear(-3, 4, -1, 2),
                interpolation(InterpolationMode.BILINEAR),
                fill(5)));
    add("GaussianBlur", () -> new GaussianBlur(3, sigma(0.1, 2)));
    add("GaussianBlur one", () -> new GaussianBlur(new int[] {3, 5}, sigma(1)));
    add("RandomPerspective", () -> new RandomPerspective(distortion_scale(0.6), p(0.7)));
    add("RandomResizedCrop", () -> new RandomResizedCrop(4, scale(0.5, 1)));
    add(
        "RandomResizedCrop both",
        () -> new RandomResizedCrop(new int[] {4, 3}, scale(0.3, 0.9), ratio(0.5, 2)));
    add("RandomApply", () -> new RandomApply(List.of(new Pad(1)), p(0.3)));
    add("RandomApply usual", () -> new RandomApply(List.of(new Pad(1))));
  }

  private static void others() {
    add("RandomChoice", () -> new RandomChoice(new Pad(1), new Pad(2)));
    add("RandomOrder", () -> new RandomOrder(new Pad(1), new RandomHorizontalFlip()));
    add("Grayscale", () -> new Grayscale(num_output_channels(3)));
    add("RandomGrayscale", () -> new RandomGrayscale(p(0.6)));
    add("RandomHorizontalFlip", () -> new RandomHorizontalFlip(p(0.7)));
    add("RandomVerticalFlip", () -> new RandomVerticalFlip(p(0.3)));
    add("RandomAutocontrast", () -> new RandomAutocontrast(p(0.7)));
    add("RandomEqualize", () -> new RandomEqualize(p(0.7)));
    add("RandomInvert", () -> new RandomInvert(p(0.7)));
    add("RandomAdjustSharpness", () -> new RandomAdjustSharpness(2.5, p(0.7)));
    add("RandomPosterize", () -> new RandomPosterize(2, p(0.7)));
    add("RandomSolarize", () -> new RandomSolarize(100.5, p(0.7)));
    add("RandomSolarize whole", () -> new RandomSolarize(192));
    add("RandomAdjustSharpness whole", () -> new RandomAdjustSharpness(2));
    add("Resize", () -> new Resize(3));
    add("Resize both", () -> new Resize(3, 4));
    add("CenterCrop", () -> new CenterCrop(3));
    add("Normalize", () -> new Normalize(new double[] {0.5, 0.25}, new double[] {0.5, 0.1}));
    add("ToTensor", () -> new ToTensor());
    add("Compose", () -> new Compose(new ToTensor(), new Compose(new Pad(1))));
    add("RandomRotation", () -> new RandomRotation(30));
    add("ElasticTransform", () -> new ElasticTransform());
    add("FiveCrop", () -> new FiveCrop(3));
    add("TenCrop", () -> new TenCrop(3));
    add("ConvertImageDtype", () -> new ConvertImageDtype(torch.float32));
    add("PILToTensor", () -> new PILToTensor());
    add("ToPILImage", () -> new ToPILImage());
    add("RandAugment", () -> new RandAugment());
    add("AutoAugment", () -> new AutoAugment());
    add("TrivialAugmentWide", () -> new TrivialAugmentWide());
    add("Lambda", () -> new Lambda(x -> x));
  }

  private static void compare(String... cells) {
    Object made = Objects.requireNonNull(MAKE.get(cells[0]), cells[0]).get();
    assertEquals(cells[1], made.toString().replace("\n", "\\n"), cells[0]);
    if (cells.length > 2) {
      TransformRows.compare((Transform) made, Arrays.copyOfRange(cells, 1, cells.length));
    }
  }

  @Test
  void textsAndPixelsAreTorchvisions() {
    TABLE.assertCommitted();
  }

  @Test
  void textsAndPixelsAreThoseOfTheTorchvisionThatIsHere() throws IOException {
    TABLE.assertFreshOfTorchvision();
  }

  @Test
  void numbersThatMeanNothingAreRefused() {
    List<Supplier<Object>> bad =
        List.of(
            () -> new Pad(1, fill(1, 2, 3)),
            () -> new Pad(1, padding_mode("symmetrical")),
            () -> new Pad(new int[] {1, 2, 3}, fill(1)),
            () -> new RandomCrop(4, padding(1, 2, 3)),
            () -> new RandomCrop(4, padding(-1)),
            () -> new ColorJitter(brightness(-1)),
            () -> new ColorJitter(brightness(2, 1)),
            () -> new ColorJitter(contrast()),
            () -> new ColorJitter(hue(0.6)),
            () -> new ColorJitter(hue(-0.7, 0.1)),
            () -> new ColorJitter(saturation(Double.NaN, 1)),
            () -> new RandomErasing(scale(0.5, 0.2)),
            () -> new RandomErasing(p(2)),
            () -> new RandomAffine(1, translate(2, 0)),
            () -> new RandomAffine(1, scale(0, 1)),
            () -> new RandomAffine(1, shear(1, 2, 3)),
            () -> new GaussianBlur(3, sigma()),
            () -> new GaussianBlur(3, sigma(0)),
            () -> new RandomPerspective(distortion_scale(1.5)),
            () -> new RandomResizedCrop(4, ratio(2, 1)),
            () -> new RandomHorizontalFlip(p(-0.1)),
            () -> new Grayscale(num_output_channels(2)));
    for (int i = 0; i < bad.size(); i++) {
      assertThrows(IllegalArgumentException.class, bad.get(i)::get, "case " + i);
    }
  }
}
