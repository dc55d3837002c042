package jtorch.vision.transforms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import jtorch.Tensor;
import jtorch.torch;
import org.junit.jupiter.api.Test;

/** The expected pixels are what torchvision 0.25 makes of the same tensors with the same seeds. */
class RandomTransformsTest {
  private static final Tensor GREY = bytes(30).view(1, 5, 6);
  private static final Tensor RGB = bytes(90).view(3, 5, 6);

  private static Tensor bytes(int count) {
    long[] numbers = new long[count];
    Arrays.setAll(numbers, i -> (i * 37 + 11) % 256);
    return torch.tensor(numbers).to(torch.uint8);
  }

  private static Tensor corner(Tensor picture) {
    return picture.narrow(1, 0, 2).narrow(2, 0, 2).contiguous();
  }

  /** Checks the pixels, to one step of grey, and that as many numbers were drawn. */
  private static void assertDrawn(
      long seed, double then, Transform transform, Tensor picture, int... expected) {
    torch.manual_seed(seed);
    Tensor made = transform.apply(picture);
    assertEquals(torch.uint8, made.dtype());
    double[] pixels = Arrays.stream(expected).asDoubleStream().toArray();
    assertArrayEquals(pixels, made.toDoubles(), 1);
    assertEquals(then, torch.rand(1).item(), 1e-6);
  }

  @Test
  void aPieceOfRandomShapeIsPythons() {
    assertDrawn(
        1, 0.029282, new RandomResizedCrop(3), GREY, 75, 70, 129, 190, 93, 75, 161, 195, 84);
    assertDrawn(
        2, 0.713594, new RandomResizedCrop(2, 4), GREY, 152, 84, 63, 88, 165, 190, 169, 101);
    var middle = new RandomResizedCrop(new int[] {3}, new double[] {1, 1}, new double[] {3, 3});
    assertDrawn(1, 0.313797, middle, GREY, 113, 70, 136, 151, 68, 119, 189, 68, 102);
    assertEquals(
        "RandomResizedCrop(size=(3, 3), scale=(0.08, 1.0), ratio=(0.75, 1.3333),"
            + " interpolation=bilinear, antialias=True)",
        new RandomResizedCrop(3).toString());
    var e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new RandomResizedCrop(new int[] {3}, new double[] {2, 1}, new double[] {1, 1}));
    assertTrue(e.toString().contains("scale [2.0, 1.0]"), e.toString());
  }

  @Test
  void aRandomBlurIsPythons() {
    assertDrawn(
        1,
        0.279311,
        new GaussianBlur(3),
        GREY,
        73,
        76,
        64,
        101,
        138,
        152,
        116,
        99,
        75,
        88,
        125,
        139,
        173,
        151,
        102,
        78,
        91,
        105,
        188,
        178,
        154,
        105,
        81,
        71,
        175,
        189,
        177,
        123,
        74,
        58);
    var wide = new GaussianBlur(new int[] {5, 3}, new double[] {1, 1.5});
    assertDrawn(
        1, 0.279311, wide, GREY, 72, 72, 81, 101, 130, 142, 103, 97, 89, 96, 117, 128, 157, 142,
        111, 92, 91, 94, 182, 172, 145, 114, 87, 77, 185, 180, 161, 126, 87, 69);
    assertThrows(IllegalArgumentException.class, () -> new GaussianBlur(4));
  }

  @Test
  void randomColoursArePythons() {
    var jitter = new ColorJitter(0.5, 0.5, 0.5);
    assertDrawn(
        1, 0.397137, jitter, GREY, 76, 101, 124, 149, 174, 197, 222, 79, 102, 127, 151, 175, 200,
        223, 80, 104, 129, 153, 177, 201, 225, 82, 107, 130, 155, 179, 203, 227, 85, 108);
    assertDrawn(3, 0.771866, jitter, corner(RGB), 22, 41, 95, 23, 46, 65, 46, 48, 71, 90, 71, 73);
    assertEquals(
        "ColorJitter(brightness=(0.5, 1.5), contrast=None, saturation=(0.0, 3.0), hue=None)",
        new ColorJitter(0.5, 0, 2).toString());
    assertDrawn(
        1,
        0.279311,
        new RandomGrayscale(0.8),
        corner(RGB),
        81,
        118,
        123,
        84,
        81,
        118,
        123,
        84,
        81,
        118,
        123,
        84);
    assertThrows(IllegalArgumentException.class, () -> new ColorJitter(-1, 0, 0));
  }

  @Test
  void aRandomPerspectiveIsPythons() {
    assertDrawn(
        1,
        0.438778,
        new RandomPerspective(0.5, 1),
        GREY,
        0,
        16,
        18,
        0,
        0,
        0,
        0,
        215,
        28,
        103,
        85,
        0,
        0,
        189,
        201,
        40,
        117,
        0,
        1,
        146,
        199,
        180,
        52,
        0,
        2,
        115,
        168,
        208,
        150,
        46);
    assertDrawn(
        2,
        0.057328,
        new RandomPerspective(0.9, 1),
        GREY,
        1,
        26,
        95,
        166,
        0,
        0,
        77,
        68,
        121,
        108,
        0,
        0,
        0,
        159,
        62,
        51,
        0,
        0,
        0,
        0,
        1,
        1,
        0,
        0,
        0,
        0,
        0,
        0,
        0,
        0);
    assertThrows(IllegalArgumentException.class, () -> new RandomPerspective(2, 1));
  }

  @Test
  void transformsAreAppliedNowAndThen() {
    Tensor small = corner(GREY);
    Transform flip = new RandomHorizontalFlip(1);
    assertDrawn(1, 0.403069, new RandomApply(List.of(flip), 0.8), small, 48, 11, 14, 233);
    assertDrawn(1, 0.279311, new RandomApply(List.of(flip), 0.7), small, 11, 48, 233, 14);
    assertEquals(
        "RandomApply(\n    p=0.7\n    RandomHorizontalFlip(p=1.0)\n)",
        new RandomApply(List.of(flip), 0.7).toString());
  }

  @Test
  void oneOfSeveralTransformsIsChosenByItsWeight() {
    Tensor small = corner(GREY);
    Transform flip = new Lambda(picture -> picture.flip(-1));
    Transform turn = new Lambda(picture -> picture.flip(-2));
    torch.manual_seed(0);
    int flipped = 0;
    for (int i = 0; i < 200; i++) {
      Tensor made = new RandomChoice(flip, turn).apply(small);
      flipped += made.equal(flip.apply(small)) ? 1 : 0;
    }
    assertTrue(flipped > 60 && flipped < 140, "flipped " + flipped + " of 200");
    var always = new RandomChoice(List.of(flip, turn), new double[] {0, 1});
    assertTrue(always.apply(small).equal(turn.apply(small)));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RandomChoice(List.of(flip, turn), new double[] {1}));
  }

  @Test
  void allTransformsAreAppliedInSomeOrder() {
    Transform twice = new Lambda(picture -> picture.mul(2));
    Transform more = new Lambda(picture -> picture.add(1));
    torch.manual_seed(0);
    boolean[] seen = new boolean[3];
    for (int i = 0; i < 50; i++) {
      double made = new RandomOrder(twice, more).apply(torch.ones(1, 1, 1)).item();
      seen[(int) made - 2] = true; // (1 + 1) * 2 or 1 * 2 + 1
    }
    assertArrayEquals(new boolean[] {false, true, true}, seen);
  }
}
