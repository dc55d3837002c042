package jtorch.vision.transforms;

import static jtorch.Kwargs.fill;
import static jtorch.Kwargs.interpolation;
import static jtorch.Kwargs.num_magnitude_bins;
import static jtorch.Kwargs.num_ops;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static jtorch.Kwargs.vertical_flip;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jtorch.LiveTensors;
import jtorch.Tensor;
import jtorch.TensorScope;
import jtorch.torch;
import jtorch.vision.Image;
import jtorch.vision.datasets.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What the rows of TransformRows don't say of automatic changes, crops and images. */
class AutomaticTransformsTest {
  private static final Tensor BYTES = torch.arange(3 * 6 * 5).to(torch.uint8).view(3, 6, 5);

  private static void refused(Executable action, String... words) {
    String message = assertThrows(IllegalArgumentException.class, action).toString();
    for (String word : words) {
      assertTrue(message.contains(word), message);
    }
  }

  @Test
  void transformsPrintAsInPython() {
    assertEquals("RandomInvert(p=0.5)", new RandomInvert().toString());
    assertEquals("RandomPosterize(bits=3,p=0.5)", new RandomPosterize(3).toString());
    assertEquals("RandomSolarize(threshold=130,p=0.25)", new RandomSolarize(130, 0.25).toString());
    assertEquals(
        "RandomAdjustSharpness(sharpness_factor=2,p=0.5)", new RandomAdjustSharpness(2).toString());
    assertEquals("RandomAutocontrast(p=0.5)", new RandomAutocontrast().toString());
    assertEquals("RandomEqualize(p=1.0)", new RandomEqualize(1).toString());
    assertEquals("FiveCrop(size=(4, 4))", new FiveCrop(4).toString());
    assertEquals(
        "TenCrop(size=(4, 3), vertical_flip=True)",
        new TenCrop(new int[] {4, 3}, vertical_flip(true)).toString());
    assertEquals(
        "ElasticTransform(alpha=[40.0, 40.0], sigma=[5.0, 5.0],"
            + " interpolation=InterpolationMode.BILINEAR, fill=[0.0])",
        new ElasticTransform(40).toString());
    assertEquals("PILToTensor()", new PILToTensor().toString());
    assertEquals("ToPILImage()", new ToPILImage().toString());
  }

  @Test
  void augmentationsPrintAsInPython() {
    assertEquals(
        "AutoAugment(policy=AutoAugmentPolicy.IMAGENET, fill=None)", new AutoAugment().toString());
    assertEquals(
        "AutoAugment(policy=AutoAugmentPolicy.SVHN, fill=[1.0, 2.0])",
        new AutoAugment(AutoAugmentPolicy.SVHN, fill(1, 2)).toString());
    assertEquals(
        "RandAugment(num_ops=2, magnitude=9, num_magnitude_bins=31,"
            + " interpolation=InterpolationMode.NEAREST, fill=None)",
        new RandAugment().toString());
    assertEquals(
        "TrivialAugmentWide(num_magnitude_bins=31, interpolation=InterpolationMode.BILINEAR,"
            + " fill=None)",
        new TrivialAugmentWide(interpolation(InterpolationMode.BILINEAR)).toString());
  }

  @Test
  void numbersThatMakeNoSenseAreRefused() {
    refused(() -> new RandomInvert(1.5), "RandomInvert", "1.5");
    refused(() -> new RandomPosterize(9), "not 9");
    refused(() -> new RandomAdjustSharpness(-1), "-1.0");
    refused(() -> new RandomSolarize(Double.NaN), "not a number");
    refused(() -> new ElasticTransform(1, -1), "-1.0");
    refused(() -> new ElasticTransform(new double[1], new double[2]), "two numbers");
    refused(() -> new RandAugment(2, 31), "31");
    refused(() -> new RandAugment(num_ops(-1)), "-1");
    refused(() -> new TrivialAugmentWide(num_magnitude_bins(1)), "2 or more");
    refused(() -> new LinearTransformation(torch.ones(2, 3), torch.ones(2)), "[2, 3]");
    refused(
        () -> new LinearTransformation(torch.ones(2, 2), torch.ones(2).to(torch.float64)), "types");
  }

  @Test
  void picturesThatDontFitAreRefused() {
    Tensor shares = BYTES.to(torch.float32).div(255);
    refused(() -> new RandomPosterize(2, 1).apply(shares), "RandomPosterize", "torch.uint8");
    refused(() -> new RandomEqualize(1).apply(shares), "before ToTensor");
    refused(() -> new RandomInvert(1).apply(BYTES.narrow(0, 0, 2)), "2 channels");
    refused(() -> new RandomInvert(1).apply(BYTES.get(0)), "(C, H, W)");
    refused(() -> new RandomSolarize(2, 1).apply(shares), "2.0");
    refused(() -> new FiveCrop(6).apply(BYTES), "6x6", "6x5");
    refused(() -> new TenCrop(7).apply(BYTES), "TenCrop");
    refused(
        () -> new LinearTransformation(torch.ones(2, 2), torch.ones(2)).apply(BYTES), "[3, 6, 5]");
  }

  @Test
  void whatIsTooSmallToBeSharpenedStays() {
    Tensor narrow = BYTES.narrow(2, 0, 2);
    assertTrue(new RandomAdjustSharpness(3, 1).apply(narrow).equal(narrow));
  }

  @Test
  void cropsOfABatchAreThoseOfItsPictures() {
    for (Transform crop : List.of(new FiveCrop(4, 3), new TenCrop(3))) {
      Tensor other = BYTES.flip(1);
      Tensor both = crop.apply(torch.stack(List.of(BYTES, other), 0));
      assertTrue(crop.isBatched());
      assertTrue(both.get(0).equal(crop.apply(BYTES)));
      assertTrue(both.get(1).equal(crop.apply(other)));
    }
    var set = new Digits(train(false), transform(new Compose(new FiveCrop(20), new ToTensor())));
    assertArrayEquals(new long[] {5, 1, 20, 20}, set.get(0).data().shape());
    assertArrayEquals(new long[] {2, 5, 1, 20, 20}, set.get(new long[] {0, 1}).data().shape());
  }

  @Test
  void aBatchIsChangedAsOnePicture() {
    Tensor two = torch.stack(List.of(BYTES, BYTES.flip(1)), 0);
    for (Transform one :
        List.of(
            new RandomEqualize(1), new RandomAutocontrast(1), new RandomAdjustSharpness(2, 1))) {
      assertTrue(one.apply(two).get(1).equal(one.apply(BYTES.flip(1))), one.toString());
    }
  }

  @Test
  void tensorsBecomeImages() {
    Image image = new ToPILImage().apply(BYTES);
    assertEquals("<Image mode=RGB size=5x6>", image.toString());
    assertTrue(image.tensor().equal(BYTES));
    assertTrue(new PILToTensor().apply(image).equal(BYTES));
    assertEquals("L", new ToPILImage().apply(BYTES.get(1)).mode());
    assertEquals("LA", Image.of(BYTES.narrow(0, 0, 2)).mode());
    assertTrue(Image.of(BYTES.flip(2)).tensor().equal(BYTES.flip(2)));
    refused(() -> Image.of(BYTES.get(0)), "[6, 5]");
    refused(() -> new ToPILImage().apply(torch.ones(5, 2, 2)), "[5, 2, 2]");
    refused(() -> new ToPILImage().apply(BYTES.to(torch.int64)), "int64");
  }

  @Test
  void nothingIsLeftOfThem() {
    change();
    long before = LiveTensors.settled();
    change();
    assertEquals(before, LiveTensors.settled());
  }

  private static void change() {
    try (TensorScope scope = torch.scope()) {
      assert scope != null;
      Transform all =
          new Compose(
              new RandAugment(14),
              new TrivialAugmentWide(),
              new AutoAugment(),
              new ElasticTransform(3, 0.4),
              new ConvertImageDtype(torch.float32),
              new LinearTransformation(torch.eye(90), torch.zeros(90)));
      for (int i = 0; i < 20; i++) {
        all.apply(BYTES);
      }
    }
  }
}
