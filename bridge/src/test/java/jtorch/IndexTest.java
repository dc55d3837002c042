package jtorch;

import static jtorch.Index.all;
import static jtorch.Index.at;
import static jtorch.Index.ellipsis;
import static jtorch.Index.every;
import static jtorch.Index.none;
import static jtorch.Index.slice;
import static jtorch.Index.starting;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IndexTest {
  private static Tensor box() {
    return torch.arange(24).view(2, 3, 4);
  }

  @Test
  void numbersTakeDimensionsAway() {
    assertEquals(23, box().get(1, 2, 3).item_long());
    assertArrayEquals(new long[] {20, 21, 22, 23}, box().get(-1, -1).toLongs());
    assertArrayEquals(new long[] {3, 4}, box().get(0).shape());
  }

  @Test
  void rangesAreAsBetweenPythonsBrackets() {
    assertArrayEquals(
        new long[] {4, 5, 8, 9}, box().get(at(0), starting(1), slice(0, 2)).toLongs());
    assertArrayEquals(new long[] {0, 2}, box().get(at(0), at(0), every(2)).toLongs());
    assertArrayEquals(new long[] {1, 3}, box().get(at(0), at(0), slice(1, 4, 2)).toLongs());
    assertArrayEquals(new long[] {2, 1, 4}, box().get(all(), slice(-1, 3)).shape());
    assertArrayEquals(new long[] {2, 2, 4}, box().get(slice(), slice(2)).shape());
  }

  @Test
  void dotsFillUpAndNoneMakesADimension() {
    assertArrayEquals(new long[] {3, 7, 11, 15, 19, 23}, box().get(ellipsis(), at(3)).toLongs());
    assertArrayEquals(new long[] {1, 2, 3, 1, 4}, box().get(none(), all(), all(), none()).shape());
  }

  @Test
  void masksAndTensorsAreIndices() {
    Tensor x = torch.tensor(5.0, -1, 7, -3);
    assertArrayEquals(new float[] {5, 7}, x.get(x.gt(0)).toFloats());
    assertArrayEquals(new float[] {-3, 5}, x.get(torch.tensor(3, 0)).toFloats());
    Tensor rows = torch.tensor(0, 1);
    assertArrayEquals(new long[] {1, 14}, box().get(rows, at(0), torch.tensor(1, 2)).toLongs());
  }

  @Test
  void rowsByNumberAreThoseOfLibTorchsOwnIndexing() {
    for (DType type : new DType[] {torch.float32, torch.float64, torch.int64, torch.bfloat16}) {
      Tensor x = torch.arange(60).to(type).view(5, 3, 4);
      for (Tensor i : new Tensor[] {torch.tensor(4, 0, 0), torch.tensor(-1, 2), none64()}) {
        assertRows(x, i);
        assertRows(x.transpose(0, 1), i.remainder(3));
        assertRows(x.get(all(), all(), every(2)), i);
      }
    }
    assertRows(torch.zeros(3, 0), torch.tensor(2, 1));
  }

  private static Tensor none64() {
    return torch.tensor(1, 2).get(slice(0, 0));
  }

  private static void assertRows(Tensor x, Tensor i) {
    Tensor rows = x.get(i);
    Tensor wanted = torch.ops("aten::index", "Tensor").call(x, List.of(i)).tensor();
    assertEquals(wanted.dtype(), rows.dtype());
    assertArrayEquals(wanted.shape(), rows.shape());
    assertArrayEquals(wanted.stride(), rows.stride());
    assertTrue(wanted.equal(rows));
  }

  @Test
  void rowsByNumberAreRefusedWhereThereAreNone() {
    Tensor x = torch.zeros(5, 8);
    for (long wrong : new long[] {5, -6, Long.MIN_VALUE}) {
      Tensor i = torch.tensor(0, wrong);
      assertThrows(IndexOutOfBoundsException.class, () -> x.get(i));
    }
  }

  @Test
  void rowsByNumberHaveTheirGradient() {
    Tensor x = torch.ones(3, 4).requires_grad_();
    Tensor rows = x.get(torch.tensor(2, 0, 2));
    assertEquals("IndexBackward0", rows.grad_fn());
    rows.sum().backward();
    assertArrayEquals(
        new float[] {1, 0, 2}, Objects.requireNonNull(x.grad()).get(all(), at(0)).toFloats());
    try (var mode = torch.no_grad()) {
      assertTrue(mode != null && !x.get(torch.tensor(1, 1)).requires_grad());
    }
  }

  @Test
  void partsAreSet() {
    Tensor x = torch.zeros(2, 3);
    x.put(1.5, all(), at(1)).put(torch.tensor(7.0, 8), at(0), starting(1)).put(9, x.eq(0), none());
    assertArrayEquals(new float[] {9, 7, 8, 9, 1.5f, 9}, x.toFloats());
    x.index_put_(new Tensor[] {torch.tensor(0, 1), torch.tensor(0, 0)}, torch.tensor(3.0, 4));
    assertArrayEquals(new float[] {3, 7, 8, 4, 1.5f, 9}, x.toFloats());
  }

  @Test
  void anIndexThatIsNotThereIsNamed() {
    var e = assertThrows(IndexOutOfBoundsException.class, () -> box().get(5));
    assertTrue(e.toString().contains("5") && e.toString().contains("[2, 3, 4]"), e.toString());
    assertThrows(IndexOutOfBoundsException.class, () -> box().get(0, 0, 0, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> box().get(torch.tensor(2)));
    assertThrows(RuntimeException.class, () -> torch.ones(3).get(torch.tensor(true, false)));
    assertThrows(IndexOutOfBoundsException.class, () -> box().get(all(), at(-4)));
    assertThrows(RuntimeException.class, () -> box().get(slice(0, 3, 0)));
    assertThrows(RuntimeException.class, () -> box().get(every(-1)));
  }

  @Test
  void whatDoesNotFitAPartChangesNothing() {
    Tensor x = torch.zeros(2, 3);
    var e = assertThrows(RuntimeException.class, () -> x.put(torch.ones(2), all(), starting(0)));
    assertTrue(e.toString().contains("[2, 3]") && e.toString().contains("[2]"), e.toString());
    assertThrows(IndexOutOfBoundsException.class, () -> x.put(1, at(0), at(3)));
    assertThrows(IndexOutOfBoundsException.class, () -> x.put(1.5, at(-3)));
    assertThrows(RuntimeException.class, () -> x.put(torch.ones(2, 2, 3), at(0)));
    assertEquals(0, x.sum().item());
    Tensor leaf = torch.zeros(2).requires_grad_();
    assertThrows(RuntimeException.class, () -> leaf.put(1.5, at(0)));
  }

  @Test
  void aPartSharesTheMemoryAndIsAnObjectOfItsOwn() {
    Tensor x = torch.zeros(2, 3);
    Tensor whole = x.get(ellipsis());
    whole.get(all(), every(2)).add_(1);
    whole.close();
    assertArrayEquals(new float[] {1, 0, 1, 1, 0, 1}, x.toFloats());
  }

  @Test
  void gradientsFlowThroughIndices() {
    Tensor x = torch.ones(3).requires_grad_();
    x.get(torch.tensor(0, 0, 2)).sum().backward();
    assertArrayEquals(new float[] {2, 0, 1}, java.util.Objects.requireNonNull(x.grad()).toFloats());
  }

  @Test
  void tensorsAreSplitAndJoined() {
    Tensor x = torch.arange(5);
    assertArrayEquals(new long[] {4}, x.split(2).getLast().toLongs());
    assertArrayEquals(new long[] {3, 4}, x.split(new long[] {3, 2}, 0).get(1).toLongs());
    assertEquals(2, x.chunk(2).size());
    assertEquals(5, x.unbind().size());
    assertArrayEquals(new long[] {2, 5}, torch.vstack(java.util.List.of(x, x)).shape());
    assertArrayEquals(new long[] {10}, torch.hstack(java.util.List.of(x, x)).shape());
  }

  @Test
  void nothingIsLeftOfAnIndexing() {
    long before = LiveTensors.settled();
    try (Tensor x = torch.zeros(4);
        Tensor part = x.get(slice(1, 3), none())) {
      assertEquals(before + 2, torch.live_tensors());
      assertEquals(2, part.numel());
    }
    assertEquals(before, torch.live_tensors());
  }

  @Test
  void aPartThatIsTheWholeHasPythonsNodeToo() {
    Tensor x = torch.ones(2, 3).requires_grad_();
    assertEquals("SliceBackward0", x.get(slice(2)).grad_fn());
    assertEquals("SliceBackward0", x.get(all()).grad_fn());
    assertEquals("SliceBackward0", x.get(slice(0, 9)).grad_fn());
    assertEquals("AliasBackward0", x.get(slice(2), all()).grad_fn());
    assertEquals("AliasBackward0", x.get(ellipsis(), slice(3)).grad_fn());
    assertEquals("AliasBackward0", x.get(ellipsis()).grad_fn());
  }
}
