package jtorch.vision.transforms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import jtorch.Kwargs;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** The expected pixels are what torchvision 0.25 makes of the same tensors. */
class AugmentationTest {
  private static final Tensor GREY = bytes(30).view(1, 5, 6);
  private static final Tensor SMALL = GREY.narrow(1, 0, 2).narrow(2, 0, 2);
  private static final Tensor SHARES = GREY.to(torch.float32).div(255);

  private static Tensor bytes(int count) {
    long[] numbers = new long[count];
    Arrays.setAll(numbers, i -> (i * 37 + 11) % 256);
    return torch.tensor(numbers).to(torch.uint8);
  }

  private static void assertPixels(String shape, String expected, Tensor picture) {
    assertEquals(shape, Arrays.toString(picture.shape()));
    assertEquals(torch.uint8, picture.dtype());
    assertEquals(expected, Arrays.toString(picture.contiguous().view(-1).toLongs()));
  }

  private static void assertDrawn(
      long seed, double then, String shape, String expected, Transform transform) {
    torch.manual_seed(seed);
    assertFalse(transform.isBatched());
    assertPixels(shape, expected, transform.apply(GREY));
    assertEquals(then, torch.rand(1).item(), 1e-6);
  }

  @Test
  void picturesAreResizedSmoothly() {
    assertPixels(
        "[1, 3, 3]", "[70, 89, 155, 173, 82, 102, 172, 165, 69]", new Resize(3).apply(GREY));
    Tensor wide = new Resize(7, 4).apply(SHARES);
    assertArrayEquals(new long[] {1, 7, 4}, wide.shape());
    assertArrayEquals(
        new float[] {
          0.097549f, 0.301089f, 0.510675f, 0.714216f, 0.379902f, 0.224899f, 0.434485f, 0.638025f,
          0.661134f, 0.225272f, 0.339247f, 0.542787f, 0.834804f, 0.369063f, 0.244009f, 0.447549f,
          0.739566f, 0.672207f, 0.228447f, 0.352311f, 0.644328f, 0.784127f, 0.404108f, 0.257073f,
          0.568137f, 0.771678f, 0.646623f, 0.180882f
        },
        wide.view(-1).toFloats(),
        2e-6f);
    Tensor batch = new Resize(3).apply(torch.stack(List.of(GREY, GREY), 0));
    assertArrayEquals(new long[] {2, 1, 3, 3}, batch.shape());
  }

  @Test
  void theMiddleIsCutOut() {
    assertPixels(
        "[1, 3, 3]", "[51, 88, 125, 17, 54, 91, 239, 20, 57]", new CenterCrop(3).apply(GREY));
    Tensor larger = new CenterCrop(7, 8).apply(GREY);
    assertPixels(
        "[1, 7, 8]",
        "[0, 0, 0, 0, 0, 0, 0, 0, 0, 11, 48, 85, 122, 159, 196, 0, 0, 233, 14, 51, 88, 125, 162,"
            + " 0, 0, 199, 236, 17, 54, 91, 128, 0, 0, 165, 202, 239, 20, 57, 94, 0, 0, 131, 168,"
            + " 205, 242, 23, 60, 0, 0, 0, 0, 0, 0, 0, 0, 0]",
        larger);
  }

  @Test
  void bordersAreFilledRepeatedOrMirrored() {
    assertPixels(
        "[1, 6, 4]",
        "[9, 9, 9, 9, 9, 9, 9, 9, 9, 11, 48, 9, 9, 233, 14, 9, 9, 9, 9, 9, 9, 9, 9, 9]",
        new Pad(new int[] {1, 2}, 9, "constant").apply(SMALL));
    assertPixels(
        "[1, 3, 5]",
        "[11, 11, 48, 48, 48, 233, 233, 14, 14, 14, 233, 233, 14, 14, 14]",
        new Pad(new int[] {1, 0, 2, 1}, 0, "edge").apply(SMALL));
    assertPixels(
        "[1, 4, 4]",
        "[14, 233, 14, 233, 48, 11, 48, 11, 14, 233, 14, 233, 48, 11, 48, 11]",
        new Pad(new int[] {1}, 0, "reflect").apply(SMALL));
  }

  @Test
  void aRandomPieceIsPythons() {
    assertDrawn(1, 0.403069, "[1, 2, 2]", "[125, 162, 91, 128]", new RandomCrop(2));
    assertDrawn(2, 0.637114, "[1, 2, 2]", "[85, 122, 51, 88]", new RandomCrop(2));
    assertDrawn(
        1,
        0.403069,
        "[1, 5, 5]",
        "[85, 122, 159, 196, 0, 51, 88, 125, 162, 0, 17, 54, 91, 128, 0, 239, 20, 57, 94, 0, 205,"
            + " 242, 23, 60, 0]",
        new RandomCrop(5, 1));
    var e = assertThrows(IllegalArgumentException.class, () -> new RandomCrop(9).apply(GREY));
    assertTrue(e.toString().contains("9x9") && e.toString().contains("5x6"), e.toString());
  }

  @Test
  void picturesAreFlipped() {
    torch.manual_seed(1);
    assertPixels("[1, 2, 2]", "[11, 48, 233, 14]", new RandomHorizontalFlip().apply(SMALL));
    assertEquals(0.279311, torch.rand(1).item(), 1e-6);
    assertPixels("[1, 2, 2]", "[48, 11, 14, 233]", new RandomHorizontalFlip(1).apply(SMALL));
    assertPixels("[1, 2, 2]", "[233, 14, 11, 48]", new RandomVerticalFlip(1).apply(SMALL));
    assertPixels("[1, 2, 2]", "[11, 48, 233, 14]", new RandomVerticalFlip(0).apply(SMALL));
    assertThrows(IllegalArgumentException.class, () -> new RandomVerticalFlip(1.5));
  }

  @Test
  void aRandomRotationIsPythons() {
    assertDrawn(
        1,
        0.279311,
        "[1, 5, 6]",
        "[0, 85, 122, 159, 162, 0, 48, 14, 51, 88, 91, 128, 233, 14, 17, 54, 57, 94, 199, 236, 239,"
            + " 20, 57, 23, 0, 165, 168, 205, 242, 0]",
        new RandomRotation(40));
    torch.manual_seed(1);
    float[] filled = new RandomRotation(10, 60, Kwargs.fill(7)).apply(SHARES).view(-1).toFloats();
    float[] start = {7, 0.478431f, 0.623529f, 0.490196f, 0.501961f, 7, 7, 0.333333f};
    assertArrayEquals(start, Arrays.copyOf(filled, start.length), 1e-6f);
  }

  @Test
  void aRandomAffineMapIsPythons() {
    assertDrawn(
        1,
        0.397137,
        "[1, 5, 6]",
        "[48, 85, 122, 159, 196, 196, 14, 51, 88, 125, 162, 0, 236, 17, 54, 91, 128, 0, 202, 239,"
            + " 20, 57, 94, 0, 168, 205, 242, 23, 94, 0]",
        new RandomAffine(
            new double[] {-20, 20},
            new double[] {0.2, 0.3},
            new double[] {0.8, 1.3},
            new double[] {-10, 10, -5, 5}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RandomAffine(new double[] {0, 1}, new double[] {2, 0}, null, null));
  }

  @Test
  void aRandomRectangleIsErasedAsInPython() {
    torch.manual_seed(1);
    float[] expected = SHARES.view(-1).toFloats();
    expected[3] = expected[4] = expected[9] = expected[10] = 0;
    assertArrayEquals(expected, new RandomErasing(0.9).apply(SHARES).view(-1).toFloats());
    assertEquals(0.799859, torch.rand(1).item(), 1e-6);
    assertTrue(SHARES.view(-1).toFloats()[3] > 0);
  }

  @Test
  void coloursBecomeGrey() {
    Tensor colours = bytes(48).view(3, 4, 4);
    String grey = "[76, 113, 150, 158, 195, 81, 118, 79, 116, 153, 161, 197, 84, 121, 82, 119]";
    assertPixels("[1, 4, 4]", grey, new Grayscale().apply(colours));
    Tensor three = new Grayscale(3).apply(colours);
    assertPixels("[1, 4, 4]", grey, three.narrow(0, 2, 1));
  }

  @Test
  void greyHasNoSaturationToChange() {
    for (int seed = 0; seed < 5; seed++) {
      torch.manual_seed(seed);
      assertTrue(new ColorJitter(0, 0, 0.9).apply(GREY).equal(GREY), "seed " + seed);
    }
  }

  @Test
  void sharesBecomeBytesAndBack() {
    Tensor shares = torch.tensor(0f, 0.1f, 0.5f, 0.999f, 1).view(1, 1, 5);
    Tensor bytes = new ConvertImageDtype(torch.uint8).apply(shares);
    assertPixels("[1, 1, 5]", "[0, 25, 127, 255, 255]", bytes);
    Tensor back = new ConvertImageDtype(torch.float32).apply(bytes);
    assertEquals(1, back.view(-1).toFloats()[4]);
    assertThrows(IllegalArgumentException.class, () -> new ConvertImageDtype(torch.int64));
  }

  @Test
  void sizesThatMakeNoSenseAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Resize(0));
    assertThrows(IllegalArgumentException.class, () -> new CenterCrop(1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> new Pad(1, 2, 3));
    assertThrows(IllegalArgumentException.class, () -> new RandomRotation(3, 1));
    assertEquals(
        "RandomRotation(degrees=[-9.0, 9.0], interpolation=bilinear, expand=True, fill=(1, 0.5))",
        new RandomRotation(
                9,
                Kwargs.interpolation(InterpolationMode.BILINEAR),
                Kwargs.expand(true),
                Kwargs.fill(1, 0.5))
            .toString());
    assertEquals(
        "RandomAffine(degrees=[-9.0, 9.0], center=(2, 1))",
        new RandomAffine(9, Kwargs.center(2, 1)).toString());
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new RandomRotation(9, Kwargs.fill(1, 2)).apply(GREY));
    assertTrue(e.toString().contains("2 numbers"), e.toString());
    assertThrows(IllegalArgumentException.class, () -> new ColorJitter(0, 0, 0, 0.6));
  }
}
