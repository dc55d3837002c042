package jtorch.vision.transforms;

import static jtorch.Kwargs.dtype;
import static jtorch.Kwargs.train;
import static jtorch.Kwargs.transform;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jtorch.DType;
import jtorch.Tensor;
import jtorch.torch;
import jtorch.utils.data.Sample;
import jtorch.vision.datasets.Digits;
import org.junit.jupiter.api.Test;

class TransformsTest {
  private static final long[] SOME = {3, 1, 4, 1, 5};

  @Test
  void bytesBecomeTheDefaultType() {
    torch.set_default_dtype(torch.float64);
    try {
      assertEquals(
          torch.float64,
          new ToTensor().apply(torch.zeros(new long[] {1}, dtype(torch.uint8))).dtype());
    } finally {
      torch.set_default_dtype(torch.float32);
    }
    assertEquals(
        torch.float32,
        new ToTensor().apply(torch.zeros(new long[] {1}, dtype(torch.uint8))).dtype());
  }

  @Test
  void pictureMinusOneIsTheLast() {
    var set = new Digits(train(false), transform(new ToTensor()));
    Sample last = set.get(set.size() - 1);
    assertArrayEquals(last.data().toFloats(), set.get(-1).data().toFloats());
    assertArrayEquals(
        new long[] {last.target().item_long()}, set.get(new long[] {-1}).target().toLongs());
    assertThrows(IndexOutOfBoundsException.class, () -> set.get(-1 - set.size()));
  }

  @Test
  void bytesBecomeNumbersFromZeroToOne() {
    Tensor picture = torch.tensor(0L, 51, 255).to(torch.uint8).view(1, 1, 3);
    Tensor converted = new ToTensor().apply(picture);
    assertEquals(DType.float32, converted.dtype());
    assertArrayEquals(new float[] {0, 0.2f, 1}, converted.toFloats());
  }

  @Test
  void channelsAreNormalizedByTheirOwnNumbers() {
    Tensor picture = torch.ones(2, 1, 1);
    Tensor normal = new Normalize(new double[] {0, 0.5}, new double[] {2, 0.25}).apply(picture);
    assertArrayEquals(new float[] {0.5f, 2}, normal.toFloats());
    assertArrayEquals(new float[] {1, 1}, picture.toFloats());
  }

  @Test
  void aWholeBatchGivesTheSameNumbersAsItsPictures() {
    Transform whole = new Compose(new ToTensor(), new Normalize(0.1307, 0.3081));
    Transform single = picture -> whole.apply(picture);
    assertTrue(whole.isBatched());
    assertFalse(single.isBatched());
    var fast = new Digits(train(false), transform(whole)).get(SOME);
    var slow = new Digits(train(false), transform(single)).get(SOME);
    assertArrayEquals(fast.data().toFloats(), slow.data().toFloats());
    assertArrayEquals(fast.target().toLongs(), slow.target().toLongs());
    assertArrayEquals(new long[] {5, 1, 28, 28}, fast.data().shape());
  }

  @Test
  void aSampleOnItsOwnIsTransformedToo() {
    var set = new Digits(train(false), transform(new ToTensor()));
    var one = set.get(3);
    assertArrayEquals(new long[] {1, 28, 28}, one.data().shape());
    assertArrayEquals(set.get(SOME).data().get(0).toFloats(), one.data().toFloats());
    assertThrows(IndexOutOfBoundsException.class, () -> set.get(2000));
  }

  @Test
  void bytesAreNotNormalized() {
    Tensor bytes = torch.zeros(1, 2, 2).to(torch.uint8);
    var e = assertThrows(IllegalArgumentException.class, () -> new Normalize(0, 1).apply(bytes));
    assertTrue(e.toString().contains("ToTensor"), e.getMessage());
  }

  @Test
  void aDeviationOfZeroIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Normalize(0, 0));
  }
}
